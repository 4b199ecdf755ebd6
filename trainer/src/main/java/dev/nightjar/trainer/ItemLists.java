package dev.nightjar.trainer;

import dev.nightjar.model.Part;
import dev.nightjar.trainer.learn.Baskets;
import dev.nightjar.trainer.learn.BlendedList;
import dev.nightjar.trainer.learn.BlendedLists;
import dev.nightjar.trainer.learn.Borrowing;
import dev.nightjar.trainer.learn.CoOccurrence;
import dev.nightjar.trainer.learn.CoOccurrences;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.Ranking;
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
  private final List<Ranking> text;

  /**
   * Prepares.
   *
   * @param depth the most items of a list
   * @param text neighbours of each item by text
   */
  ItemLists(JavaSparkContext spark, Evidence evidence, int depth, List<Ranking> text) {
    this.spark = spark;
    this.evidence = evidence;
    this.depth = depth;
    this.active = evidence.catalogue().active();
    this.orders = evidence.history().orders(active.length);
    this.visits = evidence.history().visits(active.length);
    this.text = text;
  }

  /** How deep the parts of a list of {@code depth} go. */
  static int partDepth(int depth) {
    return 2 * depth;
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
   * @param behaviour neighbours of each item by collaborative vectors
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
}
