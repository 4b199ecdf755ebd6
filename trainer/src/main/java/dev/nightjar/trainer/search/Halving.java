package dev.nightjar.trainer.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Successive halving (K. Jamieson and A. Talwalkar, "Non-stochastic Best Arm Identification and
 * Hyperparameter Optimization", AISTATS 2016): tries all candidates with little effort, and the
 * better third of them again with more.
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

  private record Tried<C>(C candidate, double score) {}

  /**
   * The better third of the last round, best first; of equal scores the earlier candidate stands
   * first. A round that the deadline cuts short does not count, for it would compare unequal
   * efforts; if that is the first round, what was tried does.
   *
   * @param candidates at least one
   * @param efforts one for each round, rising
   * @param deadline past it no further trial begins
   */
  static <C> List<C> survivors(
      List<C> candidates, int[] efforts, Trial<C> trial, Deadline deadline) {
    List<C> left = candidates;
    for (int effort : efforts) {
      List<Tried<C>> round = new ArrayList<>();
      for (C candidate : left) {
        if (!deadline.isOver()) {
          round.add(new Tried<>(candidate, trial.score(candidate, effort)));
        }
      }
      if (round.size() < left.size() && effort != efforts[0]) {
        return left;
      }
      round.sort(Comparator.<Tried<C>>comparingDouble(Tried::score).reversed());
      int kept = Math.min(round.size(), Math.max(1, left.size() / KEPT));
      left = round.stream().limit(kept).map(Tried::candidate).toList();
    }
    return left;
  }
}
