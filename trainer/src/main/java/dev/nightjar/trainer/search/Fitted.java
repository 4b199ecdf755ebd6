package dev.nightjar.trainer.search;

import dev.nightjar.trainer.learn.Matrix;
import java.util.Map;

/**
 * Vectors that were fitted with one tuning.
 *
 * @param items one row for each item
 * @param users of the users who are asked about, by their numbers; absent for users without an
 *     interaction
 */
record Fitted(Tuning tuning, Matrix items, Map<Integer, float[]> users) {
  Fitted {
    users = Map.copyOf(users);
  }
}
