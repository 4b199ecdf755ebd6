package dev.nightjar.trainer.learn;

import java.util.Map;
import java.util.TreeMap;

/**
 * How a list of items for an item is blended from the evidence there is: for a cart, whose items'
 * scores are added up, or for one item or click.
 *
 * <p>The score of item j for item i is
 *
 * <p><i>boost<sub>j</sub> · (orders · P<sub>o</sub>(j|i) + linear · B<sub>ij</sub> + visits ·
 * P<sub>v</sub>(j|i) + factors · cos(i, j) · pop<sub>j</sub><sup>factorsDamping</sup> + text · T(i,
 * j))</i>
 *
 * <ul>
 *   <li>P<sub>o</sub> and P<sub>v</sub>: damped conditional probability over orders, and over the
 *       visits in which items were looked at, see {@link CoOccurrences};
 *   <li>B: of the linear model of orders, {@link LinearItems};
 *   <li>cos: of the ALS vectors;
 *   <li>T: likeness of texts;
 *   <li>boost<sub>j</sub> = e<sup>trend · T<sub>j</sub></sup>, T of {@link ItemTrends}.
 * </ul>
 *
 * <p>Each part is divided by the mean, over all items that have any, of its ten best scores, so
 * that the weights mean the same for every shop.
 *
 * @param halfLifeDays after which an order or visit says half as much; above 0, may be infinite
 * @param sizeExponent an order of n items counts n<sup>-sizeExponent</sup>; from 0
 * @param damping exponent of P(j) by which popular items are held back; from 0
 * @param shrink weight of the shop's popularity against an item's own orders, as a share of the
 *     mean item's; from 0
 * @param orders weight of P<sub>o</sub>, from 0
 * @param linear weight of B, from 0
 * @param visits weight of P<sub>v</sub>, from 0
 * @param factors weight of the ALS vectors, from 0
 * @param factorsDamping exponent of popularity with the ALS vectors, from 0
 * @param text weight of texts, from 0
 * @param trend exponent of an item's trend, from 0
 */
public record ItemBlend(
    double halfLifeDays,
    double sizeExponent,
    double damping,
    double shrink,
    double orders,
    double linear,
    double visits,
    double factors,
    double factorsDamping,
    double text,
    double trend) {
  /** What is used for carts unless told otherwise. */
  public static final ItemBlend BASKET =
      new ItemBlend(180, 1, 0.2, 0.03, 1, 0.3, 0.2, 0.1, 0.3, 0.3, 0.25);

  /** What is used for an item or a click unless told otherwise. */
  public static final ItemBlend CLICK =
      new ItemBlend(180, 0.8, 0.05, 0.03, 1, 0, 1, 0.4, 0.3, 0.3, 0.25);

  public ItemBlend {
    Map<String, Double> weights = new TreeMap<>();
    weights.put("size-exponent", sizeExponent);
    weights.put("damping", damping);
    weights.put("shrink", shrink);
    weights.put("orders", orders);
    weights.put("linear", linear);
    weights.put("visits", visits);
    weights.put("factors", factors);
    weights.put("factors-damping", factorsDamping);
    weights.put("text", text);
    weights.put("trend", trend);
    Weights.check("item blend", weights);
    if (!(halfLifeDays > 0)) {
      throw new IllegalArgumentException(
          "item blend: expected half-life-days above 0, found " + halfLifeDays);
    }
    if (orders + linear + visits + factors + text == 0) {
      throw new IllegalArgumentException("item blend: expected a weight above 0, found none");
    }
  }

  /** The weights by their names, as a manifest tells them. */
  public Map<String, Double> byName() {
    Map<String, Double> named = new TreeMap<>();
    named.put("half-life-days", halfLifeDays);
    named.put("size-exponent", sizeExponent);
    named.put("damping", damping);
    named.put("shrink", shrink);
    named.put("orders", orders);
    named.put("linear", linear);
    named.put("visits", visits);
    named.put("factors", factors);
    named.put("factors-damping", factorsDamping);
    named.put("text", text);
    named.put("trend", trend);
    return named;
  }

  /**
   * The blend with these weights by name.
   *
   * @throws IllegalArgumentException if one is missing, unknown or out of range
   */
  public static ItemBlend of(Map<String, Double> named) {
    Weights weights = new Weights("item blend", named, BASKET.byName().keySet());
    return new ItemBlend(
        weights.of("half-life-days"),
        weights.of("size-exponent"),
        weights.of("damping"),
        weights.of("shrink"),
        weights.of("orders"),
        weights.of("linear"),
        weights.of("visits"),
        weights.of("factors"),
        weights.of("factors-damping"),
        weights.of("text"),
        weights.of("trend"));
  }
}
