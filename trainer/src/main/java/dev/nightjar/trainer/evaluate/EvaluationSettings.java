package dev.nightjar.trainer.evaluate;

/**
 * How much is asked.
 *
 * @param sample the most cases of a section, from 1
 * @param seed of the sample and of the bootstrap
 * @param mostLinearItems items of a history, up to which EASE is among the baselines: it inverts a
 *     matrix of items × items; 0 for never
 */
public record EvaluationSettings(int sample, long seed, int mostLinearItems) {
  /** The cases of a section, unless told otherwise. */
  public static final int SAMPLE = 2_000;

  /** Each EASE takes 8 bytes × items², and 11 s at so many ({@code cli/bench/inverse}). */
  public static final int MOST_LINEAR_ITEMS = 5_000;

  /** Each EASE takes 2.5 s at so many. */
  private static final int MOST_LINEAR_ITEMS_OF_A_NIGHT = 3_000;

  public EvaluationSettings {
    if (sample < 1) {
      throw new IllegalArgumentException("expected a sample from 1, found " + sample);
    }
    if (mostLinearItems < 0) {
      throw new IllegalArgumentException(
          "expected a number of items from 0, found " + mostLinearItems);
    }
  }

  /** What every night asks: as much as a night has time for. */
  public static EvaluationSettings nightly(long seed) {
    return new EvaluationSettings(SAMPLE, seed, MOST_LINEAR_ITEMS_OF_A_NIGHT);
  }
}
