package dev.nightjar.recommend;

import dev.nightjar.model.Items;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * All items by popularity, most popular first and equal ones in item order: of the whole shop and
 * of each category. 8 bytes an item.
 *
 * <p>Items that may not be shown are among them, since they may be tomorrow.
 */
final class PopularOrder {
  private static final int[] NONE = {};

  private final int[] shop;
  private final Map<String, int[]> categories;

  PopularOrder(Items items) {
    shop = ranked(items);
    Map<String, Integer> sizes = new HashMap<>();
    for (int item : shop) {
      sizes.merge(items.category(item), 1, Integer::sum);
    }
    categories = new HashMap<>();
    for (int place = shop.length - 1; place >= 0; place--) { // each category fills up from its end
      String category = items.category(shop[place]);
      int left = sizes.merge(category, -1, Integer::sum);
      categories.computeIfAbsent(category, name -> new int[left + 1])[left] = shop[place];
    }
    categories.remove("");
  }

  /** Every item. */
  int[] shop() {
    return shop;
  }

  /** The items of a category; none for no category. */
  int[] category(String name) {
    return categories.getOrDefault(name, NONE);
  }

  private static int[] ranked(Items items) {
    long[] keys = new long[items.size()];
    for (int item = 0; item < keys.length; item++) {
      // Bits of floats from 0 sort as the floats do; the complement puts large ones first.
      keys[item] = ((long) ~Float.floatToRawIntBits(items.popularity(item)) << 32) | item;
    }
    Arrays.sort(keys);
    int[] ranked = new int[keys.length];
    for (int place = 0; place < ranked.length; place++) {
      ranked[place] = (int) keys[place];
    }
    return ranked;
  }
}
