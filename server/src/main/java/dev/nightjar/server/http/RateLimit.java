package dev.nightjar.server.http;

import java.time.Duration;

/**
 * How often an organization may call.
 *
 * @param requests in a window, over all keys of the organization
 * @param window how long until they may call as often again
 */
public record RateLimit(long requests, Duration window) {
  /** Generous, for the machine is the shop's own: 16,666 requests a second. */
  public static final RateLimit DEFAULT = new RateLimit(1_000_000, Duration.ofSeconds(60));

  public RateLimit {
    if (requests < 1) {
      throw new IllegalArgumentException("expected a rate limit from 1, found " + requests);
    }
    if (window.toSeconds() < 1) {
      throw new IllegalArgumentException("expected a window from 1 second, found " + window);
    }
  }
}
