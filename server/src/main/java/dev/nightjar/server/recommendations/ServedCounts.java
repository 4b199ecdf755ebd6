package dev.nightjar.server.recommendations;

import dev.nightjar.attribution.ServedCount;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Counts what was served, and has each minute's counts written to a log when the minute is over.
 *
 * <p>Counting takes no lock: a look-up and a few additions. An answer counts for the minute that
 * was under way at the last {@link #tick()}.
 *
 * <p>{@link #tick()} and {@link #close()} write, so never call them on an event loop. What cannot
 * be written is kept for the next try, at most {@value #MOST_UNWRITTEN} minutes of it.
 */
public final class ServedCounts implements AutoCloseable {
  static final int MOST_UNWRITTEN = 60;

  private static final System.Logger LOG = System.getLogger(ServedCounts.class.getName());

  private final Clock clock;
  private final int arm;
  private final Log log;
  private final Deque<byte[]> unwritten = new ArrayDeque<>();
  private volatile ServedMinute current;
  private boolean failing;

  /** Where counts are kept. */
  @FunctionalInterface
  public interface Log {
    /** Returns when {@code lines}, each with its line end, will not be lost. */
    void append(byte[] lines) throws IOException;
  }

  /**
   * @param arm of the experiment, 0 to 255
   */
  public ServedCounts(Clock clock, int arm, Log log) {
    this.clock = clock;
    this.arm = arm;
    this.log = log;
    this.current = new ServedMinute(clock.instant().truncatedTo(ChronoUnit.MINUTES));
  }

  /** Counts an answer of {@code items} items. */
  void count(
      Endpoint endpoint, Rung strategy, String placement, ModelVersion modelVersion, int items) {
    ServedMinute minute = current;
    minute.enter();
    while (minute != current) { // it was over before it was entered, and may have been taken
      minute.leave();
      minute = current;
      minute.enter();
    }
    try {
      minute.add(endpoint, strategy, placement, modelVersion, items);
    } finally {
      minute.leave();
    }
  }

  /** Writes the counts of the last minute if it is over. Call it every second or so. */
  public synchronized void tick() {
    Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    if (!minute.equals(current.start())) {
      take(minute);
    }
    write();
  }

  /** Writes everything that was counted. Call it when no answer is under way any more. */
  @Override
  public synchronized void close() {
    take(current.start());
    write();
  }

  /** Ends the present minute, begins {@code next}. */
  private void take(Instant next) {
    ServedMinute over = current;
    current = new ServedMinute(next);
    StringBuilder lines = new StringBuilder();
    for (ServedCount count : over.take(arm)) {
      lines.append(count.line()).append('\n');
    }
    if (!lines.isEmpty()) {
      unwritten.add(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    while (unwritten.size() > MOST_UNWRITTEN) {
      unwritten.remove();
      LOG.log(Level.ERROR, "the oldest counts of what was served are given up");
    }
  }

  private void write() {
    try {
      while (!unwritten.isEmpty()) {
        log.append(unwritten.element());
        unwritten.remove();
      }
      failing = false;
    } catch (IOException e) {
      if (!failing) { // once: it is tried every second
        failing = true;
        LOG.log(
            Level.WARNING,
            () ->
                "cannot write what was served: %s; kept and tried again, up to %d minutes"
                    .formatted(e.getMessage(), MOST_UNWRITTEN));
      }
    }
  }
}
