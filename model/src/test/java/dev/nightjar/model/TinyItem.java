package dev.nightjar.model;

/** An item of a {@link TinyShop}. */
record TinyItem(
    String id,
    String name,
    String category,
    float price,
    int bucket,
    ItemStatus status,
    float popularity,
    String attributes) {
  /**
   * The item's row.
   *
   * @param blend what users' scores of it are multiplied by, and what is added
   */
  byte[] row(float[] blend) {
    return ItemRow.encode(
        id,
        "product",
        status,
        name,
        category,
        attributes,
        price,
        bucket,
        popularity,
        blend[0],
        blend[1]);
  }
}
