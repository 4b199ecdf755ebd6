package dev.nightjar.recommend.filter;

import java.util.List;
import java.util.NavigableSet;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;

/** The items that a filter lets through, active or not. Safe for any number of threads. */
public final class Allowed {
  private final RoaringBitmap items;
  private final List<String> warnings;

  /**
   * @param items not changed any more
   * @param warnings what the filter asks for in vain
   */
  Allowed(RoaringBitmap items, NavigableSet<String> warnings) {
    this.items = items;
    this.warnings = List.copyOf(warnings);
  }

  public boolean contains(int item) {
    return items.contains(item);
  }

  public int size() {
    return items.getCardinality();
  }

  /** The numbers of the items, ascending. */
  public IntStream stream() {
    return items.stream();
  }

  /** What the author of the filter should know; empty if nothing. */
  public List<String> warnings() {
    return warnings;
  }

  /** About how much it takes on the heap. */
  long bytes() {
    return items.getLongSizeInBytes() + 100L * warnings.size();
  }
}
