package dev.nightjar.trainer.learn;

import dev.nightjar.model.ItemRow;
import java.io.Serializable;

/**
 * A user's affinity to price buckets, from the items of the user's orders.
 *
 * <p>affinity<sub>b</sub> = (n<sub>ub</sub> + m·g<sub>b</sub>) / (n<sub>u</sub> + m):
 * n<sub>ub</sub> order lines of the user in bucket b, g<sub>b</sub> the share of b in all order
 * lines, m = 10 lines of the whole shop's habit.
 */
public final class PriceHabits implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final float SMOOTHING = 10;

  private final int[] bucketOfItem;
  private final float[] share;

  /**
   * Learns the whole shop's habit.
   *
   * @param lines how many order lines each item has
   */
  public PriceHabits(PriceBuckets buckets, int bucketCount, long[] lines) {
    bucketOfItem = buckets.ofItems();
    share = new float[bucketCount];
    double[] counts = new double[bucketCount];
    double total = 0;
    for (int item = 0; item < bucketOfItem.length; item++) {
      if (bucketOfItem[item] != ItemRow.NO_BUCKET) {
        counts[bucketOfItem[item]] += lines[item];
        total += lines[item];
      }
    }
    for (int bucket = 0; bucket < bucketCount; bucket++) {
      share[bucket] = (float) (total == 0 ? 1.0 / bucketCount : counts[bucket] / total);
    }
  }

  /** An item's bucket, or {@link ItemRow#NO_BUCKET}. */
  public int bucket(int item) {
    return bucketOfItem[item];
  }

  /**
   * The affinity of a user, {@code float[buckets]}; empty if no line has a price.
   *
   * @param lines the items of the user's order lines, with repetitions
   */
  public float[] affinity(int[] lines) {
    float[] counts = new float[share.length];
    int total = 0;
    for (int item : lines) {
      if (bucketOfItem[item] != ItemRow.NO_BUCKET) {
        counts[bucketOfItem[item]]++;
        total++;
      }
    }
    if (total == 0) {
      return new float[0];
    }
    for (int bucket = 0; bucket < counts.length; bucket++) {
      counts[bucket] = (counts[bucket] + SMOOTHING * share[bucket]) / (total + SMOOTHING);
    }
    return counts;
  }
}
