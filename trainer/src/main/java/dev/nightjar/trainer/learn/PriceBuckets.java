package dev.nightjar.trainer.learn;

import dev.nightjar.model.ItemRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Cuts items into price buckets by rank, so that every bucket holds about as many items: within the
 * category where it has enough priced items, within the whole shop where it has not. Equal prices
 * share the bucket that their middle rank falls into.
 */
public final class PriceBuckets {
  /** The fewest priced items with which a category is cut on its own. */
  public static final int FEWEST_OF_CATEGORY = 30;

  /** The whole shop, among the categories of {@link #cuts()}. */
  public static final String WHOLE_SHOP = "";

  private final int[] ofItems;
  private final SortedMap<String, Cut> cuts;

  private PriceBuckets(int[] ofItems, SortedMap<String, Cut> cuts) {
    this.ofItems = ofItems;
    this.cuts = cuts;
  }

  /**
   * How one category is cut: the lowest price of each bucket, {@code float[buckets]}, and its
   * items.
   */
  public static final class Cut {
    private final float[] lowest;
    private final int[] sizes;

    private Cut(float[] lowest, int[] sizes) {
      this.lowest = lowest;
      this.sizes = sizes;
    }

    /** The lowest price of each bucket; an empty bucket has that of the next one. */
    public float[] lowest() {
      return lowest;
    }

    public int[] sizes() {
      return sizes;
    }
  }

  /**
   * Cuts.
   *
   * @param prices one for each item, NaN if unknown
   * @param categories one for each item, empty if it has none
   */
  public static PriceBuckets of(float[] prices, List<String> categories, int buckets) {
    Map<String, List<Integer>> byCategory = new TreeMap<>();
    List<Integer> all = new ArrayList<>();
    for (int item = 0; item < prices.length; item++) {
      if (!Float.isNaN(prices[item])) {
        all.add(item);
        byCategory.computeIfAbsent(categories.get(item), name -> new ArrayList<>()).add(item);
      }
    }
    int[] ofItems = new int[prices.length];
    Arrays.fill(ofItems, ItemRow.NO_BUCKET);
    SortedMap<String, Cut> cuts = new TreeMap<>();
    cuts.put(WHOLE_SHOP, cut(all, prices, buckets, ofItems));
    byCategory.forEach(
        (category, items) -> {
          if (!category.isEmpty() && items.size() >= FEWEST_OF_CATEGORY) {
            cuts.put(category, cut(items, prices, buckets, ofItems));
          }
        });
    return new PriceBuckets(ofItems, cuts);
  }

  /** The bucket of an item, from 0, or {@link ItemRow#NO_BUCKET}. */
  public int of(int item) {
    return ofItems[item];
  }

  int[] ofItems() {
    return ofItems;
  }

  /** Every cut by category; {@link #WHOLE_SHOP} first. */
  public SortedMap<String, Cut> cuts() {
    return cuts;
  }

  private static Cut cut(List<Integer> items, float[] prices, int buckets, int[] ofItems) {
    List<Integer> byPrice = new ArrayList<>(items);
    byPrice.sort(Comparator.comparingDouble(item -> prices[item]));
    float[] lowest = new float[buckets];
    Arrays.fill(lowest, Float.NaN);
    int[] sizes = new int[buckets];
    int end;
    for (int begin = 0; begin < byPrice.size(); begin = end) {
      float price = prices[byPrice.get(begin)];
      end = begin + 1;
      while (end < byPrice.size() && prices[byPrice.get(end)] == price) {
        end++;
      }
      int bucket = (int) ((long) (begin + end) * buckets / (2L * byPrice.size()));
      if (sizes[bucket] == 0) {
        lowest[bucket] = price;
      }
      sizes[bucket] += end - begin;
      for (int item : byPrice.subList(begin, end)) {
        ofItems[item] = bucket;
      }
    }
    for (int b = buckets - 1; b >= 0; b--) {
      if (sizes[b] == 0) {
        lowest[b] = b + 1 < buckets ? lowest[b + 1] : Float.POSITIVE_INFINITY;
      }
    }
    return new Cut(lowest, sizes);
  }
}
