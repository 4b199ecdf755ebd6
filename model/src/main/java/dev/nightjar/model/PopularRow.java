package dev.nightjar.model;

/**
 * The popular items of a category: the value of {@code popular.chm}, whose key is the category's
 * name, or the empty text for the whole shop.
 *
 * <p>Sections of the {@link Row}, in order: items {@code int[n]}, scores {@code float[n]}: decayed
 * weight of all interactions with the item. Only active items are listed; those nobody acted on
 * come last with score 0.
 */
public final class PopularRow {
  private final Row row;

  PopularRow(byte[] bytes) {
    this.row = new Row(bytes);
  }

  public static byte[] encode(int[] items, float[] scores) {
    return new RowBuilder().ints(items).floats(scores).build();
  }

  public Scored items() {
    return row.scored(0, 1);
  }
}
