package dev.nightjar.recommend.filter;

import java.util.Arrays;

/** A list of ints that grows: 4 bytes for each, where boxed ones would take 20. */
final class IntList {
  private int[] values = new int[4];
  private int size;

  int size() {
    return size;
  }

  int get(int place) {
    return values[place];
  }

  void set(int place, int value) {
    values[place] = value;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }
}
