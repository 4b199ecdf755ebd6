package dev.nightjar.trainer.evaluate;

import java.util.Arrays;
import java.util.List;

/**
 * Gini index: Σ<sub>i=1…n</sub> (2i − n − 1) · x<sub>i</sub> / (n · Σ x), where x<sub>i</sub> is
 * how often the i-th least listed of n items is listed.
 *
 * <p>0 if all items are listed equally often, (n − 1)/n if every place shows the same one.
 *
 * @see <a href="https://doi.org/10.1007/978-1-4899-7637-6_8">A. Gunawardana, G. Shani, "Evaluating
 *     Recommender Systems", 2015</a>
 */
final class Gini {
  private Gini() {}

  /**
   * The index of lists; 0 if all of them are empty.
   *
   * @param may whether each item may be listed, {@code boolean[items]}; the others do not count
   */
  static double of(List<int[]> lists, boolean[] may) {
    long[] counts = new long[may.length];
    for (int[] list : lists) {
      for (int item : list) {
        counts[item]++;
      }
    }
    int n = 0;
    for (int item = 0; item < may.length; item++) {
      if (may[item]) {
        counts[n++] = counts[item];
      }
    }
    Arrays.sort(counts, 0, n);
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      weighted += (2.0 * (i + 1) - n - 1) * counts[i];
      sum += counts[i];
    }
    return sum == 0 ? 0 : weighted / (n * sum);
  }
}
