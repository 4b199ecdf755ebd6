package dev.nightjar.model;

/**
 * What was bought together with an item: the value of {@code cooccurrence.chm}, whose key is the
 * item's number.
 *
 * <p>Sections of the {@link Row}, in order:
 *
 * <ol start="0">
 *   <li>items that were bought together with it, {@code int[n]},
 *   <li>their scores {@code float[n]} and
 *   <li>pair counts {@code int[n]}, the orders that hold both
 *   <li>orders {@code int[1]}, the orders that hold the item
 *   <li>items that go with it in a basket by all evidence, {@code int[k]},
 *   <li>their blended scores {@code float[k]} and
 *   <li>shares {@code int[k]}, see {@link Blended}
 * </ol>
 *
 * <p>n and k are at most the model's depth. Scores are directional (<i>j given this item</i>), so
 * that those of a cart's items can be added up. Only active items are listed, never the item
 * itself.
 */
public final class CoOccurrenceRow {
  private final Sections row;

  CoOccurrenceRow(Sections row) {
    this.row = row;
  }

  public static byte[] encode(
      int[] items,
      float[] scores,
      int[] pairCounts,
      int orders,
      int[] basket,
      float[] basketScores,
      int[] basketShares) {
    return new RowBuilder()
        .ints(items)
        .floats(scores)
        .ints(pairCounts)
        .ints(orders)
        .ints(basket)
        .floats(basketScores)
        .ints(basketShares)
        .build();
  }

  public Scored together() {
    return row.read(0, 2).scored(0, 1);
  }

  /** Orders that hold both this item and the one at the same place of {@link #together()}. */
  public Ints pairCounts() {
    return row.read(2, 3).ints(0);
  }

  /** Orders that hold this item. */
  public int orders() {
    return row.read(3, 4).ints(0).get(0);
  }

  /** What goes with this item in a basket, by all evidence. */
  public Blended basket() {
    Row basket = row.read(4, 7);
    return new Blended(basket.scored(0, 1), basket.ints(2));
  }
}
