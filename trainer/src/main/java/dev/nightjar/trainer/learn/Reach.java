package dev.nightjar.trainer.learn;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/** Which items are in at least one of some lists: a bit for each item. */
public final class Reach implements Serializable {
  private static final long serialVersionUID = 1L;

  private final BitSet items = new BitSet();

  /** That of whole lists. */
  public static Reach of(List<Ranking> lists) {
    Reach reach = new Reach();
    lists.forEach(list -> reach.add(list, Integer.MAX_VALUE));
    return reach;
  }

  /** Adds the first {@code most} items of a list. */
  void add(Ranking list, int most) {
    int[] listed = list.items();
    for (int place = 0; place < listed.length && place < most; place++) {
      items.set(listed[place]);
    }
  }

  /** Adds what other lists reach. */
  void add(Reach other) {
    items.or(other.items);
  }

  /** How many items. */
  public int size() {
    return items.cardinality();
  }
}
