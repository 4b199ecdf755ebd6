package dev.nightjar.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A user of a {@link TinyShop}, told by item ids. */
record TinyUser(
    List<String> ranked,
    List<String> purchased,
    List<String> recent,
    List<Float> affinity,
    List<Integer> priceOrder) {
  private static final float[] NONE = {};

  /**
   * The user's row in a shop whose items have {@code ids}, in order of their numbers.
   *
   * @param own what having bought an item adds to its score; 0 where it is not told
   */
  byte[] row(float[] factors, Map<String, Float> own, List<String> ids) {
    float[] prices = new float[affinity.size()];
    for (int bucket = 0; bucket < prices.length; bucket++) {
      prices[bucket] = affinity.get(bucket);
    }
    int[] bought = Arrays.stream(TinyShop.numbers(ids, purchased)).sorted().toArray();
    float[] added = own.isEmpty() ? NONE : new float[bought.length];
    for (int place = 0; place < added.length; place++) {
      added[place] = own.getOrDefault(ids.get(bought[place]), 0f);
    }
    return UserRow.encode(
        factors,
        TinyShop.numbers(ids, ranked),
        priceOrder.stream().mapToInt(Integer::intValue).toArray(),
        bought,
        TinyShop.numbers(ids, recent),
        prices,
        added);
  }
}
