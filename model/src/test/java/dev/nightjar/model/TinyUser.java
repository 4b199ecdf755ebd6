package dev.nightjar.model;

import java.util.Arrays;
import java.util.List;

/** A user of a {@link TinyShop}, told by item ids. */
record TinyUser(
    List<String> ranked,
    List<String> purchased,
    List<String> recent,
    List<Float> affinity,
    List<Integer> priceOrder) {

  /** The user's row in a shop whose items have {@code ids}, in order of their numbers. */
  byte[] row(float[] factors, List<String> ids) {
    float[] prices = new float[affinity.size()];
    for (int bucket = 0; bucket < prices.length; bucket++) {
      prices[bucket] = affinity.get(bucket);
    }
    return UserRow.encode(
        factors,
        TinyShop.numbers(ids, ranked),
        priceOrder.stream().mapToInt(Integer::intValue).toArray(),
        Arrays.stream(TinyShop.numbers(ids, purchased)).sorted().toArray(),
        TinyShop.numbers(ids, recent),
        prices);
  }
}
