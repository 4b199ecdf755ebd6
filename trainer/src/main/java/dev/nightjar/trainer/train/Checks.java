package dev.nightjar.trainer.train;

import dev.nightjar.trainer.learn.AlsFactors;
import dev.nightjar.trainer.learn.Matrix;
import java.util.ArrayList;
import java.util.List;

/** What a model must be before it is published. */
final class Checks {
  private Checks() {}

  /** The reasons not to publish; empty if there are none. */
  static List<String> of(AlsFactors factors, long users, int activeItems) {
    List<String> reasons = new ArrayList<>();
    if (users == 0) {
      reasons.add("expected at least one user with history, found none");
    }
    if (activeItems == 0) {
      reasons.add("expected at least one active item, found none");
    }
    if (!isFinite(factors.items())) {
      reasons.add("expected finite item factors, found NaN or infinity");
    }
    return reasons;
  }

  private static boolean isFinite(Matrix factors) {
    for (int row = 0; row < factors.rows(); row++) {
      for (float value : factors.row(row)) {
        if (!Float.isFinite(value)) {
          return false;
        }
      }
    }
    return true;
  }
}
