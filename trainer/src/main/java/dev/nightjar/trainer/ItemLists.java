package dev.nightjar.trainer;

import dev.nightjar.model.Part;
import dev.nightjar.trainer.learn.Baskets;
import dev.nightjar.trainer.learn.BlendedList;
import dev.nightjar.trainer.learn.BlendedLists;
import dev.nightjar.trainer.learn.Borrowing;
import dev.nightjar.trainer.learn.CoOccurrence;
import dev.nightjar.trainer.learn.CoOccurrences;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.Matrix;
import dev.nightjar.trainer.learn.NearestItems;
import dev.nightjar.trainer.learn.Ranking;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The lists that stand beside an item or a cart, from all evidence.
 *
 * <p>Parts go twice as deep as the lists that are blended from them, so that what is far down in
 * one of them and high up in another is not lost.
 */
final class ItemLists {
  private final JavaSparkContext spark;
  private final Evidence evidence;
  private final int depth;
  private final boolean[] active;
  private final Baskets orders;
  private final Baskets visits;
  private final Matrix factors;
  private final List<Ranking> text;

  /**
   * Prepares.
   *
   * @param depth the most items of a list
   * @param factors one collaborative vector for each item
   * @param text neighbours of each item by text
   */
  ItemLists(
      JavaSparkContext spark, Evidence evidence, int depth, Matrix factors, List<Ranking> text) {
    this.spark = spark;
    this.evidence = evidence;
    this.depth = depth;
    this.active = evidence.catalogue().active();
    this.orders = evidence.history().orders(active.length);
    this.visits = evidence.history().visits(active.length);
    this.factors = factors;
    this.text = text;
  }

  /** How deep the parts of a list of {@code depth} go. */
  static int partDepth(int depth) {
    return 2 * depth;
  }

  /** Neighbours of each item by collaborative vectors, damped as {@code blend} says. */
  List<Ranking> behaviour(ItemBlend blend) {
    return NearestItems.of(
        spark, factors, active, popularityWeights(blend.factorsDamping()), partDepth(depth));
  }

  /** What was bought together with each item, weighed as {@code blend} says. */
  CoOccurrences bought(ItemBlend blend) {
    return of(orders, blend);
  }

  /**
   * Blends.
   *
   * @param bought what {@link #bought} counts
   * @param together what it has counted, for each item
   * @param behaviour as {@link #behaviour} finds it
   */
  List<BlendedList> blended(
      ItemBlend blend, CoOccurrences bought, List<CoOccurrence> together, List<Ranking> behaviour) {
    Map<Part, List<Ranking>> parts = new EnumMap<>(Part.class);
    parts.put(Part.ORDERS, lent(bought, together));
    if (visits.size() > 0 && blend.visits() > 0) {
      CoOccurrences seen = of(visits, blend);
      parts.put(Part.VISITS, lent(seen, seen.of(spark)));
    }
    parts.put(Part.FACTORS, behaviour);
    parts.put(Part.TEXT, text);
    return BlendedLists.of(blend, parts, evidence.trends().boosts(blend.trend()), depth);
  }

  private CoOccurrences of(Baskets baskets, ItemBlend blend) {
    return new CoOccurrences(
        baskets.weighed(blend.halfLifeDays(), blend.sizeExponent(), evidence.reference()),
        active,
        evidence.popularity(),
        blend.damping(),
        blend.shrink(),
        partDepth(depth));
  }

  private List<Ranking> lent(CoOccurrences counts, List<CoOccurrence> found) {
    List<Ranking> rankings = found.stream().map(CoOccurrence::ranking).toList();
    return Borrowing.of(rankings, text, counts.borrowed(), partDepth(depth));
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
