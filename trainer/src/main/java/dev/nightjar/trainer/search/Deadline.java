package dev.nightjar.trainer.search;

import java.time.Duration;
import java.util.function.LongSupplier;

/** When a search has to come to its end; what has begun is finished. */
public final class Deadline {
  private final LongSupplier nanoTime;
  private final long end;

  /**
   * So long from now.
   *
   * @param nanoTime the time, as of {@link System#nanoTime()}
   */
  public Deadline(LongSupplier nanoTime, Duration left) {
    this.nanoTime = nanoTime;
    this.end = nanoTime.getAsLong() + left.toNanos();
  }

  boolean isOver() {
    return nanoTime.getAsLong() - end >= 0;
  }

  /** One that comes after {@code share} of what is left, 0 to 1. */
  Deadline after(double share) {
    long left = Math.max(0, end - nanoTime.getAsLong());
    return new Deadline(nanoTime, Duration.ofNanos((long) (share * left)));
  }
}
