package dev.nightjar.recommend;

import dev.nightjar.model.Ints;
import dev.nightjar.model.UserRow;
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
  private final Likeness likeness;
  private final boolean hurried;

  ExactRung(
      Stock stock, Candidates candidates, Shortlist list, Likeness likeness, boolean hurried) {
    this.stock = stock;
    this.candidates = candidates;
    this.list = list;
    this.likeness = likeness;
    this.hurried = hurried;
  }

  /** By the user's score. */
  void personalized(UserRow user, Rung rung) {
    if (!isPassed()) {
      best(item -> true, score(user)::of, rung, found -> found != 0);
    }
  }

  /** By the sum of the cosines to {@code asked}, where it is positive. */
  void nearest(int[] asked, Function<ItemVectors, Vectors> kind, Rung rung) {
    if (isPassed()) {
      return;
    }
    Vectors items = kind.apply(stock.vectors());
    float[] query = items.unitSum(asked);
    best(items::has, item -> items.unitDot(query, item), rung, found -> found > 0);
  }

  /** By popularity. */
  void popular(Rung rung) {
    if (!list.isFull()) {
      best(item -> true, stock.model.items()::popularity, rung, found -> true);
    }
  }

  /** Not what is left, but a list from the night, with the scores that it was ranked by. */
  void rescore(UserRow user, Rung rung) {
    UserScore score = score(user);
    Ints ranked = user.ranked();
    for (int place = 0; place < ranked.size() && !list.isFull(); place++) {
      int item = ranked.get(place);
      list.offer(item, score.of(item), rung);
    }
  }

  private UserScore score(UserRow user) {
    Vectors items = stock.vectors().collaborative();
    float[] factors = user.factors().toArray();
    boolean hasTaste = factors.length > 0;
    return new UserScore(
        stock.model,
        user,
        likeness,
        item -> hasTaste && items.has(item) ? items.dot(factors, item) : 0);
  }

  private boolean isPassed() {
    if (hurried && !list.isFull()) {
      list.giveUp();
    }
    return list.isFull();
  }

  private void best(IntPredicate eligible, ItemScore score, Rung rung, Wanted wanted) {
    TopN top = new TopN(list.left());
    candidates.stream()
        .filter(eligible)
        .forEach(
            item -> {
              float found = score.of(item);
              if (wanted.holds(found)) {
                top.offer(item, found);
              }
            });
    top.drainTo((item, found) -> list.offer(item, found, rung));
  }

  /** Which scores are good enough. */
  @FunctionalInterface
  private interface Wanted {
    boolean holds(float score);
  }
}
