package dev.nightjar.recommend;

/**
 * A slice of a ranked list.
 *
 * @param number from 1
 * @param limit items on a page, from 1 to {@link #MOST_ITEMS}
 */
public record Page(int number, int limit) {
  public static final int MOST_ITEMS = 100;

  public Page {
    if (number < 1) {
      throw new IllegalArgumentException("expected a page from 1, found " + number);
    }
    if (limit < 1 || limit > MOST_ITEMS) {
      throw new IllegalArgumentException(
          "expected a limit from 1 to " + MOST_ITEMS + ", found " + limit);
    }
  }

  /** The first page of so many items. */
  public static Page first(int limit) {
    return new Page(1, limit);
  }

  /** The place of the page's first item in a list of {@code total} items, at most {@code total}. */
  int from(int total) {
    return (int) Math.min((number - 1L) * limit, total);
  }

  /** The place behind the page's last item in a list of {@code total} items. */
  int to(int total) {
    return (int) Math.min((long) number * limit, total);
  }
}
