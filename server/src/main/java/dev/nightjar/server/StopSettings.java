package dev.nightjar.server;

import java.time.Duration;

/**
 * How the server stops.
 *
 * @param drainDelay how long it goes on answering after it has said that it is no longer ready, so
 *     that load balancers notice
 * @param timeout how long requests under way may then take
 */
record StopSettings(Duration drainDelay, Duration timeout) {
  static final StopSettings DEFAULT = new StopSettings(Duration.ZERO, Duration.ofSeconds(10));

  StopSettings {
    if (drainDelay.isNegative() || timeout.isNegative()) {
      throw new IllegalArgumentException(
          "expected times from 0 to stop in, found " + drainDelay + " and " + timeout);
    }
  }
}
