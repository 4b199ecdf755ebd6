package dev.nightjar.trainer.learn;

import java.io.Serializable;

/**
 * What was bought together with one item.
 *
 * @param ranking other items by score, best first
 * @param pairCounts {@code int[n]}: orders that hold both
 * @param orders orders that hold the item
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between executor and table, never compared
public record CoOccurrence(Ranking ranking, int[] pairCounts, int orders) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Never bought. */
  public static final CoOccurrence NONE = new CoOccurrence(Ranking.EMPTY, new int[0], 0);
}
