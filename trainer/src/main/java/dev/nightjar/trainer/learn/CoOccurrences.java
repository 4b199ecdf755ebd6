package dev.nightjar.trainer.learn;

import dev.nightjar.recommend.TopN;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Ranks for each item what shares baskets with it.
 *
 * <p>The score of j for i is the damped conditional probability
 *
 * <p><i>(W<sub>ij</sub> + m · q<sub>j</sub>) / (W<sub>i</sub> + m) · P(j)<sup>-damping</sup></i>
 *
 * <p>over {@link WeighedBaskets}, with P(j) = max(W<sub>j</sub>, m/5) / W. It is directional, so
 * that the scores of a cart's items can be added up. Of an item with little evidence, with
 * W<sub>i</sub> not much above m = shrink · (mean W<sub>i</sub>), it says little: there every other
 * item counts as it would after any item, q<sub>j</sub> = (its share of the shop's popularity) ·
 * (items that are together with an item on average). Only items that share a basket are ranked.
 */
public final class CoOccurrences implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double LEAST_POPULARITY = 0.2; // of m
  private static final double BORROWED = 3; // times m
  private static final int BLOCKS_PER_CORE = 8;

  private final WeighedBaskets baskets;
  private final boolean[] candidate;
  private final double prior;
  private final double[] expected;
  private final double[] damped; // P(j)^-damping
  private final int depth;

  /**
   * Prepares.
   *
   * @param candidate whether an item may be listed
   * @param popularity of late, {@code float[items]}
   * @param damping of popular items, from 0 (not at all)
   * @param shrink from 0 (not at all)
   * @param depth the most items kept for an item
   */
  public CoOccurrences(
      WeighedBaskets baskets,
      boolean[] candidate,
      float[] popularity,
      double damping,
      double shrink,
      int depth) {
    this.baskets = baskets;
    this.candidate = candidate;
    this.prior = shrink * meanWeight(baskets);
    this.expected = new double[candidate.length];
    this.damped = new double[candidate.length];
    this.depth = depth;
    double popularities = 0;
    for (float one : popularity) {
      popularities += one;
    }
    for (int item = 0; item < expected.length && popularities > 0; item++) {
      expected[item] = popularity[item] / popularities * baskets.companions();
    }
    for (int item = 0; item < damped.length; item++) {
      double weight = Math.max(baskets.of(item), LEAST_POPULARITY * prior);
      damped[item] = StrictMath.pow(weight / baskets.total(), -damping);
    }
  }

  private static double meanWeight(WeighedBaskets baskets) {
    double sum = 0;
    int held = 0;
    for (int item = 0; item < baskets.baskets().itemCount(); item++) {
      sum += baskets.of(item);
      held += baskets.of(item) > 0 ? 1 : 0;
    }
    return held == 0 ? 0 : sum / held;
  }

  /** Those of every item, counted by the executors. */
  public List<CoOccurrence> of(JavaSparkContext spark) {
    int items = candidate.length;
    int blocks = Math.max(1, Math.min(items, BLOCKS_PER_CORE * spark.defaultParallelism()));
    Broadcast<CoOccurrences> shared = spark.broadcast(this);
    // A block takes every so-maniest item: what sells well often stands side by side.
    List<List<CoOccurrence>> found =
        spark
            .parallelize(IntStream.range(0, blocks).boxed().toList(), blocks)
            .map(block -> shared.value().every(blocks, block))
            .collect();
    shared.destroy();
    return IntStream.range(0, items)
        .mapToObj(item -> found.get(item % blocks).get(item / blocks))
        .toList();
  }

  private List<CoOccurrence> every(int step, int from) {
    Counting counting = counting();
    return IntStream.iterate(from, item -> item < candidate.length, item -> item + step)
        .mapToObj(counting::of)
        .toList();
  }

  /**
   * How much of an item's evidence comes from its look-alikes, see {@link Borrowing}: 3m /
   * (W<sub>i</sub> + m + 3m), {@code double[items]}.
   */
  public double[] borrowed() {
    double[] borrowed = new double[candidate.length];
    for (int item = 0; item < borrowed.length && prior > 0; item++) {
      borrowed[item] = BORROWED * prior / (baskets.of(item) + prior + BORROWED * prior);
    }
    return borrowed;
  }

  /** Working memory to count with; not for several threads. */
  public Counting counting() {
    return new Counting();
  }

  /** Ranks for one item after the other. */
  public final class Counting {
    private final WeighedBaskets.Counter counter = baskets.counter();
    private final TopN top = new TopN(depth);

    private Counting() {}

    /** What shares baskets with {@code item}. */
    public CoOccurrence of(int item) {
      counter.count(item);
      for (int k = 0; k < counter.size(); k++) {
        int other = counter.partner(k);
        if (candidate[other] && counter.weight(other) > 0) {
          top.offer(other, score(item, other));
        }
      }
      Ranking ranking = Ranking.of(top);
      int[] counts = Arrays.stream(ranking.items()).map(counter::shared).toArray();
      return new CoOccurrence(ranking, counts, baskets.baskets().holding(item));
    }

    private float score(int item, int other) {
      double conditional =
          (counter.weight(other) + prior * expected[other]) / (baskets.of(item) + prior);
      return (float) (conditional * damped[other]);
    }
  }
}
