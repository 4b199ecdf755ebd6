package dev.nightjar.trainer.evaluate;

import java.util.Arrays;

/**
 * A list, judged by what came true.
 *
 * @param hits whether the item at each place was relevant; of a list of at most k items
 * @param relevant how many items were relevant, listed or not, from 1
 * @param k how long the list was to be, from 1
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one case, never compared
record Judged(boolean[] hits, int relevant, int k) {
  Judged {
    if (relevant < 1 || k < 1 || hits.length > k) {
      throw new IllegalArgumentException(
          "expected at least one relevant item and at most k places, found %d and %d of %d"
              .formatted(relevant, hits.length, k));
    }
  }

  /**
   * Judges a list.
   *
   * @param list items, best first, each once
   * @param relevant items, ascending, each once
   */
  static Judged of(int[] list, int[] relevant, int k) {
    boolean[] hits = new boolean[Math.min(k, list.length)];
    for (int place = 0; place < hits.length; place++) {
      hits[place] = Arrays.binarySearch(relevant, list[place]) >= 0;
    }
    return new Judged(hits, relevant.length, k);
  }

  int hitCount() {
    int count = 0;
    for (boolean hit : hits) {
      count += hit ? 1 : 0;
    }
    return count;
  }

  /** The best that any list could do. */
  int mostHits() {
    return Math.min(k, relevant);
  }
}
