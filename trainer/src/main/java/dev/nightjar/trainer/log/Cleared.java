package dev.nightjar.trainer.log;

import dev.nightjar.erasure.Forgotten;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A note in {@value #FILE} of a log: whom none of its compacted days holds any more. While the list
 * of the forgotten stays the same, no night has to look through years of days.
 *
 * <p>To be read and written when it is one's turn to change the log's files.
 */
public final class Cleared {
  static final String FILE = "_cleared";

  private Cleared() {}

  /** Whether the days of the log in {@code folder} are known to hold none of {@code forgotten}. */
  public static boolean is(Path folder, Forgotten forgotten) throws IOException {
    try {
      return Files.readString(folder.resolve(FILE)).equals(text(forgotten));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Notes that they hold none of them; returns when that would survive a power cut. */
  public static void note(Path folder, Forgotten forgotten, LogDisk disk) throws IOException {
    if (!is(folder, forgotten)) {
      disk.replace(folder, FILE, text(forgotten).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Notes nothing more, before days are written that may hold somebody. */
  public static void forget(Path folder, LogDisk disk) throws IOException {
    disk.delete(folder.resolve(FILE));
    disk.syncFolder(folder);
  }

  private static String text(Forgotten forgotten) {
    return forgotten.sha256() + "\n";
  }
}
