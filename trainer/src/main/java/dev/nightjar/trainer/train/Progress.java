package dev.nightjar.trainer.train;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Tells a person at a terminal which stage a training is in, and remembers how long each took.
 *
 * <pre>
 *   read events            517,703 rows, none rejected                         6.1 s
 * </pre>
 */
public final class Progress {
  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final String prefix;
  private final Map<String, Double> seconds;

  /**
   * Tells {@code out}.
   *
   * @param nanoTime the time, as of {@link System#nanoTime()}
   */
  public Progress(PrintStream out, LongSupplier nanoTime) {
    this(out, nanoTime, "", new LinkedHashMap<>());
  }

  private Progress(
      PrintStream out, LongSupplier nanoTime, String prefix, Map<String, Double> seconds) {
    this.out = out;
    this.nanoTime = nanoTime;
    this.prefix = prefix;
    this.seconds = seconds;
  }

  /** The same progress for a part of the work: the names of its stages begin with {@code what}. */
  Progress of(String what) {
    return new Progress(out, nanoTime, prefix + what + ": ", seconds);
  }

  /** What a stage does. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run(Stage stage) throws E;
  }

  /** A stage under way. */
  static final class Stage {
    private String detail = "";

    private Stage() {}

    /** Says what came out of it, in a few words; the last call counts. */
    @SuppressWarnings("AnnotateFormatMethod") // formats are literals of this package
    void detail(String format, Object... arguments) {
      detail = String.format(Locale.ROOT, format, arguments);
    }
  }

  /** Runs a stage; its name is printed when it begins, its detail and time when it has ended. */
  <T, E extends Exception> T stage(String name, Work<T, E> work) throws E {
    String named = prefix + name;
    out.printf(Locale.ROOT, "  %-28s ", named);
    out.flush();
    long start = nanoTime.getAsLong();
    Stage stage = new Stage();
    boolean ended = false;
    try {
      T result = work.run(stage);
      ended = true;
      return result;
    } finally {
      double taken = (nanoTime.getAsLong() - start) / 1e9;
      seconds.put(named, taken);
      out.printf(Locale.ROOT, "%-58s %7.1f s%n", ended ? stage.detail : "failed", taken);
    }
  }

  /** Prints a line of its own. */
  void line(String text) {
    out.println(text);
  }

  /** Seconds of each stage, in the order in which they ran. */
  Map<String, Double> seconds() {
    return seconds;
  }
}
