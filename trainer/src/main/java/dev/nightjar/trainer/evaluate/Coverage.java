package dev.nightjar.trainer.evaluate;

import java.util.BitSet;
import java.util.List;

/** Coverage: distinct items over all lists / items in training; above 1 if new items are listed. */
final class Coverage {
  private Coverage() {}

  /**
   * The coverage of lists.
   *
   * @param trained how many items occur in training, from 1
   */
  static double of(List<int[]> lists, int trained) {
    BitSet listed = new BitSet();
    for (int[] list : lists) {
      for (int item : list) {
        listed.set(item);
      }
    }
    return (double) listed.cardinality() / trained;
  }
}
