package dev.nightjar.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The items of an open model, on the heap: what every answer needs of every item. An item's number
 * is its place in sorted order of {@code item_id}, from 0.
 */
public final class Items {
  /** The number of an item that the model does not know. */
  public static final int UNKNOWN = -1;

  private final String[] ids;
  private final Map<String, Integer> numbers;
  private final boolean[] active;
  private final String[] categories;
  private final float[] prices;
  private final byte[] priceBuckets;
  private final float[] popularities;
  private final float[] boosts;
  private final float[] priors;

  Items(int size) {
    ids = new String[size];
    Arrays.fill(ids, "");
    numbers = new HashMap<>(2 * size);
    active = new boolean[size];
    categories = new String[size];
    Arrays.fill(categories, "");
    prices = new float[size];
    priceBuckets = new byte[size];
    popularities = new float[size];
    boosts = new float[size];
    priors = new float[size];
  }

  /** Takes over a row while the model opens. */
  void set(int item, ItemRow row, Map<String, String> sharedNames) {
    ids[item] = row.id();
    numbers.put(ids[item], item);
    active[item] = row.status() == ItemStatus.ACTIVE;
    categories[item] = sharedNames.computeIfAbsent(row.category(), name -> name);
    prices[item] = row.price();
    priceBuckets[item] = (byte) row.priceBucket();
    popularities[item] = row.popularity();
    boosts[item] = row.boost();
    priors[item] = row.prior();
  }

  public int size() {
    return ids.length;
  }

  /** The number of {@code itemId}, or {@link #UNKNOWN}. */
  public int number(String itemId) {
    Integer number = numbers.get(itemId);
    return number == null ? UNKNOWN : number;
  }

  public String id(int item) {
    return ids[item];
  }

  /** Whether the item could be shown when the model was made. */
  public boolean isActive(int item) {
    return active[item];
  }

  /** The item's category; empty if it has none. */
  public String category(int item) {
    return categories[item];
  }

  /** The catalogue's price; NaN if unknown. */
  public float price(int item) {
    return prices[item];
  }

  /** From 0 (cheapest) to the model's number of buckets - 1, or {@link ItemRow#NO_BUCKET}. */
  public int priceBucket(int item) {
    return priceBuckets[item];
  }

  /** Decayed weight of all interactions with the item; 0 if nobody acted on it. */
  public float popularity(int item) {
    return popularities[item];
  }

  /** What users' scores of the item are multiplied by: above 1 for what is coming; above 0. */
  public float boost(int item) {
    return boosts[item];
  }

  /** What every user's score of the item holds for its popularity of late; from 0. */
  public float prior(int item) {
    return priors[item];
  }
}
