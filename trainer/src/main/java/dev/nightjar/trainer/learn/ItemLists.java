package dev.nightjar.trainer.learn;

import dev.nightjar.model.Part;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The lists that stand beside an item or a cart, from all evidence.
 *
 * <p>Parts go twice as deep as the lists that are blended from them, so that what is far down in
 * one of them and high up in another is not lost.
 */
public final class ItemLists {
  private final JavaSparkContext spark;
  private final ItemEvidence evidence;
  private final int depth;
  private final boolean[] active;
  private final Matrix factors;
  private final List<Ranking> text;

  /**
   * Prepares.
   *
   * @param depth the most items of a list
   * @param factors one collaborative vector for each item
   * @param text neighbours of each item by text
   */
  public ItemLists(
      JavaSparkContext spark,
      ItemEvidence evidence,
      int depth,
      Matrix factors,
      List<Ranking> text) {
    this.spark = spark;
    this.evidence = evidence;
    this.depth = depth;
    this.active = evidence.active();
    this.factors = factors;
    this.text = text;
  }

  /** How deep the parts of a list of {@code depth} go. */
  public static int partDepth(int depth) {
    return 2 * depth;
  }

  /** Neighbours of each item by collaborative vectors, damped as {@code blend} says. */
  public List<Ranking> behaviour(ItemBlend blend) {
    return NearestItems.of(
        spark, factors, active, popularityWeights(blend.factorsDamping()), partDepth(depth));
  }

  /** What was bought together with each item, weighed as {@code blend} says. */
  public CoOccurrences bought(ItemBlend blend) {
    return of(evidence.orders(), blend);
  }

  /** What was looked at together with each item, where that counts. */
  public List<Ranking> visits(ItemBlend blend) {
    if (evidence.visits().size() == 0 || blend.visits() == 0) {
      return List.of();
    }
    CoOccurrences seen = of(evidence.visits(), blend);
    return lent(seen, seen.of(spark));
  }

  /** What was bought together with each item. */
  public List<Ranking> orders(ItemBlend blend) {
    CoOccurrences bought = bought(blend);
    return lent(bought, bought.of(spark));
  }

  /** Counts, where there are few of them together with those of an item's look-alikes. */
  public List<Ranking> lent(CoOccurrences counts, List<CoOccurrence> found) {
    List<Ranking> rankings = found.stream().map(CoOccurrence::ranking).toList();
    return Borrowing.of(rankings, text, counts.borrowed(), partDepth(depth));
  }

  /** What goes with each item by a linear model of the orders, where that counts. */
  public List<Ranking> linear(ItemBlend blend) {
    return evidence.orders().size() == 0 || blend.linear() == 0
        ? List.of()
        : LinearItems.of(weighed(evidence.orders(), blend), active, partDepth(depth));
  }

  /**
   * What lists are blended from; one that is empty does not count.
   *
   * @param orders of all items, as {@link #orders} or {@link #lent} finds them
   * @param linear as {@link #linear} finds them
   * @param visits as {@link #visits} finds them
   * @param behaviour as {@link #behaviour} finds them
   */
  public record Parts(
      List<Ranking> orders, List<Ranking> linear, List<Ranking> visits, List<Ranking> behaviour) {}

  /** Everything that a blend is made of. */
  public Parts parts(ItemBlend blend) {
    return new Parts(orders(blend), linear(blend), visits(blend), behaviour(blend));
  }

  /** Blends. */
  public BlendedLists blended(ItemBlend blend, Parts parts) {
    List<BlendedLists.Contribution> contributions =
        List.of(
            new BlendedLists.Contribution(Part.ORDERS, blend.orders(), parts.orders()),
            new BlendedLists.Contribution(Part.ORDERS, blend.linear(), parts.linear()),
            new BlendedLists.Contribution(Part.VISITS, blend.visits(), parts.visits()),
            new BlendedLists.Contribution(Part.FACTORS, blend.factors(), parts.behaviour()),
            new BlendedLists.Contribution(Part.TEXT, blend.text(), text));
    return new BlendedLists(contributions, evidence.trends().boosts(blend.trend()), depth);
  }

  private WeighedBaskets weighed(Baskets baskets, ItemBlend blend) {
    return baskets.weighed(blend.halfLifeDays(), blend.sizeExponent(), evidence.reference());
  }

  private CoOccurrences of(Baskets baskets, ItemBlend blend) {
    return new CoOccurrences(
        weighed(baskets, blend),
        active,
        evidence.popularity(),
        blend.damping(),
        blend.shrink(),
        partDepth(depth));
  }

  /**
   * Popularity to the power of the damping, relative to the most popular item. An item nobody acted
   * on counts as the median of the others.
   */
  private float[] popularityWeights(double damping) {
    float[] weights = evidence.popularity().clone();
    float[] sorted = weights.clone();
    Arrays.sort(sorted);
    int unknown = 0;
    while (unknown < sorted.length && sorted[unknown] == 0) {
      unknown++;
    }
    float median = unknown == sorted.length ? 0 : sorted[(unknown + sorted.length) / 2];
    float most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    for (int item = 0; item < weights.length; item++) {
      float popularity = weights[item] == 0 ? median : weights[item];
      weights[item] = (float) StrictMath.pow(most == 0 ? 1 : popularity / most, damping);
    }
    return weights;
  }
}
