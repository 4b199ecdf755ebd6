package dev.nightjar.recommend.filter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/** Collects the values of a {@link Column}, item after item in ascending order. */
final class ColumnBuilder<V> {
  /** From here on a bitmap is the smaller one, even if the items are spread over a million. */
  static final int MANY = 256;

  private final Map<V, Integer> numbers = new HashMap<>();
  private final List<V> values = new ArrayList<>();
  private final IntList lastItems = new IntList();
  private final IntList counts = new IntList();
  private final IntList pairValues = new IntList();
  private final IntList pairItems = new IntList();

  /** Notes that {@code item} has {@code value}, among others or for the second time. */
  void add(V value, int item) {
    Integer known = numbers.putIfAbsent(value, values.size());
    if (known == null) {
      values.add(value);
      lastItems.add(item);
      counts.add(0);
    } else if (lastItems.get(known) == item) {
      return;
    }
    int number = known == null ? values.size() - 1 : known;
    lastItems.set(number, item);
    counts.set(number, counts.get(number) + 1);
    pairValues.add(number);
    pairItems.add(item);
  }

  Column<V> build(Comparator<? super V> order) {
    List<V> sorted = new ArrayList<>(values);
    sorted.sort(order);
    int[] places = new int[values.size()];
    int[] starts = new int[values.size() + 1];
    NavigableMap<Integer, RoaringBitmap> many = new TreeMap<>();
    for (int place = 0; place < places.length; place++) {
      int number = numbers.getOrDefault(sorted.get(place), 0);
      places[number] = place;
      boolean isMany = counts.get(number) >= MANY;
      if (isMany) {
        many.put(place, new RoaringBitmap());
      }
      starts[place + 1] = starts[place] + (isMany ? 0 : counts.get(number));
    }
    int[] few = new int[starts[places.length]];
    int[] next = starts.clone();
    for (int pair = 0; pair < pairItems.size(); pair++) {
      int place = places[pairValues.get(pair)];
      RoaringBitmap bitmap = many.get(place);
      if (bitmap == null) {
        few[next[place]++] = pairItems.get(pair);
      } else {
        bitmap.add(pairItems.get(pair));
      }
    }
    many.values().forEach(RoaringBitmap::runOptimize);
    return new Column<>(List.copyOf(sorted), order, starts, few, many);
  }
}
