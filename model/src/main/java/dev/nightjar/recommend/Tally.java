package dev.nightjar.recommend;

import dev.nightjar.model.Blended;
import dev.nightjar.model.Scored;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Adds up the scores that several lists give to the same items, and ranks the sums. An item comes
 * from the highest of the rungs that list it.
 */
final class Tally {
  private final float[] sums;
  private final Rung[] rungs;
  private final Marks seen;
  private int[] found = new int[1024];
  private int size;

  Tally(int items) {
    sums = new float[items];
    rungs = new Rung[items];
    seen = new Marks(items);
  }

  /** Adds every score of {@code list}; scores that are not positive are left out. */
  void add(Scored list, Rung rung) {
    for (int i = 0; i < list.size(); i++) {
      add(list.item(i), list.score(i), rung);
    }
  }

  /**
   * Adds a blended list likewise.
   *
   * @param rungOf the rung of an item by its shares
   */
  void add(Blended blended, IntFunction<Rung> rungOf) {
    for (int i = 0; i < blended.size(); i++) {
      Rung rung = rungOf.apply(blended.shares().get(i));
      add(blended.list().item(i), blended.list().score(i), rung);
    }
  }

  /**
   * Lists the items with the highest sums, as many as {@code list} takes (equal sums in item
   * order), and empties this tally.
   */
  void drainTo(Shortlist list) {
    if (!list.isFull()) {
      TopN top = new TopN(list.left());
      for (int i = 0; i < size; i++) {
        if (list.mayTake(found[i])) {
          top.offer(found[i], sums[found[i]]);
        }
      }
      top.drainTo((item, sum) -> list.offer(item, sum, rungs[item]));
    }
    size = 0;
    seen.clear();
  }

  private void add(int item, float score, Rung rung) {
    if (!(score > 0)) {
      return;
    }
    if (!seen.add(item)) {
      sums[item] += score;
      if (rung.compareTo(rungs[item]) < 0) {
        rungs[item] = rung;
      }
      return;
    }
    sums[item] = score;
    rungs[item] = rung;
    if (size == found.length) {
      found = Arrays.copyOf(found, 2 * size);
    }
    found[size++] = item;
  }
}
