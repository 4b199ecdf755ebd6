package dev.nightjar.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is learnt of an item of a {@link TinyShop}: its vectors, and what stands beside it, told by
 * item ids, nearest first.
 */
final class TinyTraits {
  /** By how much scores fall from place to place. */
  static final float STEP = 1f / 16;

  private static final int MOST_PAIRS = 16;
  private static final int ORDERS = 20;

  float[] vector = {};
  float[] textVector = {};

  /** What users' scores are multiplied by, and what is added. */
  float[] blend = {1, 0};

  List<String> collaborative = List.of();
  List<String> semantic = List.of();
  List<String> together = List.of();

  /** The blended lists, with the shares of their parts as {@link Part#pack} has them. */
  final Map<String, Integer> similar = new LinkedHashMap<>();

  final Map<String, Integer> basket = new LinkedHashMap<>();

  /** The row of vectors of an item of this name. */
  byte[] embedding(String name) {
    return EmbeddingRow.encode(vector, textVector, Sha256.of(name));
  }

  /** The row of neighbours in a shop whose items have {@code ids}, in order of their numbers. */
  byte[] neighbours(List<String> ids) {
    return NeighbourRow.encode(
        TinyShop.numbers(ids, collaborative),
        scores(collaborative.size()),
        TinyShop.numbers(ids, semantic),
        scores(semantic.size()),
        TinyShop.numbers(ids, List.copyOf(similar.keySet())),
        scores(similar.size()),
        shares(similar));
  }

  /** The row of co-occurrence in such a shop. */
  byte[] coOccurrence(List<String> ids) {
    int[] pairs = new int[together.size()];
    for (int place = 0; place < pairs.length; place++) {
      pairs[place] = MOST_PAIRS - place;
    }
    return CoOccurrenceRow.encode(
        TinyShop.numbers(ids, together),
        scores(together.size()),
        pairs,
        together.isEmpty() ? 0 : ORDERS,
        TinyShop.numbers(ids, List.copyOf(basket.keySet())),
        scores(basket.size()),
        shares(basket));
  }

  private static int[] shares(Map<String, Integer> blended) {
    return blended.values().stream().mapToInt(shares -> shares).toArray();
  }

  private static float[] scores(int n) {
    float[] scores = new float[n];
    for (int place = 0; place < n; place++) {
      scores[place] = Math.max(1 - place * STEP, STEP);
    }
    return scores;
  }
}
