package dev.nightjar.model;

/** Parts of rows for tests of other packages, which cannot make them. */
public final class TinyRows {
  private TinyRows() {}

  public static Floats floats(float... values) {
    return new EmbeddingRow(EmbeddingRow.encode(values, new float[0], "")).collaborative();
  }
}
