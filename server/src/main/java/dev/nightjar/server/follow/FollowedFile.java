package dev.nightjar.server.follow;

import java.io.IOException;
import java.lang.System.Logger.Level;

/**
 * What a small file holds now, as long as it can be read: a file that becomes unreadable changes
 * nothing, and is reported once.
 *
 * <p>{@link #now()} takes no lock. {@link #refresh()} reads the file: never call it on an event
 * loop.
 *
 * @param <T> what the file's text is read as
 */
public final class FollowedFile<T> {
  private static final System.Logger LOG = System.getLogger(FollowedFile.class.getName());

  private final Text text;
  private final Reading<T> reading;
  private final String what;
  private volatile T now;
  private String seen;
  private String warned = "";

  /** Where the text comes from. */
  @FunctionalInterface
  public interface Text {
    String read() throws IOException;
  }

  /** What the text means. */
  @FunctionalInterface
  public interface Reading<T> {
    T of(String text) throws IOException;
  }

  private FollowedFile(Text text, Reading<T> reading, String what, String seen) throws IOException {
    this.text = text;
    this.reading = reading;
    this.what = what;
    this.seen = seen;
    this.now = reading.of(seen);
  }

  /**
   * Reads the file for the first time.
   *
   * @param what it holds, in words that an operator knows, such as "the keys"
   * @throws IOException if it cannot be read
   */
  public static <T> FollowedFile<T> open(Text text, Reading<T> reading, String what)
      throws IOException {
    return new FollowedFile<>(text, reading, what, text.read());
  }

  /** What it held when it could be read last. */
  public T now() {
    return now;
  }

  /**
   * Reads the file again, and follows it if it is another than before. It is small, and no time
   * stamp tells of every change: two within one tick of the disk's clock look the same.
   *
   * @return whether it was
   */
  public synchronized boolean refresh() {
    try {
      String found = text.read();
      if (found.equals(seen)) {
        return false;
      }
      seen = found;
      now = reading.of(found);
    } catch (IOException e) {
      warn(String.valueOf(e.getMessage()));
      return false;
    }
    warned = "";
    LOG.log(Level.INFO, () -> "followed a change of " + what);
    return true;
  }

  private void warn(String problem) {
    if (!problem.equals(warned)) {
      warned = problem;
      LOG.log(Level.WARNING, () -> "%s; %s stay as they were".formatted(problem, what));
    }
  }
}
