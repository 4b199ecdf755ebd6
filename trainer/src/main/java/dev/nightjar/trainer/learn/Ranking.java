package dev.nightjar.trainer.learn;

import dev.nightjar.recommend.TopN;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

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

  /** What {@code top} has kept; it is empty afterwards. */
  public static Ranking of(TopN top) {
    int[] items = new int[top.size()];
    float[] scores = new float[top.size()];
    top.drainTo(
        new TopN.Sink() {
          private int place;

          @Override
          public void accept(int item, float score) {
            items[place] = item;
            scores[place++] = score;
          }
        });
    return new Ranking(items, scores);
  }

  /** How many of these are not empty. */
  public static long filled(List<Ranking> rankings) {
    return rankings.stream().filter(ranking -> ranking.items.length > 0).count();
  }

  /** The first {@code most} of it. */
  public Ranking first(int most) {
    return items.length <= most
        ? this
        : new Ranking(Arrays.copyOf(items, most), Arrays.copyOf(scores, most));
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
