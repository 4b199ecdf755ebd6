package dev.nightjar.recommend;

import dev.nightjar.model.Blended;
import dev.nightjar.model.Scored;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Adds up the scores that several lists give to the same items, and ranks the sums.
 *
 * <p>A hash table with open addressing, as large as what is added up: for a cart it fits into the
 * nearest cache, which arrays of all items would not.
 */
final class Tally {
  private static final int ROOM = 1 << 11; // items, to begin with
  private static final int SLOTS_PER_ITEM = 2;
  private static final int SPREAD = 0x9e3779b9; // 2^32 divided by the golden ratio

  private int[] slots = new int[SLOTS_PER_ITEM * ROOM]; // 1 + the place of an item; 0 if free
  private int[] slotOf = new int[ROOM];
  private int[] items = new int[ROOM];
  private float[] sums = new float[ROOM];
  private int[] shares = new int[ROOM];
  private int size;

  /** Adds every score of {@code list}; scores that are not positive are left out. */
  void add(Scored list) {
    for (int i = 0; i < list.size(); i++) {
      add(list.item(i), list.score(i), 0);
    }
  }

  /** Adds a blended list likewise. */
  void add(Blended blended) {
    for (int i = 0; i < blended.size(); i++) {
      add(blended.list().item(i), blended.list().score(i), blended.shares().get(i));
    }
  }

  /**
   * Lists the items with the highest sums, as many as {@code list} takes (equal sums in item
   * order), and empties this tally.
   *
   * @param rungOf the rung of an item by its shares: which parts have any in one of the lists, not
   *     how much
   */
  void drainTo(Shortlist list, IntFunction<Rung> rungOf) {
    if (!list.isFull()) {
      TopN top = new TopN(list.left());
      for (int place = 0; place < size; place++) {
        if (top.mayKeep(items[place], sums[place]) && list.mayTake(items[place])) {
          top.offer(items[place], sums[place]);
        }
      }
      top.drainTo((item, sum) -> list.offer(item, sum, rungOf.apply(shares[place(item)])));
    }
    for (int place = 0; place < size; place++) {
      slots[slotOf[place]] = 0;
    }
    size = 0;
  }

  private void add(int item, float score, int share) {
    if (!(score > 0)) {
      return;
    }
    int slot = slot(item);
    if (slots[slot] == 0) {
      insert(slot, item, score, share);
      return;
    }
    int place = slots[slot] - 1;
    sums[place] += score;
    shares[place] |= share; // packed: a part has any if it has any in one of them
  }

  private void insert(int free, int item, float score, int share) {
    slots[free] = size + 1;
    slotOf[size] = free;
    items[size] = item;
    sums[size] = score;
    shares[size] = share;
    size++;
    if (size == items.length) {
      grow();
    }
  }

  private int place(int item) {
    return slots[slot(item)] - 1;
  }

  /** The slot of {@code item}, or the free one that it would take. */
  private int slot(int item) {
    int mask = slots.length - 1;
    int slot = (item * SPREAD) >>> Integer.numberOfLeadingZeros(mask);
    while (slots[slot] != 0 && items[slots[slot] - 1] != item) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    slots = new int[2 * slots.length];
    slotOf = new int[2 * size];
    items = Arrays.copyOf(items, 2 * size);
    sums = Arrays.copyOf(sums, 2 * size);
    shares = Arrays.copyOf(shares, 2 * size);
    for (int place = 0; place < size; place++) {
      slotOf[place] = slot(items[place]);
      slots[slotOf[place]] = place + 1;
    }
  }
}
