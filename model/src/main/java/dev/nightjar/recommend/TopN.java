package dev.nightjar.recommend;

import java.util.Arrays;

/**
 * Keeps the n items with the highest scores of those offered; equal scores go to the smaller item
 * number.
 *
 * <p>A binary heap of longs, the worst kept one on top: the score's bits, made sortable as a signed
 * int, above the complement of the item's number. No boxing, and one comparison for an item that
 * does not get in.
 */
public final class TopN {
  private final long[] heap;
  private int size;

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
    heap = new long[n];
  }

  public void clear() {
    size = 0;
  }

  public int size() {
    return size;
  }

  /** The least score that may still get in. */
  public float least() {
    return size < heap.length
        ? Float.NEGATIVE_INFINITY
        : Float.intBitsToFloat(sortable((int) (heap[0] >>> 32)));
  }

  /** Whether {@code item} would be kept if it were offered now. */
  boolean wouldKeep(int item, float score) {
    return size < heap.length || entry(item, score) > heap[0];
  }

  public void offer(int item, float score) {
    long entry = entry(item, score);
    if (size < heap.length) {
      heap[size] = entry;
      up(size++);
    } else if (entry > heap[0]) {
      heap[0] = entry;
      down();
    }
  }

  /** Hands over everything kept, best first; this is empty afterwards. */
  public void drainTo(Sink sink) {
    Arrays.sort(heap, 0, size);
    for (int at = size - 1; at >= 0; at--) {
      long entry = heap[at];
      sink.accept(~(int) entry, Float.intBitsToFloat(sortable((int) (entry >>> 32))));
    }
    size = 0;
  }

  private static long entry(int item, float score) {
    return ((long) sortable(Float.floatToRawIntBits(score)) << 32) | (~item & 0xffff_ffffL);
  }

  /** Its own inverse: flips the order of negative floats' bits. */
  private static int sortable(int bits) {
    return bits ^ ((bits >> 31) & 0x7fff_ffff);
  }

  private void up(int from) {
    long entry = heap[from];
    int at = from;
    while (at > 0 && heap[(at - 1) / 2] > entry) {
      heap[at] = heap[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[at] = entry;
  }

  private void down() {
    long entry = heap[0];
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heap[child + 1] < heap[child]) {
        child++;
      }
      if (heap[child] >= entry) {
        break;
      }
      heap[at] = heap[child];
      at = child;
    }
    heap[at] = entry;
  }
}
