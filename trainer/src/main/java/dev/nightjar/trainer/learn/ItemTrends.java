package dev.nightjar.trainer.learn;

import java.io.Serializable;

/**
 * Whether an item sells better or worse than it used to: T = ln((r + s) / (l + s)), with r and l
 * its rate of late and over a longer time, and s half the mean item's, so that a few sales more or
 * less of a rare item say little. Positive for what is coming, negative for what is going.
 */
public final class ItemTrends implements Serializable {
  /** Half-life of the rate of late. */
  public static final double RECENT_DAYS = 14;

  /** Half-life of the longer rate. */
  public static final double LONGER_DAYS = 90;

  private static final long serialVersionUID = 1L;
  private static final double SMOOTHING = 0.5;

  private final float[] trends;

  private ItemTrends(float[] trends) {
    this.trends = trends;
  }

  /**
   * The trends of all items.
   *
   * @param recent decayed weight of each item's interactions with a half-life of {@link
   *     #RECENT_DAYS}, {@code float[items]}
   * @param longer the same with {@link #LONGER_DAYS}
   */
  public static ItemTrends of(float[] recent, float[] longer) {
    double sum = 0;
    for (float weight : longer) {
      sum += weight / LONGER_DAYS;
    }
    double smoothing = SMOOTHING * sum / Math.max(1, longer.length);
    float[] trends = new float[recent.length];
    for (int item = 0; item < trends.length && smoothing > 0; item++) {
      double of = recent[item] / RECENT_DAYS + smoothing;
      double against = longer[item] / LONGER_DAYS + smoothing;
      trends[item] = (float) Math.log(of / against);
    }
    return new ItemTrends(trends);
  }

  /**
   * What scores are multiplied by: e<sup>exponent · T</sup> for each item, {@code float[items]}.
   */
  public float[] boosts(double exponent) {
    float[] boosts = new float[trends.length];
    for (int item = 0; item < boosts.length; item++) {
      boosts[item] = (float) Math.exp(exponent * trends[item]);
    }
    return boosts;
  }
}
