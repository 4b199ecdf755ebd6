package dev.nightjar.recommend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why an item stands in an answer.
 *
 * @param rung where it came from
 * @param score what it was ranked by on that rung: that of {@link UserScore} for the user's list,
 *     the blended score for a blended list, otherwise the sum of the evidence
 * @param evidence strongest first; of a blended list kind by kind
 * @param shares what each kind of evidence adds to the score of a blended list, by its name; their
 *     sizes sum to 1, and what speaks against the item is below 0; empty for other lists
 */
public record Explanation(
    Rung rung, float score, List<Evidence> evidence, Map<String, Double> shares) {
  public Explanation {
    evidence = List.copyOf(evidence);
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }

  /** One of a list that is not blended. */
  public Explanation(Rung rung, float score, List<Evidence> evidence) {
    this(rung, score, evidence, Map.of());
  }
}
