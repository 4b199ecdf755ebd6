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
  private final Sections row;

  NeighbourRow(Sections row) {
    this.row = row;
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
    return row.read(0, 2).scored(0, 1);
  }

  public Scored semantic() {
    return row.read(2, 4).scored(0, 1);
  }

  /** Like this item by all evidence. */
  public Blended similar() {
    Row similar = row.read(4, 7);
    return new Blended(similar.scored(0, 1), similar.ints(2));
  }
}
