package dev.nightjar.jobs.night;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits for a moment to come. */
@FunctionalInterface
public interface Sleeper {
  /** Returns at {@code moment}, or at once if it is over. */
  void sleepUntil(Instant moment) throws InterruptedException;

  /**
   * Sleeps, and looks at the clock every minute: a machine that was suspended, or whose clock was
   * put right, is not late by as much.
   */
  static Sleeper by(Clock clock) {
    return moment -> {
      Duration left = Duration.between(clock.instant(), moment);
      while (left.compareTo(Duration.ZERO) > 0) {
        Thread.sleep(Math.min(left.toMillis() + 1, Duration.ofMinutes(1).toMillis()));
        left = Duration.between(clock.instant(), moment);
      }
    };
  }
}
