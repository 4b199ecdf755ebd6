package dev.nightjar.recommend;

import java.util.Arrays;

/**
 * A set of item numbers: a bit for each, so that the marks of a whole shop fit into the nearest
 * cache, where the few that a request reads are then found. Emptied by clearing what was written.
 */
final class Marks {
  private static final int FEW = 64;

  private final long[] words;
  private int[] written = new int[FEW]; // indexes of the words that hold a bit
  private int size; // of these

  Marks(int items) {
    words = new long[(items + Long.SIZE - 1) / Long.SIZE];
  }

  /** Adds {@code item} and tells whether it was new. */
  boolean add(int item) {
    int index = item / Long.SIZE;
    long word = words[index];
    long bit = 1L << item; // of the last six binary digits
    if ((word & bit) != 0) {
      return false;
    }
    words[index] = word | bit;
    if (word == 0) {
      note(index);
    }
    return true;
  }

  boolean contains(int item) {
    return (words[item / Long.SIZE] & 1L << item) != 0;
  }

  void clear() {
    for (int i = 0; i < size; i++) {
      words[written[i]] = 0;
    }
    size = 0;
  }

  private void note(int index) {
    if (size == written.length) {
      written = Arrays.copyOf(written, 2 * size);
    }
    written[size++] = index;
  }
}
