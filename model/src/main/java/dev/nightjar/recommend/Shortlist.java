package dev.nightjar.recommend;

import dev.nightjar.model.Ints;
import dev.nightjar.model.Items;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.Scored;
import java.util.Arrays;

/**
 * The ranked list that rungs fill from the top, up to the model's depth: every item once, never an
 * excluded or an inactive one.
 */
final class Shortlist {
  private final Items catalogue;
  private final Marks taken;
  private int[] items;
  private float[] scores;
  private Rung[] rungs;
  private int size;

  /**
   * @param taken the items already refused or listed; emptied here
   */
  Shortlist(Items catalogue, Marks taken, int depth) {
    this.catalogue = catalogue;
    this.taken = taken;
    taken.clear();
    items = new int[depth];
    scores = new float[depth];
    rungs = new Rung[depth];
  }

  /** Never lists {@code itemId}; unknown ids are ignored. */
  void exclude(String itemId) {
    int item = catalogue.number(itemId);
    if (item != Items.UNKNOWN) {
      taken.add(item);
    }
  }

  /** Never lists any of {@code excluded}. */
  void exclude(Ints excluded) {
    for (int i = 0; i < excluded.size(); i++) {
      taken.add(excluded.get(i));
    }
  }

  boolean isFull() {
    return size == items.length;
  }

  int size() {
    return size;
  }

  int item(int place) {
    return items[place];
  }

  float score(int place) {
    return scores[place];
  }

  /** Lists {@code item} next, unless the list is full or must not hold it. */
  void offer(int item, float score, Rung rung) {
    if (!isFull() && catalogue.isActive(item) && taken.add(item)) {
      items[size] = item;
      scores[size] = score;
      rungs[size] = rung;
      size++;
    }
  }

  void offerAll(Scored candidates, Rung rung) {
    for (int i = 0; i < candidates.size() && !isFull(); i++) {
      offer(candidates.item(i), candidates.score(i), rung);
    }
  }

  /**
   * Puts the first {@code order.length} items in another order and says that {@code rung} gave
   * them.
   */
  void reorder(int[] order, Rung rung) {
    int[] reordered = items.clone();
    float[] reorderedScores = scores.clone();
    for (int place = 0; place < order.length; place++) {
      reordered[place] = items[order[place]];
      reorderedScores[place] = scores[order[place]];
      rungs[place] = rung;
    }
    items = reordered;
    scores = reorderedScores;
  }

  Answer answer(ModelVersion version, Page page) {
    int from = page.from(size);
    int to = page.to(size);
    return new Answer(
        version,
        catalogue,
        page,
        size,
        size == 0 ? Rung.POPULAR : rungs[0],
        Arrays.copyOfRange(items, from, to),
        Arrays.copyOfRange(rungs, from, to));
  }
}
