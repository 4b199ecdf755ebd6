package dev.nightjar.model;

/**
 * The items nearest to an item: the value of {@code neighbours.chm}, whose key is the item's
 * number.
 *
 * <p>Sections of the {@link Row}, in order:
 *
 * <ol start="0">
 *   <li>collaborative items {@code int[n]} and
 *   <li>their scores {@code float[n]}: cosines damped toward popular items (see the trainer's
 *       neighbours)
 *   <li>semantic items {@code int[m]} and
 *   <li>their scores {@code float[m]}: cosines of the semantic vectors blended with those of the
 *       texts' words (see the trainer's text likeness)
 *   <li>similar items {@code int[k]}, by all evidence,
 *   <li>their blended scores {@code float[k]} and
 *   <li>shares {@code int[k]}, see {@link Blended}
 * </ol>
 *
 * <p>No list is longer than the model's depth. Only active items are listed, never the item itself.
 */
public final class NeighbourRow {
  private final Row row;

  NeighbourRow(byte[] bytes) {
    this.row = new Row(bytes);
  }

  public static byte[] encode(
      int[] collaborative,
      float[] collaborativeScores,
      int[] semantic,
      float[] semanticScores,
      int[] similar,
      float[] similarScores,
      int[] similarShares) {
    return new RowBuilder()
        .ints(collaborative)
        .floats(collaborativeScores)
        .ints(semantic)
        .floats(semanticScores)
        .ints(similar)
        .floats(similarScores)
        .ints(similarShares)
        .build();
  }

  public Scored collaborative() {
    return row.scored(0, 1);
  }

  public Scored semantic() {
    return row.scored(2, 3);
  }

  /** Like this item by all evidence. */
  public Blended similar() {
    return new Blended(row.scored(4, 5), row.ints(6));
  }
}
