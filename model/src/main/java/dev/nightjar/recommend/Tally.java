package dev.nightjar.recommend;

import dev.nightjar.model.Scored;
import java.util.Arrays;

/** Adds up the scores that several lists give to the same items, and ranks the sums. */
final class Tally {
  private final float[] sums;
  private final Marks seen;
  private long[] ranking = new long[1024];
  private int size;

  Tally(int items) {
    sums = new float[items];
    seen = new Marks(items);
  }

  /** Adds every score of {@code list}; scores that are not positive are left out. */
  void add(Scored list) {
    for (int i = 0; i < list.size(); i++) {
      float score = list.score(i);
      if (score > 0) {
        add(list.item(i), score);
      }
    }
  }

  /** Offers all items by descending sum (equal sums in item order) and empties this tally. */
  void drainTo(Shortlist list, Rung rung) {
    for (int i = 0; i < size; i++) {
      int item = (int) ranking[i];
      // Bits of positive floats sort as the floats do; the complement puts small numbers first.
      ranking[i] = ((long) Float.floatToRawIntBits(sums[item]) << 32) | (~item & 0xffff_ffffL);
    }
    Arrays.sort(ranking, 0, size);
    for (int i = size - 1; i >= 0 && !list.isFull(); i--) {
      list.offer(~(int) ranking[i], Float.intBitsToFloat((int) (ranking[i] >>> 32)), rung);
    }
    size = 0;
    seen.clear();
  }

  private void add(int item, float score) {
    if (!seen.add(item)) {
      sums[item] += score;
      return;
    }
    sums[item] = score;
    if (size == ranking.length) {
      ranking = Arrays.copyOf(ranking, 2 * size);
    }
    ranking[size++] = item;
  }
}
