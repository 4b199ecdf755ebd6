package dev.nightjar.trainer.search;

import java.util.Arrays;

/**
 * How well one choice of settings did in each case of a window; every choice is asked the same
 * cases.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared but by its means
record Scores(double[] ofCases) {
  double mean() {
    return Arrays.stream(ofCases).average().orElse(0);
  }

  /**
   * Whether it is better by more than chance: the mean of the differences is more than twice its
   * standard error.
   */
  boolean isBetterThan(Scores other) {
    int n = ofCases.length;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double difference = ofCases[i] - other.ofCases[i];
      sum += difference;
      squares += difference * difference;
    }
    // mean > 2 * sqrt(variance / n), both sides times n, squared
    return sum > 0 && sum * sum > 4 * (squares - sum * sum / n) * n / Math.max(1, n - 1);
  }
}
