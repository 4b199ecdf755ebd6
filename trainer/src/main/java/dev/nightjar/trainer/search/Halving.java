package dev.nightjar.trainer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Successive halving (K. Jamieson and A. Talwalkar, "Non-stochastic Best Arm Identification and
 * Hyperparameter Optimization", AISTATS 2016): tries all candidates with little effort, and the
 * better third of them again with more, until one is left or the efforts are.
 */
final class Halving {
  private static final int KEPT = 3; // one in so many

  private Halving() {}

  /** Tries a candidate. */
  @FunctionalInterface
  interface Trial<C> {
    /** Its score, greater is better; never NaN. */
    double score(C candidate, int effort);
  }

  /** A candidate with its score at the greatest effort that it was tried with. */
  record Tried<C>(C candidate, double score) {}

  /**
   * Finds the best.
   *
   * @param candidates at least one; of equal scores the earlier one is kept
   * @param efforts one for each round, rising
   * @param deadline past it no further trial begins; the first candidate is tried in any case
   */
  static <C> Tried<C> best(List<C> candidates, int[] efforts, Trial<C> trial, Deadline deadline) {
    List<C> left = candidates;
    Tried<C> best = new Tried<>(candidates.get(0), Double.NEGATIVE_INFINITY);
    for (int effort : efforts) {
      List<Tried<C>> round = new ArrayList<>();
      for (C candidate : left) {
        boolean isFirst = best.score() == Double.NEGATIVE_INFINITY && round.isEmpty();
        if (isFirst || !deadline.isOver()) {
          round.add(new Tried<>(candidate, trial.score(candidate, effort)));
        }
      }
      if (round.size() < left.size() && best.score() > Double.NEGATIVE_INFINITY) {
        return best; // an unfinished round compares unequal efforts
      }
      round.sort(Comparator.<Tried<C>>comparingDouble(Tried::score).reversed());
      best = round.get(0);
      left = round.stream().limit(Math.max(1, left.size() / KEPT)).map(Tried::candidate).toList();
    }
    return best;
  }
}
