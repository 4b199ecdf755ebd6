package dev.nightjar.jobs.shop;

import java.time.Duration;
import java.time.Instant;

/**
 * How large a made-up shop is, and when it was open. Equal settings make equal shops, byte for
 * byte.
 *
 * @param users people who visit, at least 1; each has at least one event
 * @param items items in the catalogue, at least {@value #FEWEST_ITEMS}
 * @param events different events, at least one for each user and on average at most {@value
 *     #MOST_EVENTS_PER_USER}; about 0.5 % more lines are retries of these
 * @param seed of every random number
 * @param end the moment behind the last event
 * @param days how long the window of events is, at least 1
 */
public record ShopSettings(int users, int items, long events, long seed, Instant end, int days) {
  /** Enough for every category to hold something. */
  public static final int FEWEST_ITEMS = 100;

  /** Keeps one user's share an {@code int}, however active. */
  public static final int MOST_EVENTS_PER_USER = 100_000;

  /**
   * @throws IllegalArgumentException if a number is out of its range
   */
  public ShopSettings {
    require(users >= 1, "users: expected at least 1, found " + users);
    require(
        items >= FEWEST_ITEMS,
        "items: expected at least %d, found %d".formatted(FEWEST_ITEMS, items));
    require(
        events >= users && events <= (long) users * MOST_EVENTS_PER_USER,
        "events: expected 1 to %d for each of %d users, found %d in all"
            .formatted(MOST_EVENTS_PER_USER, users, events));
    require(days >= 1, "days: expected at least 1, found " + days);
  }

  /** The moment of the earliest event possible. */
  public Instant start() {
    return end.minus(Duration.ofDays(days));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
