package dev.nightjar.trainer.evaluate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A binary matrix of groups × items, sparse in both directions: which items each group holds, and
 * which groups hold each item.
 */
final class ItemSets {
  private final int items;
  private final int[][] rows;
  private final long[] times;
  private final int[][] holders;

  ItemSets(int items, int[][] rows, long[] times) {
    this.items = items;
    this.rows = rows;
    this.times = times;
    int[] sizes = new int[items];
    for (int[] row : rows) {
      for (int item : row) {
        sizes[item]++;
      }
    }
    holders = new int[items][];
    for (int item = 0; item < items; item++) {
      holders[item] = new int[sizes[item]];
    }
    for (int row = rows.length - 1; row >= 0; row--) {
      for (int item : rows[row]) {
        holders[item][--sizes[item]] = row;
      }
    }
  }

  /** Of groups, as far as the model knows their items. */
  static ItemSets of(List<Group> groups, ItemNumbers numbers) {
    List<int[]> rows = new ArrayList<>(groups.size());
    for (Group group : groups) {
      rows.add(
          IntStream.of(numbers.sorted(group.items()))
              .filter(item -> item < numbers.known())
              .toArray());
    }
    return new ItemSets(
        numbers.known(),
        rows.toArray(int[][]::new),
        groups.stream().mapToLong(Group::time).toArray());
  }

  /** How many items, held or not. */
  int items() {
    return items;
  }

  /** The items of each group, ascending, {@code int[groups][]}. */
  int[][] rows() {
    return rows;
  }

  /** The groups that hold {@code item}, ascending. */
  int[] holders(int item) {
    return holders[item];
  }

  /** How many groups hold each item, {@code float[items]}. */
  float[] counts() {
    return counts(Long.MIN_VALUE);
  }

  /** How many groups of this instant or later hold each item, {@code float[items]}. */
  float[] countsSince(Instant from) {
    return counts(from.toEpochMilli());
  }

  private float[] counts(long from) {
    float[] counts = new float[items];
    for (int row = 0; row < rows.length; row++) {
      if (times[row] >= from) {
        for (int item : rows[row]) {
          counts[item]++;
        }
      }
    }
    return counts;
  }
}
