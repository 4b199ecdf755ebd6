package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What shares baskets with one item.
 *
 * @param ranking other items by score, best first
 * @param pairCounts {@code int[n]}: baskets that hold both
 * @param orders baskets that hold the item
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between executor and table, never compared
public record CoOccurrence(Ranking ranking, int[] pairCounts, int orders) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The same with the first {@code most} of its ranking. */
  public CoOccurrence first(int most) {
    int kept = Math.min(most, pairCounts.length);
    return new CoOccurrence(ranking.first(most), Arrays.copyOf(pairCounts, kept), orders);
  }
}
