package dev.nightjar.model;

/**
 * What was bought together with an item: the value of {@code cooccurrence.chm}, whose key is the
 * item's number.
 *
 * <p>Sections of the {@link Row}, in order: items {@code int[n]} and scores {@code float[n]}, at
 * most the model's depth; pair counts {@code int[n]}, the orders that hold both; orders {@code
 * int[1]}, the orders that hold the item. Scores are directional (<i>j given this item</i>), so
 * that those of a cart's items can be added up. Only active items are listed.
 */
public final class CoOccurrenceRow {
  private final Row row;

  CoOccurrenceRow(byte[] bytes) {
    this.row = new Row(bytes);
  }

  public static byte[] encode(int[] items, float[] scores, int[] pairCounts, int orders) {
    return new RowBuilder().ints(items).floats(scores).ints(pairCounts).ints(orders).build();
  }

  public Scored together() {
    return row.scored(0, 1);
  }

  /** Orders that hold both this item and the one at the same place of {@link #together()}. */
  public Ints pairCounts() {
    return row.ints(2);
  }

  /** Orders that hold this item. */
  public int orders() {
    return row.ints(3).get(0);
  }
}
