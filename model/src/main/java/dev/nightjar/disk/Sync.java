package dev.nightjar.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What makes a file or a name in a folder survive a power cut. */
public final class Sync {
  private Sync() {}

  public static void file(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Makes the names in {@code folder} durable: without it a rename may be forgotten. */
  public static void folder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Makes {@code folder} and all above it that are not there, so that they will be there. */
  public static void makeFolder(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath();
    Path parent = absolute.getParent();
    if (parent != null && !Files.isDirectory(absolute)) {
      makeFolder(parent);
      Files.createDirectories(absolute);
      folder(parent);
    }
  }

  /**
   * Replaces {@code folder/name} as a whole: after a crash it holds either the old bytes or {@code
   * content}.
   */
  public static void replace(Path folder, String name, byte[] content) throws IOException {
    Path draft = folder.resolve("." + name + ".draft");
    Files.write(draft, content);
    file(draft);
    Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    folder(folder);
  }
}
