package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.util.Arrays;

/** What a user's row is made of. */
public final class UserFacts implements Serializable {
  private static final long serialVersionUID = 1L;

  private final float[] factors;
  private final int[] lines;
  private final int[] recent;

  /**
   * Takes the arrays over, without a copy.
   *
   * @param factors {@code float[rank]}, or empty for a user without interactions
   * @param lines the items of the user's order lines, ascending, with repetitions
   * @param recent the items last acted on, latest first
   */
  public UserFacts(float[] factors, int[] lines, int[] recent) {
    this.factors = factors;
    this.lines = lines;
    this.recent = recent;
  }

  float[] factors() {
    return factors;
  }

  int[] lines() {
    return lines;
  }

  int[] recent() {
    return recent;
  }

  /** The items the user bought, ascending, each once. */
  int[] purchased() {
    return Arrays.stream(lines).distinct().toArray();
  }
}
