package dev.nightjar.recommend.filter;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import org.roaringbitmap.RoaringBitmap;

/**
 * The values of one kind that an attribute has, ascending, each with the items that have it.
 *
 * <p>A value that many items have keeps them in a bitmap. The items of all others lie in one array,
 * value after value, so that a range is one slice of it and a value of a single item, such as a
 * name, costs 12 bytes beside the value itself.
 *
 * @param <V> strings, decimals or booleans
 */
final class Column<V> {
  private final List<V> values;
  private final Comparator<? super V> order;
  private final int[] starts;
  private final int[] few;
  private final NavigableMap<Integer, RoaringBitmap> many;

  /**
   * @param values ascending by {@code order}, each once
   * @param starts {@code int[values + 1]}, where each value's items start in {@code few}
   * @param few items of the values that few items have
   * @param many items of the values that many items have, by the value's place; such a value has
   *     none in {@code few}
   */
  Column(
      List<V> values,
      Comparator<? super V> order,
      int[] starts,
      int[] few,
      NavigableMap<Integer, RoaringBitmap> many) {
    this.values = values;
    this.order = order;
    this.starts = starts;
    this.few = few;
    this.many = many;
  }

  /** Whether no item has a value of this kind. */
  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Adds the items that have {@code value}. */
  void addEqual(V value, RoaringBitmap to) {
    int place = place(value);
    if (place >= 0) {
      add(place, place + 1, to);
    }
  }

  /** Adds the items that have a value on the right side of {@code bound}. */
  void addRange(Filter.Order side, V bound, RoaringBitmap to) {
    int place = place(bound);
    int notBelow = place >= 0 ? place : ~place;
    int above = place >= 0 ? place + 1 : ~place;
    switch (side) {
      case GREATER -> add(above, values.size(), to);
      case AT_LEAST -> add(notBelow, values.size(), to);
      case LESS -> add(0, notBelow, to);
      case AT_MOST -> add(0, above, to);
    }
  }

  private int place(V value) {
    return Collections.binarySearch(values, value, order);
  }

  private void add(int from, int to, RoaringBitmap items) {
    items.addN(few, starts[from], starts[to] - starts[from]);
    many.subMap(from, to).values().forEach(items::or);
  }
}
