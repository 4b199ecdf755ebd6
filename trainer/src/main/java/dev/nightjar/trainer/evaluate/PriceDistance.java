package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.ItemRow;
import java.util.function.IntUnaryOperator;

/**
 * Price distance: Wasserstein-1, in buckets, between the histograms over price buckets of a list
 * and of what came true: Σ<sub>b</sub> |share of the list in buckets 0 … b − share of the others in
 * buckets 0 … b|. Items without a bucket do not count.
 */
public final class PriceDistance {
  private final IntUnaryOperator bucketOf;
  private final int buckets;

  /**
   * Of items in these buckets.
   *
   * @param bucketOf an item's bucket, from 0, or {@link ItemRow#NO_BUCKET}
   */
  public PriceDistance(IntUnaryOperator bucketOf, int buckets) {
    this.bucketOf = bucketOf;
    this.buckets = buckets;
  }

  /** From 0 to buckets − 1; NaN if no item of one side has a bucket. */
  public double of(int[] list, int[] relevant) {
    double[] listed = shares(list);
    double[] cameTrue = shares(relevant);
    double distance = 0;
    double ahead = 0;
    for (int bucket = 0; bucket < buckets; bucket++) {
      ahead += listed[bucket] - cameTrue[bucket];
      distance += Math.abs(ahead);
    }
    return distance;
  }

  private double[] shares(int[] items) {
    double[] shares = new double[buckets];
    int n = 0;
    for (int item : items) {
      int bucket = bucketOf.applyAsInt(item);
      if (bucket != ItemRow.NO_BUCKET) {
        shares[bucket]++;
        n++;
      }
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      shares[bucket] /= n; // NaN for none
    }
    return shares;
  }
}
