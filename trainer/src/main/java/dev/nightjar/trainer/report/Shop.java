package dev.nightjar.trainer.report;

import dev.nightjar.trainer.learn.PriceBuckets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The shop as the model sees it.
 *
 * @param popularity of the active items that anybody acted on, largest first
 * @param priceCuts by category; {@link PriceBuckets#WHOLE_SHOP} for all items
 * @param reached by kind of list: how many active items are in at least one list of that kind; in
 *     the order to be read
 */
public record Shop(
    List<Float> popularity,
    SortedMap<String, PriceBuckets.Cut> priceCuts,
    Map<String, Integer> reached) {
  public Shop {
    popularity = List.copyOf(popularity);
    priceCuts = Collections.unmodifiableSortedMap(new TreeMap<>(priceCuts));
    reached = Collections.unmodifiableMap(new LinkedHashMap<>(reached));
  }

  /**
   * The shop of these items.
   *
   * @param popularity one for each item, 0 if nobody acted on it
   * @param active whether an item may be shown
   */
  public static Shop of(
      float[] popularity, boolean[] active, PriceBuckets buckets, Map<String, Integer> reached) {
    List<Float> sorted = new ArrayList<>();
    for (int item = 0; item < popularity.length; item++) {
      if (active[item] && popularity[item] > 0) {
        sorted.add(popularity[item]);
      }
    }
    sorted.sort(Collections.reverseOrder());
    return new Shop(sorted, buckets.cuts(), reached);
  }
}
