package dev.nightjar.recommend;

import dev.nightjar.model.Items;

/**
 * Which items may be shown now: those that were active when the model was made, and what has been
 * told since. Read by any thread without a lock: who asks how many there are sees every change that
 * was made before. A bit for each item, for the same reason as {@link Marks}.
 */
final class Visibility {
  private final int[] words;
  private volatile int count; // written after a bit, and so publishes it

  Visibility(Items items) {
    words = new int[(items.size() + Integer.SIZE - 1) / Integer.SIZE];
    for (int item = 0; item < items.size(); item++) {
      if (items.isActive(item)) {
        set(item, true);
      }
    }
  }

  boolean isVisible(int item) {
    return (words[item / Integer.SIZE] & 1 << item) != 0;
  }

  /** How many items may be shown. */
  int count() {
    return count;
  }

  synchronized void set(int item, boolean nowVisible) {
    if (isVisible(item) != nowVisible) {
      words[item / Integer.SIZE] ^= 1 << item;
      count += nowVisible ? 1 : -1;
    }
  }
}
