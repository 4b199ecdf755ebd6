package dev.nightjar.model;

/**
 * The items nearest to an item: the value of {@code neighbours.chm}, whose key is the item's
 * number.
 *
 * <p>Sections of the {@link Row}, in order: collaborative items {@code int[n]} and scores {@code
 * float[n]}, semantic items {@code int[m]} and scores {@code float[m]}; n and m are at most the
 * model's depth. Only active items are listed, never the item itself. A semantic score is the
 * cosine of the semantic vectors blended with that of the texts' words; a collaborative one is a
 * cosine damped toward popular items (see the trainer's text likeness and neighbours).
 */
public final class NeighbourRow {
  private final Row row;

  NeighbourRow(byte[] bytes) {
    this.row = new Row(bytes);
  }

  public static byte[] encode(
      int[] collaborative, float[] collaborativeScores, int[] semantic, float[] semanticScores) {
    return new RowBuilder()
        .ints(collaborative)
        .floats(collaborativeScores)
        .ints(semantic)
        .floats(semanticScores)
        .build();
  }

  public Scored collaborative() {
    return row.scored(0, 1);
  }

  public Scored semantic() {
    return row.scored(2, 3);
  }
}
