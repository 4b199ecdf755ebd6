package dev.nightjar.jobs.shop;

import java.util.random.RandomGenerator;

/**
 * Draws numbers from 0 to n - 1, each as often as its weight says, in constant time.
 *
 * <p>Vose, "A linear algorithm for generating random numbers with a given distribution", IEEE
 * Transactions on Software Engineering 17 (1991).
 */
final class AliasTable {
  private final float[] keep;
  private final int[] alias;

  /**
   * @param weights at least one, none negative, not all 0
   */
  AliasTable(double[] weights) {
    int n = weights.length;
    this.keep = new float[n];
    this.alias = new int[n];
    double[] share = shares(weights);
    int[] stack = new int[n];
    int small = 0;
    int large = n;
    for (int i = 0; i < n; i++) {
      if (share[i] < 1) {
        stack[small++] = i;
      } else {
        stack[--large] = i;
      }
    }
    while (small > 0 && large < n) {
      int poor = stack[--small];
      int rich = stack[large++];
      keep[poor] = (float) share[poor];
      alias[poor] = rich;
      share[rich] -= 1 - share[poor];
      if (share[rich] < 1) {
        stack[small++] = rich;
      } else {
        stack[--large] = rich;
      }
    }
    while (small > 0) {
      keep[stack[--small]] = 1;
    }
    while (large < n) {
      keep[stack[large++]] = 1;
    }
  }

  private static double[] shares(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double[] shares = new double[weights.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = weights[i] * weights.length / sum;
    }
    return shares;
  }

  int draw(RandomGenerator random) {
    int column = random.nextInt(keep.length);
    return random.nextFloat() < keep[column] ? column : alias[column];
  }
}
