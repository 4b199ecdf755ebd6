package dev.nightjar.trainer.log;

import java.io.IOException;
import java.nio.file.Path;

/** How a file of a log is replaced by what is kept of it. */
final class Rewriting {
  /** Ending of what is written beside a file, hidden, before it takes the file's place. */
  static final String DRAFT = ".forget";

  private Rewriting() {}

  /** Writes what is kept of a file. */
  @FunctionalInterface
  interface Copy {
    /** Returns whether the file is to stay, with that in it. */
    boolean to(Path draft) throws IOException;
  }

  /** Replaces a file, or deletes it. Whenever that is interrupted, it is as it was or shall be. */
  static void of(Path file, LogDisk disk, Copy copy) throws IOException {
    Path folder = file.toAbsolutePath().resolveSibling("");
    Path draft = folder.resolve("." + file.getFileName() + DRAFT);
    disk.delete(draft);
    if (copy.to(draft)) {
      disk.sync(draft);
      disk.move(draft, file);
    } else {
      disk.delete(draft);
      disk.delete(file);
    }
    disk.syncFolder(folder);
  }
}
