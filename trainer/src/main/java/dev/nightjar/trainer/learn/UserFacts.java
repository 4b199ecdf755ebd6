package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.util.Arrays;

/** What a user's row is made of. */
public final class UserFacts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final float[] factors;
  private final int[] lines;
  private final float[] lineWeights;
  private final int[] recent;

  /**
   * Takes the arrays over, without a copy.
   *
   * @param factors {@code float[rank]}, or empty for a user without interactions
   * @param lines the items of the user's order lines, ascending, with repetitions
   * @param lineWeights of the lines by their age: 1 for one of today, toward 0 for old ones
   * @param recent the items last acted on, latest first
   */
  public UserFacts(float[] factors, int[] lines, float[] lineWeights, int[] recent) {
    if (lines.length != lineWeights.length) {
      throw new IllegalArgumentException(
          "expected a weight for each of %d lines, found %d"
              .formatted(lines.length, lineWeights.length));
    }
    this.factors = factors;
    this.lines = lines;
    this.lineWeights = lineWeights;
    this.recent = recent;
  }

  /** The same with other factors. */
  public UserFacts withFactors(float[] other) {
    return new UserFacts(other, lines, lineWeights, recent);
  }

  float[] factors() {
    return factors;
  }

  /** The items of the user's order lines, ascending, with repetitions. */
  public int[] lines() {
    return lines;
  }

  int[] recent() {
    return recent;
  }

  /** The items the user bought, ascending, each once. */
  public int[] purchased() {
    return Arrays.stream(lines).distinct().toArray();
  }

  /** The weights of each purchased item's lines, added up, in the order of {@link #purchased()}. */
  float[] purchaseWeights() {
    float[] sums = new float[lines.length];
    int last = -1;
    for (int line = 0; line < lines.length; line++) {
      last += line == 0 || lines[line] != lines[line - 1] ? 1 : 0;
      sums[last] += lineWeights[line];
    }
    return Arrays.copyOf(sums, last + 1);
  }
}
