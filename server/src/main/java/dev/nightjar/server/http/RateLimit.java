package dev.nightjar.server.http;

import java.time.Duration;

/**
 * How often an organization may call.
 *
 * @param requests in a window, over all keys of the organization
 * @param window how long until they may call as often again
 */
public record RateLimit(long requests, Duration window) {
  private static final long MOST_REQUESTS = 1_000_000_000; // one a nanosecond can be counted
  private static final Duration LONGEST_WINDOW = Duration.ofDays(1); // a restart begins a new one

  /** Generous, for the machine is the shop's own: 16,666 requests a second. */
  public static final RateLimit DEFAULT = new RateLimit(1_000_000, Duration.ofSeconds(60));

  public RateLimit {
    if (requests < 1 || requests > MOST_REQUESTS) {
      throw new IllegalArgumentException(
          "expected a rate limit from 1 to %d, found %d".formatted(MOST_REQUESTS, requests));
    }
    if (window.toSeconds() < 1 || window.compareTo(LONGEST_WINDOW) > 0) {
      throw new IllegalArgumentException(
          "expected a rate window from 1 to %d seconds, found %d"
              .formatted(LONGEST_WINDOW.toSeconds(), window.toSeconds()));
    }
  }
}
