package dev.nightjar.trainer.search;

import dev.nightjar.recommend.TopN;
import dev.nightjar.trainer.learn.ItemTrends;
import dev.nightjar.trainer.learn.Ranking;
import java.util.Arrays;

/**
 * What is popular: every ladder's last rung.
 *
 * @param weights decayed weight of all interactions with each item, {@code float[items]}
 * @param trends of the items
 * @param order the active items, most popular first
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Popular(float[] weights, ItemTrends trends, int[] order) {
  static Popular of(float[] weights, ItemTrends trends, boolean[] active) {
    TopN top = new TopN(Math.max(1, weights.length));
    for (int item = 0; item < weights.length; item++) {
      if (active[item]) {
        top.offer(item, weights[item]);
      }
    }
    return new Popular(weights, trends, Ranking.of(top).items());
  }

  /**
   * The first k of a list, filled up with what is popular.
   *
   * @param items best first
   * @param excluded what may not fill it up, ascending
   */
  int[] fill(int[] items, int[] excluded, int k) {
    int[] filled = Arrays.copyOf(items, k);
    int size = Math.min(k, items.length);
    for (int place = 0; place < order.length && size < k; place++) {
      int item = order[place];
      if (Arrays.binarySearch(excluded, item) < 0 && !contains(filled, size, item)) {
        filled[size++] = item;
      }
    }
    return Arrays.copyOf(filled, size);
  }

  private static boolean contains(int[] items, int size, int item) {
    for (int place = 0; place < size; place++) {
      if (items[place] == item) {
        return true;
      }
    }
    return false;
  }
}
