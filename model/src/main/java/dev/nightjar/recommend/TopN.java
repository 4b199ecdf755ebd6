package dev.nightjar.recommend;

import java.util.Arrays;

/**
 * Keeps the n items with the highest scores of those offered; equal scores go to the smaller item
 * number.
 *
 * <p>Entries are longs: the score's bits, made sortable as a signed int, above the complement of
 * the item's number. What beats the worst of the last selection is gathered, and from 2n of these
 * the best n are selected, in linear time (C. A. R. Hoare, "Algorithm 65: Find", 1961). No boxing,
 * and one comparison for an item that does not get in.
 */
public final class TopN {
  private final int n;
  private final long[] entries;
  private int size;

  /** The n-th best of the last selection: what is not above it does not get in. */
  private long bar = Long.MIN_VALUE;

  /** Takes items with their scores. */
  @FunctionalInterface
  public interface Sink {
    void accept(int item, float score);
  }

  /**
   * An empty one.
   *
   * @param n how many to keep, from 1
   */
  public TopN(int n) {
    this.n = n;
    this.entries = new long[Math.multiplyExact(2, n)];
  }

  public void clear() {
    size = 0;
    bar = Long.MIN_VALUE;
  }

  public int size() {
    return Math.min(size, n);
  }

  /** No lesser score gets in; not every greater one does. */
  public float least() {
    return bar == Long.MIN_VALUE
        ? Float.NEGATIVE_INFINITY
        : Float.intBitsToFloat(sortable((int) (bar >>> 32)));
  }

  /** Whether {@code item} may be kept if it were offered now; if not, it is not. */
  boolean mayKeep(int item, float score) {
    return entry(item, score) > bar;
  }

  public void offer(int item, float score) {
    long entry = entry(item, score);
    if (entry > bar) {
      entries[size++] = entry;
      if (size == entries.length) {
        select();
      }
    }
  }

  /** Hands over everything kept, best first; this is empty afterwards. */
  public void drainTo(Sink sink) {
    if (size > n) {
      select();
    }
    Arrays.sort(entries, 0, size);
    for (int at = size - 1; at >= 0; at--) {
      long entry = entries[at];
      sink.accept(~(int) entry, Float.intBitsToFloat(sortable((int) (entry >>> 32))));
    }
    clear();
  }

  /** Brings the n greatest to the front, and forgets the others. */
  private void select() {
    int from = 0;
    int to = size - 1;
    while (from < to) {
      long pivot = median(entries[from], entries[(from + to) >>> 1], entries[to]);
      int left = from;
      int right = to;
      while (left <= right) {
        while (entries[left] > pivot) {
          left++;
        }
        while (entries[right] < pivot) {
          right--;
        }
        if (left <= right) {
          long entry = entries[left];
          entries[left++] = entries[right];
          entries[right--] = entry;
        }
      }
      if (n - 1 <= right) {
        to = right;
      } else if (n - 1 >= left) {
        from = left;
      } else {
        break; // between them all are equal to the pivot
      }
    }
    size = n;
    bar = entries[n - 1];
  }

  private static long median(long a, long b, long c) {
    return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
  }

  private static long entry(int item, float score) {
    return ((long) sortable(Float.floatToRawIntBits(score)) << 32) | (~item & 0xffff_ffffL);
  }

  /** Its own inverse: flips the order of negative floats' bits. */
  private static int sortable(int bits) {
    return bits ^ ((bits >> 31) & 0x7fff_ffff);
  }
}
