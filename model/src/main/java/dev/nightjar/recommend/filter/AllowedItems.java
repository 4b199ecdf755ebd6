package dev.nightjar.recommend.filter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Filters of a model with the items that they let through: worked out once, and kept as long as
 * there is room. A shop asks the same few filters all day.
 *
 * <p>A second thread that asks the same while it is worked out waits for the first.
 */
public final class AllowedItems {
  private static final long MOST_BYTES = 64L << 20;

  private final AttributeIndex index;
  private final Cache<Filter, Allowed> known;

  public AllowedItems(AttributeIndex index) {
    this(index, MOST_BYTES);
  }

  AllowedItems(AttributeIndex index, long mostBytes) {
    this.index = index;
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(mostBytes)
            .weigher(AllowedItems::bytes)
            .executor(Runnable::run)
            .build();
  }

  /** The items that {@code filter} lets through. */
  public Allowed of(Filter filter) {
    return known.get(filter, index::allowed);
  }

  /** How many filters are kept now. */
  long kept() {
    known.cleanUp();
    return known.estimatedSize();
  }

  /** What a record says of itself is about as long as what it holds. */
  private static int bytes(Filter filter, Allowed allowed) {
    long bytes = 200 + 2L * filter.toString().length() + allowed.bytes();
    return (int) Math.min(bytes, Integer.MAX_VALUE);
  }
}
