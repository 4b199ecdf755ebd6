package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * {@link Baskets} of which old and large ones say less.
 *
 * <p>Weights are whole numbers of 2<sup>-32</sup>, so that no order of summation changes a bit of a
 * sum.
 */
public final class WeighedBaskets implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final double UNIT = 0x1p32;
  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  private final Baskets baskets;
  private final long[] weights;
  private final long[] itemWeights;
  private final long total;
  private final double companions;

  WeighedBaskets(Baskets baskets, double halfLifeDays, double sizeExponent, Instant reference) {
    this.baskets = baskets;
    this.weights = new long[baskets.size()];
    this.itemWeights = new long[baskets.itemCount()];
    long sum = 0;
    long[] ofSize = new long[Baskets.MOST_ITEMS + 1];
    for (int basket = 0; basket < weights.length; basket++) {
      double ageDays =
          Math.max(0, reference.toEpochMilli() - baskets.times[basket]) / MILLIS_PER_DAY;
      int size = baskets.starts[basket + 1] - baskets.starts[basket];
      double weight =
          StrictMath.pow(2, -ageDays / halfLifeDays) * StrictMath.pow(size, -sizeExponent);
      weights[basket] = Math.round(weight * UNIT);
      sum += weights[basket];
      ofSize[size] += weights[basket];
      for (int at = baskets.starts[basket]; at < baskets.starts[basket + 1]; at++) {
        itemWeights[baskets.items[at]] += weights[basket];
      }
    }
    this.total = sum;
    this.companions = companions(ofSize);
  }

  /**
   * How many other items a unit of an item's weight is shared with, on average.
   *
   * @param ofSize the sum of the weights of all baskets of a size
   */
  private static double companions(long[] ofSize) {
    double lines = 0;
    double pairs = 0;
    for (int size = 1; size < ofSize.length; size++) {
      lines += (double) ofSize[size] * size;
      pairs += (double) ofSize[size] * size * (size - 1);
    }
    return lines == 0 ? 0 : pairs / lines;
  }

  public Baskets baskets() {
    return baskets;
  }

  /** The sum of all baskets' weights. */
  public double total() {
    return total / UNIT;
  }

  /** W<sub>i</sub>: the sum of the weights of the baskets that hold {@code item}. */
  public double of(int item) {
    return itemWeights[item] / UNIT;
  }

  /** How many other items a unit of an item's weight is shared with, on average. */
  public double companions() {
    return companions;
  }

  /** Working memory to count with; not for several threads. */
  public Counter counter() {
    return new Counter();
  }

  /** Counts what shares baskets with one item after the other. */
  public final class Counter {
    private final long[] sums = new long[baskets.itemCount()];
    private final int[] shared = new int[baskets.itemCount()];
    private final int[] partners = new int[baskets.itemCount()];
    private int size;

    private Counter() {}

    /** Forgets the last item and counts for {@code item}. */
    public void count(int item) {
      for (int k = 0; k < size; k++) {
        sums[partners[k]] = 0;
        shared[partners[k]] = 0;
      }
      size = 0;
      for (int h = baskets.holderStarts[item]; h < baskets.holderStarts[item + 1]; h++) {
        int basket = baskets.holders[h];
        for (int at = baskets.starts[basket]; at < baskets.starts[basket + 1]; at++) {
          int other = baskets.items[at];
          if (other != item) {
            if (shared[other]++ == 0) {
              partners[size++] = other;
            }
            sums[other] += weights[basket];
          }
        }
      }
    }

    /** How many items share a basket with the counted one. */
    public int size() {
      return size;
    }

    /** One of them, from 0 to {@link #size()}, in no order. */
    public int partner(int k) {
      return partners[k];
    }

    /** W<sub>ij</sub>: the weight of the baskets that hold the counted item and {@code other}. */
    public double weight(int other) {
      return sums[other] / UNIT;
    }

    /** How many baskets hold the counted item and {@code other}. */
    public int shared(int other) {
      return shared[other];
    }
  }
}
