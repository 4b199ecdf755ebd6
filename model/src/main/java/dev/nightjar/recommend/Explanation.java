package dev.nightjar.recommend;

import java.util.List;

/**
 * Why an item stands in an answer.
 *
 * @param rung where it came from
 * @param score what it was ranked by on that rung: the inner product of the ALS vectors for the
 *     user's list, otherwise the sum of the evidence
 * @param evidence strongest first
 */
public record Explanation(Rung rung, float score, List<Evidence> evidence) {
  public Explanation {
    evidence = List.copyOf(evidence);
  }
}
