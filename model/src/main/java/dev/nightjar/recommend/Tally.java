package dev.nightjar.recommend;

import dev.nightjar.model.Blended;
import dev.nightjar.model.Ints;
import dev.nightjar.model.Scored;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Adds up the scores that several ranked lists give to the same items, and ranks the sums.
 *
 * <p>Of a hundred sums the best dozen are wanted, and those are of items that stand high in some
 * list: so only the {@linkplain #depth heads} of the lists compete, and the rest of a list only
 * adds to them. The sums are the very floats that adding up all of everything would give.
 *
 * <p>A hash table with open addressing, as large as what competes: for a cart it fits into the
 * nearest cache, which arrays of all items would not.
 */
final class Tally {
  private static final int ROOM = 1 << 11; // items, to begin with
  private static final int SLOTS_PER_ITEM = 2;
  private static final int SPREAD = 0x9e3779b9; // 2^32 divided by the golden ratio

  private final List<Addend> lists = new ArrayList<>();
  private int[] slots = new int[SLOTS_PER_ITEM * ROOM]; // 1 + the place of an item; 0 if free
  private int[] slotOf = new int[ROOM];
  private int[] items = new int[ROOM];
  private float[] sums = new float[ROOM];
  private int[] shares = new int[ROOM];
  private int size;

  /**
   * A list to add; one that was not blended has no shares.
   *
   * @param size how many of its scores are positive; those behind them do not count
   */
  private record Addend(Scored list, @Nullable Ints shares, int size) {
    static Addend of(Scored list, @Nullable Ints shares) {
      int size = list.size();
      while (size > 0 && !(list.score(size - 1) > 0)) {
        size--;
      }
      return new Addend(list, shares, size);
    }

    int item(int place) {
      return list.item(place);
    }

    /** 0 below the list. */
    float score(int place) {
      return place < size ? list.score(place) : 0;
    }

    int share(int place) {
      return shares == null ? 0 : shares.get(place);
    }
  }

  /**
   * Adds every positive score of {@code list}, whose scores never increase and which holds no item
   * twice.
   */
  void add(Scored list) {
    lists.add(Addend.of(list, null));
  }

  /** Adds a blended list likewise. */
  void add(Blended blended) {
    lists.add(Addend.of(blended.list(), blended.shares()));
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
      sum(depth(list));
      TopN top = new TopN(list.left());
      for (int place = 0; place < size; place++) {
        if (top.mayKeep(items[place], sums[place]) && list.mayTake(items[place])) {
          top.offer(items[place], sums[place]);
        }
      }
      top.drainTo(
          (item, sum) -> list.offer(item, sum, rungOf.apply(shares[slots[slot(item)] - 1])));
    }
    clear();
  }

  /** Forgets what was added. */
  void clear() {
    for (int place = 0; place < size; place++) {
      slots[slotOf[place]] = 0;
    }
    size = 0;
    lists.clear();
  }

  /**
   * How deep a list has to be looked into for items that may be listed. If some list has as many as
   * are wanted, all with scores from x, then the sums of those are no less; and what stands in no
   * list above a place has a sum of no more than the scores at that place add up to. From where
   * that is less than x, an item cannot be among the best. (The threshold of R. Fagin, A. Lotem and
   * M. Naor, "Optimal aggregation algorithms for middleware", 2003.)
   */
  private int depth(Shortlist list) {
    float enough = 0;
    for (Addend each : lists) {
      enough = Math.max(enough, leastOfWanted(each, list, enough));
    }
    int low = 0;
    int high = longest();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mostAt(middle) < enough) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /**
   * The score of the last item that would be listed if there were this list only; 0 if it has too
   * few, or none but with scores up to {@code enough}.
   */
  private static float leastOfWanted(Addend ranked, Shortlist list, float enough) {
    int left = list.left();
    for (int place = 0; place + left <= ranked.size; place++) {
      float score = ranked.score(place);
      if (score <= enough) {
        return 0;
      }
      if (list.mayTake(ranked.item(place)) && --left == 0) {
        return score;
      }
    }
    return 0;
  }

  /** Added up as sums are, so that rounding cannot make it less than one of them. */
  private float mostAt(int place) {
    float most = 0;
    for (Addend each : lists) {
      most += each.score(place);
    }
    return most;
  }

  private int longest() {
    int longest = 0;
    for (Addend each : lists) {
      longest = Math.max(longest, each.size);
    }
    return longest;
  }

  /** Adds up the scores of all items that stand above {@code depth} in some list. */
  private void sum(int depth) {
    boolean all = depth == longest(); // who comes competes, and nobody has to be known before
    if (!all) {
      for (Addend each : lists) {
        for (int place = 0; place < Math.min(depth, each.size); place++) {
          compete(each.item(place));
        }
      }
    }
    for (Addend each : lists) {
      for (int place = 0; place < each.size; place++) {
        int item = each.item(place);
        int found = all ? compete(item) : slots[slot(item)] - 1;
        if (found >= 0) {
          sums[found] += each.score(place);
          shares[found] |= each.share(place); // packed: a part has any if it has any in one of them
        }
      }
    }
  }

  /** Makes a place for {@code item} unless it has one, and returns it. */
  private int compete(int item) {
    int slot = slot(item);
    if (slots[slot] != 0) {
      return slots[slot] - 1;
    }
    if (size == items.length) {
      grow();
      slot = slot(item);
    }
    slots[slot] = size + 1;
    slotOf[size] = slot;
    items[size] = item;
    sums[size] = 0;
    shares[size] = 0;
    return size++;
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
