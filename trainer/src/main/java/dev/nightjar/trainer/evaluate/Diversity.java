package dev.nightjar.trainer.evaluate;

import java.util.function.IntFunction;

/**
 * List diversity: 1 − the mean cosine of the text vectors over all pairs of a list's items; those
 * without a vector do not count.
 *
 * @see <a href="https://doi.org/10.1145/1060745.1060754">C.-N. Ziegler et al., "Improving
 *     recommendation lists through topic diversification", 2005</a>
 */
final class Diversity {
  private final IntFunction<float[]> vectors;

  /**
   * Reads vectors as they are asked for.
   *
   * @param vectors of an item: {@code float[dimensions]} of any length, or empty
   */
  Diversity(IntFunction<float[]> vectors) {
    this.vectors = vectors;
  }

  /** From 0 to 2; NaN of a list with fewer than two vectors. */
  double of(int[] list) {
    double[] sum = new double[0];
    int n = 0;
    for (int item : list) {
      float[] vector = vectors.apply(item);
      double length = length(vector);
      if (length == 0) {
        continue;
      }
      sum = n == 0 ? new double[vector.length] : sum;
      for (int i = 0; i < vector.length; i++) {
        sum[i] += vector[i] / length;
      }
      n++;
    }
    double square = 0;
    for (double value : sum) {
      square += value * value;
    }
    // The square of the sum of unit vectors holds every pair twice, and each with itself.
    return n < 2 ? Double.NaN : 1 - (square - n) / ((double) n * (n - 1));
  }

  private static double length(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += (double) value * value;
    }
    return Math.sqrt(square);
  }
}
