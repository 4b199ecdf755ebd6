package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a user's list is blended from the evidence there is.
 *
 * <p>The score of item i for user u is
 *
 * <p><i>boost<sub>i</sub> · (factors · F<sub>ui</sub> + likeness · L<sub>ui</sub> + popularity ·
 * P<sub>i</sub>) + own · O<sub>ui</sub></i>
 *
 * <ul>
 *   <li>F: inner product of the ALS vectors;
 *   <li>L: likeness of the item to the items that the user last acted on;
 *   <li>P: popularity of late;
 *   <li>O: how often the user bought the item, by age, times P<sup>ownDamping</sup>;
 *   <li>boost<sub>i</sub> = e<sup>trend · T<sub>i</sub></sup>, T of {@link ItemTrends}.
 * </ul>
 *
 * <p>F, L, P and O are each divided by the user's largest, so that the weights mean the same for
 * every shop.
 *
 * @param factors weight of F, from 0
 * @param own weight of O, from 0; counts only where what was bought may be shown again
 * @param ownDamping exponent of popularity in O, from 0
 * @param likeness weight of L, from 0
 * @param popularity weight of P, from 0
 * @param trend exponent of an item's trend, from 0
 */
public record UserBlend(
    double factors, double own, double ownDamping, double likeness, double popularity, double trend)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What is used unless told otherwise where what was bought may be shown again. */
  public static final UserBlend WITH_OWN = new UserBlend(1, 2.8, 0.25, 0, 0.5, 0.5);

  /** What is used unless told otherwise where it may not. */
  public static final UserBlend NEW_ONLY = new UserBlend(1, 0, 0.25, 0.1, 0.15, 0.7);

  public UserBlend {
    Weights.check(
        "user blend",
        Map.of(
            "factors", factors,
            "own", own,
            "own-damping", ownDamping,
            "likeness", likeness,
            "popularity", popularity,
            "trend", trend));
    List<Double> parts = new ArrayList<>(List.of(factors, own, likeness, popularity));
    if (parts.stream().allMatch(part -> part == 0)) {
      throw new IllegalArgumentException("user blend: expected a weight above 0, found none");
    }
  }

  /** The weights by their names, as a manifest tells them. */
  public Map<String, Double> byName() {
    Map<String, Double> named = new TreeMap<>();
    named.put("factors", factors);
    named.put("own", own);
    named.put("own-damping", ownDamping);
    named.put("likeness", likeness);
    named.put("popularity", popularity);
    named.put("trend", trend);
    return named;
  }

  /**
   * The blend with these weights by name.
   *
   * @throws IllegalArgumentException if one is missing, unknown or out of range
   */
  public static UserBlend of(Map<String, Double> named) {
    Weights weights = new Weights("user blend", named, WITH_OWN.byName().keySet());
    return new UserBlend(
        weights.of("factors"),
        weights.of("own"),
        weights.of("own-damping"),
        weights.of("likeness"),
        weights.of("popularity"),
        weights.of("trend"));
  }
}
