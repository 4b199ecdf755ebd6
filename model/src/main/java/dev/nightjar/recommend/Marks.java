package dev.nightjar.recommend;

import java.util.Arrays;

/**
 * A set of item numbers that is emptied in constant time: a number is in it if it carries the
 * present stamp.
 */
final class Marks {
  private final int[] stamps;
  private int stamp = 1;

  Marks(int items) {
    stamps = new int[items];
  }

  /** Adds {@code item} and tells whether it was new. */
  boolean add(int item) {
    if (stamps[item] == stamp) {
      return false;
    }
    stamps[item] = stamp;
    return true;
  }

  boolean contains(int item) {
    return stamps[item] == stamp;
  }

  void clear() {
    stamp++;
    if (stamp == 0) { // after 2^32 uses, old stamps would come back to life
      Arrays.fill(stamps, 0);
      stamp = 1;
    }
  }
}
