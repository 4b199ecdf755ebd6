package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.model.ItemRow;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PriceCalibrationTest {
  private static final int NONE = ItemRow.NO_BUCKET;

  @Test
  void order_strengthZero_keepsTheOrder() {
    int[] order =
        new PriceCalibration(0)
            .order(new float[] {4, 3, 3, 1}, new int[] {0, 1, 0, NONE}, new float[] {0, 1});
    assertArrayEquals(new int[] {0, 1, 2, 3}, order);
  }

  /** Four cheap items lead; the user bought the cheapest and the dearest alike. */
  @Test
  void order_halfCheapHalfDear_alternates() {
    float[] scores = {1, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f, 0.4f, 0.3f};
    int[] buckets = {0, 0, 0, 0, 3, 3, 3, 3};
    float[] affinity = {0.5f, 0, 0, 0.5f};
    int[] order = new PriceCalibration(0.5).order(scores, buckets, affinity);
    assertArrayEquals(new int[] {0, 4, 1, 5, 2, 6, 3, 7}, order);
    assertEquals(1.5, wasserstein(new int[] {0, 1, 2, 3}, buckets, affinity));
    assertEquals(0, wasserstein(Arrays.copyOf(order, 4), buckets, affinity));
  }

  /**
   * D is 3 · 1<sup>3/2</sup> for two cheap items and 0 for one of each; so the second place goes to
   * a cheap one as long as 0.9 − 3 · strength is more than 0.6.
   */
  @Test
  void order_weakStrength_givesUpLittleScore() {
    float[] scores = {1, 0.9f, 0.6f};
    int[] buckets = {0, 0, 3};
    float[] affinity = {0.5f, 0, 0, 0.5f};
    assertArrayEquals(
        new int[] {0, 1, 2}, new PriceCalibration(0.09).order(scores, buckets, affinity));
    assertArrayEquals(
        new int[] {0, 2, 1}, new PriceCalibration(0.11).order(scores, buckets, affinity));
  }

  /** A bucket nearby is less wrong than one far away. */
  @Test
  void order_favouriteBucketEmpty_prefersTheNearest() {
    int[] order =
        new PriceCalibration(1)
            .order(new float[] {1, 1, 1}, new int[] {3, 0, 1}, new float[] {0, 1, 0, 0});
    assertArrayEquals(new int[] {2, 1, 0}, order);
  }

  /** They count in no bucket: each costs one place of every bucket that ought to be there. */
  @Test
  void order_itemsWithoutPrice_comeAfterThoseThatFit() {
    int[] order =
        new PriceCalibration(1)
            .order(new float[] {1, 1, 1}, new int[] {NONE, NONE, 0}, new float[] {1, 0});
    assertArrayEquals(new int[] {2, 0, 1}, order);
  }

  @Test
  void order_noItemHasAPrice_keepsTheOrder() {
    int[] order =
        new PriceCalibration(1)
            .order(new float[] {3, 2, 1}, new int[] {NONE, NONE, NONE}, new float[] {0.5f, 0.5f});
    assertArrayEquals(new int[] {0, 1, 2}, order);
  }

  @Test
  void order_noItems_isEmpty() {
    assertEquals(
        0, new PriceCalibration(1).order(new float[0], new int[0], new float[] {1}).length);
  }

  @Test
  void order_scoresAllZero_stillCalibrates() {
    int[] order =
        new PriceCalibration(0.1)
            .order(new float[] {0, 0, 0}, new int[] {0, 0, 1}, new float[] {0, 1});
    assertArrayEquals(new int[] {2, 0, 1}, order);
  }

  /** A profile may hold orders, as a user's row does, or shares. */
  @Test
  void order_affinityInOrders_isThatInShares() {
    float[] scores = {1, 0.9f, 0.8f, 0.7f, 0.6f, 0.5f};
    int[] buckets = {0, 0, 0, 1, 1, 1};
    PriceCalibration calibration = new PriceCalibration(0.2);
    int[] shares = calibration.order(scores, buckets, new float[] {0.5f, 0.5f});
    int[] orders = calibration.order(scores, buckets, new float[] {4, 4});
    assertArrayEquals(new int[] {0, 3, 1, 4, 2, 5}, shares);
    assertArrayEquals(shares, orders);
  }

  @Test
  void order_affinityAllZero_keepsTheOrder() {
    int[] order =
        new PriceCalibration(1).order(new float[] {1, 1}, new int[] {0, 1}, new float[] {0, 0});
    assertArrayEquals(new int[] {0, 1}, order);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN})
  void new_strengthBelowZero_isRefused(double strength) {
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> new PriceCalibration(strength));
    assertEquals("expected a strength from 0, found " + strength, e.getMessage());
  }

  @Property
  void order_anyList_isAPermutation(
      @ForAll @IntRange(max = 60) int items,
      @ForAll @IntRange(min = 1, max = 10) int bucketCount,
      @ForAll @DoubleRange(max = 2) double strength,
      @ForAll Random random) {
    int[] order =
        new PriceCalibration(strength)
            .order(
                scores(items, random),
                buckets(items, bucketCount, random),
                shares(bucketCount, random));
    int[] sorted = order.clone();
    Arrays.sort(sorted);
    assertArrayEquals(IntStream.range(0, items).toArray(), sorted);
  }

  /** The definition, word for word: no candidate is spared, no count is kept. */
  @Property
  void order_anyList_isThatOfTheGreedyOverAllCandidates(
      @ForAll @IntRange(max = 40) int items,
      @ForAll @IntRange(min = 1, max = 8) int bucketCount,
      @ForAll @DoubleRange(max = 2) double strength,
      @ForAll Random random) {
    float[] scores = scores(items, random);
    int[] buckets = buckets(items, bucketCount, random);
    float[] affinity = shares(bucketCount, random);
    assertArrayEquals(
        greedy(strength, scores, buckets, affinity),
        new PriceCalibration(strength).order(scores, buckets, affinity));
  }

  private static int[] greedy(double strength, float[] scores, int[] buckets, float[] affinity) {
    double top = scores.length > 0 && scores[0] > 0 ? scores[0] : 1;
    int[] order = {};
    while (order.length < scores.length) {
      int[] longer = Arrays.copyOf(order, order.length + 1);
      int best = -1;
      double bestValue = 0;
      for (int candidate = 0; candidate < scores.length; candidate++) {
        int one = candidate;
        if (Arrays.stream(order).noneMatch(listed -> listed == one)) {
          longer[order.length] = candidate;
          double value =
              scores[candidate] / top - strength * distance(longer, buckets, affinity, 1.5);
          if (best < 0 || value > bestValue) {
            best = candidate;
            bestValue = value;
          }
        }
      }
      longer[order.length] = best;
      order = longer;
    }
    return order;
  }

  /** The first Wasserstein distance between a list's buckets and the user's shares. */
  private static double wasserstein(int[] list, int[] buckets, float[] affinity) {
    return distance(list, buckets, affinity, 1) / list.length;
  }

  /** Σ over buckets b of |listed items in 0 … b − items there ought to be| to a power. */
  private static double distance(int[] list, int[] buckets, float[] affinity, double power) {
    double distance = 0;
    double share = 0;
    for (int b = 0; b < affinity.length; b++) {
      int upTo = b;
      long count =
          Arrays.stream(list).filter(i -> buckets[i] != NONE && buckets[i] <= upTo).count();
      share += affinity[b];
      double off = Math.abs(count - list.length * share);
      distance += power == 1 ? off : off * Math.sqrt(off);
    }
    return distance;
  }

  /** Sixteenths and quarters, whose sums are exact, so that ties are ties in both. */
  private static float[] scores(int items, Random random) {
    float[] scores = new float[items];
    float score = 4;
    for (int i = 0; i < items; i++) {
      scores[i] = score;
      score = Math.max(0, score - random.nextInt(3) / 16f);
    }
    return scores;
  }

  private static int[] buckets(int items, int count, Random random) {
    return IntStream.generate(() -> random.nextInt(count + 1) - 1).limit(items).toArray();
  }

  private static float[] shares(int count, Random random) {
    float[] shares = new float[count];
    for (int quarter = 0; quarter < 4; quarter++) {
      shares[random.nextInt(count)] += 0.25f;
    }
    return shares;
  }
}
