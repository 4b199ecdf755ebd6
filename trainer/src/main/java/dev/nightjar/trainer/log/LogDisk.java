package dev.nightjar.trainer.log;

import dev.nightjar.disk.FolderTree;
import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The disk that a log's files are changed on; tests have one that dies when they say so. */
public interface LogDisk {
  /** The disk of the machine. */
  LogDisk REAL = new LogDisk() {};

  /** Makes a file that was written survive a power cut. */
  default void sync(Path file) throws IOException {
    Sync.file(file);
  }

  /** Makes the names in a folder survive one. */
  default void syncFolder(Path folder) throws IOException {
    Sync.folder(folder);
  }

  /** Makes a folder that survives one; nothing happens if it is there. */
  default void makeFolder(Path folder) throws IOException {
    Sync.makeFolder(folder);
  }

  /** Replaces a file as a whole, so that it survives one. */
  default void replace(Path folder, String name, byte[] content) throws IOException {
    Sync.replace(folder, name, content);
  }

  /** Renames a file within the log. */
  default void move(Path file, Path to) throws IOException {
    Files.move(file, to, StandardCopyOption.ATOMIC_MOVE);
  }

  /** Deletes a file, or a folder with everything in it; nothing happens if it is not there. */
  default void delete(Path path) throws IOException {
    FolderTree.delete(path);
  }
}
