package dev.nightjar.model;

/** A read-only view of consecutive 32-bit floats in a row: no copy, no boxing. */
public final class Floats {
  private final byte[] row;
  private final int at;
  private final int size;

  Floats(byte[] row, int at, int size) {
    this.row = row;
    this.at = at;
    this.size = size;
  }

  public int size() {
    return size;
  }

  /** The value at {@code i}, from 0 to {@code size() - 1}; unchecked beyond the row itself. */
  public float get(int i) {
    return (float) Row.FLOAT.get(row, at + Float.BYTES * i);
  }

  public float[] toArray() {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = get(i);
    }
    return values;
  }

  /** The inner product with {@code other}; 0 if either is empty. */
  public float dot(Floats other) {
    int n = Math.min(size, other.size);
    float sum = 0;
    for (int i = 0; i < n; i++) {
      sum += get(i) * other.get(i);
    }
    return sum;
  }

  /**
   * The cosine of the angle to {@code other}, in [-1, 1]; 0 if either is empty or a zero vector.
   */
  public float cosine(Floats other) {
    // In doubles: floats round the cosine of parallel vectors to 1.0000001, and overflow or vanish
    // when a very long or very short vector is squared.
    int n = Math.min(size, other.size);
    double product = 0;
    double square = 0;
    double otherSquare = 0;
    for (int i = 0; i < n; i++) {
      double a = get(i);
      double b = other.get(i);
      product += a * b;
      square += a * a;
      otherSquare += b * b;
    }
    double norms = Math.sqrt(square * otherSquare);
    return norms == 0 ? 0 : (float) (product / norms);
  }
}
