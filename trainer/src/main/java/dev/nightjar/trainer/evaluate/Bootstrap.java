package dev.nightjar.trainer.evaluate;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Percentile bootstrap of means over the cases of a section: cases are drawn with replacement, as
 * many as there are, a thousand times.
 *
 * <p>All metrics of a section are resampled by the same draws, which are kept as counts, one byte a
 * case and resample: a mean then is a sum of products in order of the cases, and equal seeds give
 * equal bits.
 *
 * @see <a href="https://doi.org/10.1201/9780429246593">B. Efron, R. Tibshirani, "An Introduction to
 *     the Bootstrap", 1993, chapter 13</a>
 */
final class Bootstrap {
  private static final int RESAMPLES = 1_000;
  private static final int BELOW = RESAMPLES * 25 / 1_000;

  private final byte[][] counts;

  /** Draws for so many cases. */
  Bootstrap(int cases, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    counts = new byte[RESAMPLES][cases];
    for (byte[] resample : counts) {
      for (int drawn = 0; drawn < cases; drawn++) {
        resample[random.nextInt(cases)]++; // 128 draws of one case do not happen
      }
    }
  }

  /**
   * The mean with its 95 % interval.
   *
   * @param values one for each case; NaN for cases that do not count, of which not all may be
   */
  Interval of(double[] values) {
    double[] sums = new double[values.length];
    byte[] counting = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      boolean counts = !Double.isNaN(values[i]);
      sums[i] = counts ? values[i] : 0;
      counting[i] = (byte) (counts ? 1 : 0);
    }
    double mean = mean(sums, counting, counting);
    double[] means = new double[RESAMPLES];
    for (int r = 0; r < RESAMPLES; r++) {
      means[r] = mean(sums, counting, counts[r]);
      if (Double.isNaN(means[r])) { // none of the few cases that count was drawn
        means[r] = mean;
      }
    }
    Arrays.sort(means);
    return new Interval(
        mean, Math.min(mean, means[BELOW]), Math.max(mean, means[RESAMPLES - 1 - BELOW]));
  }

  private static double mean(double[] values, byte[] counting, byte[] times) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      sum += times[i] * values[i];
      n += times[i] * counting[i];
    }
    return sum / n;
  }
}
