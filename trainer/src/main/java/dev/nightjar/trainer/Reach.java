package dev.nightjar.trainer;

import dev.nightjar.trainer.learn.Ranking;
import java.util.BitSet;
import java.util.List;

/** How far lists reach into a shop. */
final class Reach {
  private Reach() {}

  /** How many items are in at least one of the lists. */
  static int of(List<Ranking> lists) {
    BitSet reached = new BitSet();
    for (Ranking list : lists) {
      for (int item : list.items()) {
        reached.set(item);
      }
    }
    return reached.cardinality();
  }
}
