package dev.nightjar.model;

/**
 * An item as the catalogue tells it: the value of {@code items.chm}, whose key is the item's
 * number. Items are numbered from 0 in sorted order of {@code item_id}.
 *
 * <p>Sections of the {@link Row}, in order: {@code item_id}, {@code item_type}, {@code status},
 * name, category and attributes (a JSON object), each a text; price: {@code float[1]}, NaN if
 * unknown; price bucket: {@code int[1]}, from 0 (cheapest) to buckets - 1, or {@link #NO_BUCKET};
 * popularity: {@code float[1]}, decayed weight of all interactions with the item, 0 if nobody acted
 * on it; boost: {@code float[1]}, above 0, what users' scores of the item are multiplied by; prior:
 * {@code float[1]}, from 0, what is added to them for its popularity of late.
 */
public final class ItemRow {
  /** The bucket of an item without a price. */
  public static final int NO_BUCKET = -1;

  private final Row row;

  ItemRow(byte[] bytes) {
    this.row = new Row(bytes);
  }

  public static byte[] encode(
      String id,
      String type,
      ItemStatus status,
      String name,
      String category,
      String attributes,
      float price,
      int priceBucket,
      float popularity,
      float boost,
      float prior) {
    return new RowBuilder()
        .text(id)
        .text(type)
        .text(status.wireName())
        .text(name)
        .text(category)
        .text(attributes)
        .floats(price)
        .ints(priceBucket)
        .floats(popularity)
        .floats(boost)
        .floats(prior)
        .build();
  }

  public String id() {
    return row.text(0);
  }

  public String type() {
    return row.text(1);
  }

  public ItemStatus status() {
    return ItemStatus.of(row.text(2));
  }

  /** The attribute {@code name}; empty if the catalogue has none. */
  public String name() {
    return row.text(3);
  }

  /** The attribute {@code category}; empty if the catalogue has none. */
  public String category() {
    return row.text(4);
  }

  public String attributes() {
    return row.text(5);
  }

  public float price() {
    return row.floats(6).get(0);
  }

  public int priceBucket() {
    return row.ints(7).get(0);
  }

  public float popularity() {
    return row.floats(8).get(0);
  }

  public float boost() {
    return row.floats(9).get(0);
  }

  public float prior() {
    return row.floats(10).get(0);
  }
}
