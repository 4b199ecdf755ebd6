package dev.nightjar.recommend;

import dev.nightjar.model.Floats;
import dev.nightjar.model.Ints;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Scores every candidate that is left and lists the best: what a rung gives when its list, cut at
 * the model's depth, runs short because of a filter, an exclusion or a hidden item.
 *
 * <p>Costs one inner product for each candidate with a vector. So a request in a hurry gives up
 * instead. Equal scores stand in item order.
 */
final class ExactRung {
  private final Stock stock;
  private final Candidates candidates;
  private final Shortlist list;
  private final boolean hurried;

  ExactRung(Stock stock, Candidates candidates, Shortlist list, boolean hurried) {
    this.stock = stock;
    this.candidates = candidates;
    this.list = list;
    this.hurried = hurried;
  }

  /** By inner product with the user's {@code factors}. */
  void personalized(Floats factors, Rung rung) {
    if (isPassed()) {
      return;
    }
    Vectors items = stock.vectors().collaborative();
    float[] query = factors.toArray();
    if (query.length == items.dimensions()) { // a user without history has none
      best(items::has, item -> items.dot(query, item), Float.NEGATIVE_INFINITY, rung);
    }
  }

  /** By the sum of the cosines to {@code asked}, where it is positive. */
  void nearest(int[] asked, Function<ItemVectors, Vectors> kind, Rung rung) {
    if (isPassed()) {
      return;
    }
    Vectors items = kind.apply(stock.vectors());
    float[] query = items.unitSum(asked);
    best(items::has, item -> items.unitDot(query, item), 0, rung);
  }

  /** By popularity. */
  void popular(Rung rung) {
    if (!list.isFull()) {
      best(item -> true, stock.model.items()::popularity, Float.NEGATIVE_INFINITY, rung);
    }
  }

  /** Not what is left, but a list from the night, with the scores that it was ranked by. */
  void rescore(Floats factors, Ints ranked, Rung rung) {
    Vectors items = stock.vectors().collaborative();
    float[] query = factors.toArray();
    for (int place = 0; place < ranked.size() && !list.isFull(); place++) {
      int item = ranked.get(place);
      boolean known = items.has(item) && query.length == items.dimensions();
      list.offer(item, known ? items.dot(query, item) : 0, rung);
    }
  }

  private boolean isPassed() {
    if (hurried && !list.isFull()) {
      list.giveUp();
    }
    return list.isFull();
  }

  private void best(IntPredicate eligible, ToFloat score, float above, Rung rung) {
    TopN top = new TopN(list.left());
    candidates.stream()
        .filter(eligible)
        .forEach(
            item -> {
              float found = score.of(item);
              if (found > above) {
                top.offer(item, found);
              }
            });
    top.drainTo((item, found) -> list.offer(item, found, rung));
  }

  /** An item's score. */
  @FunctionalInterface
  private interface ToFloat {
    float of(int item);
  }
}
