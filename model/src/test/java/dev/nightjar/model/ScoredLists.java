package dev.nightjar.model;

/** Ranked lists that no shop made. */
public final class ScoredLists {
  private ScoredLists() {}

  /** A list of {@code items} with {@code scores}, which never increase. */
  public static Scored of(int[] items, float[] scores) {
    return new Row(new RowBuilder().ints(items).floats(scores).build()).scored(0, 1);
  }
}
