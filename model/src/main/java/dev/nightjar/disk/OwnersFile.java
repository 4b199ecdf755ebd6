package dev.nightjar.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** How a small file of secrets is written: for its owner's eyes, and as a whole. */
public final class OwnersFile {
  private OwnersFile() {}

  /** What is done with a file that nobody else changes meanwhile. */
  @FunctionalInterface
  public interface Change<T> {
    T make() throws IOException;
  }

  /**
   * Makes {@code change} when nobody else changes {@code file}, by a lock on a hidden file beside
   * it.
   */
  public static <T> T inTurn(Path file, Change<T> change) throws IOException {
    try (FileChannel turn =
        FileChannel.open(
            file.resolveSibling("." + file.getFileName() + ".lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      turn.lock(); // until it is closed
      return change.make();
    }
  }

  /**
   * Replaces {@code file} as a whole: whoever reads it, even after a crash, sees either the old
   * bytes or {@code content}. Only its owner may read it.
   */
  public static void replace(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    Path draft = Files.createTempFile(folder, "." + file.getFileName() + "-", ".draft");
    try {
      Files.write(draft, content);
      Sync.file(draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
      Sync.folder(folder);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
