package dev.nightjar.model;

/** A read-only view of consecutive 32-bit integers in a row: no copy, no boxing. */
public final class Ints {
  private final byte[] row;
  private final int at;
  private final int size;

  Ints(byte[] row, int at, int size) {
    this.row = row;
    this.at = at;
    this.size = size;
  }

  public int size() {
    return size;
  }

  /** The value at {@code i}, from 0 to {@code size() - 1}; unchecked beyond the row itself. */
  public int get(int i) {
    return (int) Row.INT.get(row, at + Integer.BYTES * i);
  }

  public int[] toArray() {
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = get(i);
    }
    return values;
  }
}
