package dev.nightjar.trainer.search;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Coordinate ascent over named numbers: tries the values of one after the other and keeps what is
 * better, until a round over all of them finds nothing.
 */
final class Climb {
  /** What is less better than this share of a score is not better: it is chance. */
  private static final double LEAST_GAIN = 3e-4;

  private static final int MOST_ROUNDS = 3;

  private Climb() {}

  /** The values that are tried of one number. */
  record Axis(String name, List<Double> values) {
    Axis {
      values = List.copyOf(values);
    }
  }

  /** Where it ended, with its score. */
  record Top(Map<String, Double> point, double score) {
    Top {
      point = Collections.unmodifiableMap(new TreeMap<>(point));
    }
  }

  /**
   * Climbs.
   *
   * @param start a value for every axis, and for whatever else the score depends on
   * @param score greater is better; {@link Double#NEGATIVE_INFINITY} for a point that is none
   * @param deadline past it no further point is tried
   */
  static Top from(
      Map<String, Double> start,
      List<Axis> axes,
      ToDoubleFunction<Map<String, Double>> score,
      Deadline deadline) {
    Top top = new Top(start, score.applyAsDouble(start));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Top before = top;
      for (Axis axis : axes) {
        top = along(axis, top, score, deadline);
      }
      if (top.equals(before)) {
        return top;
      }
    }
    return top;
  }

  private static Top along(
      Axis axis, Top from, ToDoubleFunction<Map<String, Double>> score, Deadline deadline) {
    Top best = from;
    for (double value : axis.values()) {
      if (value != from.point().getOrDefault(axis.name(), Double.NaN) && !deadline.isOver()) {
        Map<String, Double> point = new TreeMap<>(from.point());
        point.put(axis.name(), value);
        double found = score.applyAsDouble(point);
        if (found > best.score() + LEAST_GAIN * Math.abs(best.score())) {
          best = new Top(point, found);
        }
      }
    }
    return best;
  }
}
