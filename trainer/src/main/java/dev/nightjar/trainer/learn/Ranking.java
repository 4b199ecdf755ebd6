package dev.nightjar.trainer.learn;

import java.io.Serializable;

/** Items with their scores, best first. */
public final class Ranking implements Serializable {
  /** Nothing. */
  public static final Ranking EMPTY = new Ranking(new int[0], new float[0]);

  private static final long serialVersionUID = 1L;

  private final int[] items;
  private final float[] scores;

  Ranking(int[] items, float[] scores) {
    this.items = items;
    this.scores = scores;
  }

  /** Item numbers, {@code int[n]}; not a copy. */
  public int[] items() {
    return items;
  }

  /** One score for each item, {@code float[n]}, never increasing; not a copy. */
  public float[] scores() {
    return scores;
  }
}
