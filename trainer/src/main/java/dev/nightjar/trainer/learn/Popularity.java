package dev.nightjar.trainer.learn;

import dev.nightjar.recommend.TopN;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Ranks the active items of the whole shop and of each category by decayed weight of all
 * interactions.
 */
public final class Popularity {
  /** The whole shop, among the categories of {@link #rankings}. */
  public static final String WHOLE_SHOP = "";

  private static final int SHOP_DEPTHS = 5;

  private Popularity() {}

  /**
   * Rankings by category; the whole shop's goes five times as deep, since it is every ladder's last
   * rung.
   *
   * @param weights one for each item, 0 for items nobody acted on: they come last
   * @param active whether an item may be shown
   * @param categories one for each item, empty if it has none
   * @param depth the most items of a category
   */
  public static SortedMap<String, Ranking> rankings(
      float[] weights, boolean[] active, List<String> categories, int depth) {
    SortedMap<String, List<Integer>> members = new TreeMap<>();
    members.put(WHOLE_SHOP, new ArrayList<>());
    for (int item = 0; item < weights.length; item++) {
      if (active[item]) {
        members.get(WHOLE_SHOP).add(item);
        if (!categories.get(item).isEmpty()) {
          members.computeIfAbsent(categories.get(item), name -> new ArrayList<>()).add(item);
        }
      }
    }
    SortedMap<String, Ranking> rankings = new TreeMap<>();
    members.forEach(
        (category, items) -> {
          TopN top = new TopN(category.isEmpty() ? SHOP_DEPTHS * depth : depth);
          items.forEach(item -> top.offer(item, weights[item]));
          rankings.put(category, Ranking.of(top));
        });
    return rankings;
  }
}
