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
    double norms = Math.sqrt((double) dot(this) * other.dot(other));
    return norms == 0 ? 0 : (float) (dot(other) / norms);
  }
}
