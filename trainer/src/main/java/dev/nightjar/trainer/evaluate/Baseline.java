package dev.nightjar.trainer.evaluate;

import dev.nightjar.recommend.TopN;
import java.util.Arrays;
import java.util.stream.IntStream;

/** A well-known method: scores every item, lists the best that may be shown. */
final class Baseline implements Method {
  private final Scores scores;
  private final boolean[] may;

  /** Scores of all items for what is given. */
  @FunctionalInterface
  interface Scores {
    /**
     * Adds scores.
     *
     * @param given items of the history, the cart or the click
     * @param scores {@code float[items]}, all 0
     */
    void add(int[] given, float[] scores);
  }

  /**
   * Lists by scores; equal ones in item order, and nothing that scores 0.
   *
   * @param may whether each item may be shown, {@code boolean[items]}
   */
  Baseline(Scores scores, boolean[] may) {
    this.scores = scores;
    this.may = may;
  }

  @Override
  public int[] list(Case asked, int k) {
    float[] found = new float[may.length];
    scores.add(IntStream.of(asked.given()).filter(item -> item < may.length).toArray(), found);
    TopN top = new TopN(k);
    for (int item = 0; item < found.length; item++) {
      if (found[item] > 0 && may[item] && Arrays.binarySearch(asked.excluded(), item) < 0) {
        top.offer(item, found[item]);
      }
    }
    int[] list = new int[top.size()];
    int[] place = {0};
    top.drainTo((item, score) -> list[place[0]++] = item);
    return list;
  }
}
