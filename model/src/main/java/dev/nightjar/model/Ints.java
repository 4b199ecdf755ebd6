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

  /** The place of {@code value} among ascending values; negative if it is none of them. */
  public int indexOf(int value) {
    int low = 0;
    int high = size - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int found = get(middle);
      if (found == value) {
        return middle;
      }
      if (found < value) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  public int[] toArray() {
    int[] values = new int[size];
    for (int i = 0; i < size; i++) {
      values[i] = get(i);
    }
    return values;
  }
}
