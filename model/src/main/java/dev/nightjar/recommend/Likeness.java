package dev.nightjar.recommend;

import dev.nightjar.model.Model;
import dev.nightjar.model.NeighbourRow;
import dev.nightjar.model.Scored;
import dev.nightjar.model.UserRow;
import java.util.function.IntConsumer;

/**
 * How like items are to those that a user last acted on: the scores that the lists of these items
 * give to an item, added up, divided by the largest such sum of the user, times a weight.
 *
 * <p>Working memory for one user after another, 8 bytes for each item of the shop. The night and
 * the server both count by it, from the same lists in the same order: they find the same floats.
 */
public final class Likeness {
  private final double weight;
  private final float[] sums;
  private final Marks seen;
  private final int[] found;
  private int size;
  private float largest;
  private float scale;

  /** Where the lists come from. */
  @FunctionalInterface
  public interface Lists {
    /** Hands over the items that are like {@code item}, with their scores. */
    void list(int item, TopN.Sink to);
  }

  /**
   * For a shop of so many items.
   *
   * @param weight what the item most alike gets, from 0; 0 counts nothing at all
   */
  public Likeness(int items, double weight) {
    this.weight = weight;
    sums = new float[items];
    seen = new Marks(items);
    found = new int[items];
  }

  /** For users of {@code model}. */
  static Likeness of(Model model) {
    return new Likeness(model.items().size(), model.manifest().serving().likeness());
  }

  /** Counts anew, for a user who last acted on {@code recent}. */
  public void count(int[] recent, Lists lists) {
    seen.clear();
    size = 0;
    largest = 0;
    scale = 0;
    if (weight == 0) {
      return;
    }
    for (int item : recent) {
      lists.list(item, this::add);
    }
    if (largest > 0) {
      scale = (float) (weight / largest);
    }
  }

  /** Counts anew, for a user of {@code model}. */
  void count(Model model, UserRow user) {
    count(
        user.recent().toArray(),
        (item, to) -> {
          Scored list = list(model.neighbours(item));
          for (int place = 0; place < list.size(); place++) {
            to.accept(list.item(place), list.score(place));
          }
        });
  }

  /** Whether nothing is like what the user acted on. */
  public boolean isEmpty() {
    return largest == 0;
  }

  /** From 0 to the weight. */
  public float of(int item) {
    return seen.contains(item) ? scale * sums[item] : 0;
  }

  /** The items like one item, as they are counted. */
  private static Scored list(NeighbourRow row) {
    return row.similar().list();
  }

  /** Tells each item of a likeness above 0, in no order. */
  public void forEach(IntConsumer item) {
    for (int k = 0; k < size; k++) {
      item.accept(found[k]);
    }
  }

  private void add(int item, float score) {
    if (score > 0) {
      if (seen.add(item)) {
        found[size++] = item;
        sums[item] = 0;
      }
      sums[item] += score;
      largest = Math.max(largest, sums[item]);
    }
  }
}
