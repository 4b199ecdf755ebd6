package dev.nightjar.model;

/**
 * An item's vectors: the value of {@code embeddings.chm}, whose key is the item's number.
 *
 * <p>Sections of the {@link Row}, in order: collaborative: {@code float[rank]}, the item's ALS
 * vector, for an item nobody acted on made of those of its look-alikes, empty if it has none;
 * semantic: {@code float[dimensions]}, the encoded text, of length 1, empty for an item without
 * text; the SHA-256 of that text, as a text of 64 hexadecimal digits, by which the next training
 * knows that the vector still holds.
 */
public final class EmbeddingRow {
  private final Row row;

  EmbeddingRow(byte[] bytes) {
    this.row = new Row(bytes);
  }

  public static byte[] encode(float[] collaborative, float[] semantic, String textSha256) {
    return new RowBuilder().floats(collaborative).floats(semantic).text(textSha256).build();
  }

  public Floats collaborative() {
    return row.floats(0);
  }

  public Floats semantic() {
    return row.floats(1);
  }

  public String textSha256() {
    return row.text(2);
  }
}
