package dev.nightjar.model;

/**
 * How prices of a category are cut into buckets: the value of {@code price-buckets.chm}, whose key
 * is the category's name, or the empty text for the whole shop. A category with too few priced
 * items has no row: its items are cut by the whole shop's bounds.
 *
 * <p>Sections of the {@link Row}, in order: lowest prices {@code float[buckets]}: bucket b holds
 * the items from {@code lowest[b]} up to the next bound; sizes {@code int[buckets]}: the items in
 * each bucket.
 */
public final class PriceBucketRow {
  private final Row row;

  PriceBucketRow(byte[] bytes) {
    this.row = new Row(bytes);
  }

  public static byte[] encode(float[] lowest, int[] sizes) {
    return new RowBuilder().floats(lowest).ints(sizes).build();
  }

  public Floats lowest() {
    return row.floats(0);
  }

  public Ints sizes() {
    return row.ints(1);
  }
}
