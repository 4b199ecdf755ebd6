package dev.nightjar.model;

/**
 * What the model knows of a user: the value of the tables {@code users-NN.chm}, whose key is the
 * {@code user_id}.
 *
 * <p>Sections of the {@link Row}, in order:
 *
 * <ol start="0">
 *   <li>factors: {@code float[rank]}, the user's ALS vector, so scaled that its inner product with
 *       an item's is what taste adds to the item's score; empty where taste adds nothing
 *   <li>ranked: {@code int[n]}, the items recommended to the user, best first; n is at most the
 *       model's depth
 *   <li>price order: {@code int[n]}, a permutation of 0 … n-1: place k of the price-optimized list
 *       shows {@code ranked[priceOrder[k]]}; empty if the user has no history of prices
 *   <li>purchased: {@code int[]}, the items the user bought, ascending
 *   <li>recent: {@code int[]}, the items the user last acted on, latest first
 *   <li>price affinity: {@code float[buckets]}, the share of each price bucket in the user's order
 *       lines, smoothed toward the whole shop's; sums to 1; empty if the user has no history of
 *       prices
 *   <li>own: {@code float[]}, for each item of <i>purchased</i> what having bought it adds to its
 *       score, from 0; empty if it adds nothing to any
 * </ol>
 *
 * <p>How the parts of a score are put together is told by {@code dev.nightjar.recommend.UserScore}.
 */
public final class UserRow {
  private final Row row;

  UserRow(byte[] bytes) {
    this.row = new Row(bytes);
  }

  public static byte[] encode(
      float[] factors,
      int[] ranked,
      int[] priceOrder,
      int[] purchased,
      int[] recent,
      float[] priceAffinity,
      float[] own) {
    return new RowBuilder()
        .floats(factors)
        .ints(ranked)
        .ints(priceOrder)
        .ints(purchased)
        .ints(recent)
        .floats(priceAffinity)
        .floats(own)
        .build();
  }

  public Floats factors() {
    return row.floats(0);
  }

  public Ints ranked() {
    return row.ints(1);
  }

  public Ints priceOrder() {
    return row.ints(2);
  }

  public Ints purchased() {
    return row.ints(3);
  }

  public Ints recent() {
    return row.ints(4);
  }

  public Floats priceAffinity() {
    return row.floats(5);
  }

  public Floats own() {
    return row.floats(6);
  }
}
