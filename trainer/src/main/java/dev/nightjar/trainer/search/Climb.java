package dev.nightjar.trainer.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Coordinate ascent over named numbers: tries the values of one after the other and keeps what is
 * better by more than chance, until a round over all of them finds nothing.
 */
final class Climb {
  private static final int MOST_ROUNDS = 3;

  private Climb() {}

  /** The values that are tried of one number. */
  record Axis(String name, List<Double> values) {
    Axis {
      values = List.copyOf(values);
    }

    static Axis of(String name, double... values) {
      return new Axis(name, Arrays.stream(values).boxed().toList());
    }
  }

  /** Where it ended, with its scores. */
  record Top(Map<String, Double> point, Scores scores) {
    Top {
      point = Collections.unmodifiableMap(new TreeMap<>(point));
    }
  }

  /** Where it ended, and what is told of the way. */
  record Climbed(Map<String, Double> point, Step step) {}

  /**
   * Climbs, and keeps what was tried.
   *
   * @param name of the step
   * @param k places of a list that count
   * @param start a value for every axis, and for whatever else the scores depend on
   * @param described a point in words
   * @param ask what a point scores
   * @param deadline past it no further point is tried
   */
  static Climbed step(
      String name,
      int k,
      Map<String, Double> start,
      List<Axis> axes,
      Function<Map<String, Double>, String> described,
      Function<Map<String, Double>, Scores> ask,
      Deadline deadline) {
    List<Step.Tried> trials = new ArrayList<>();
    Top top =
        from(
            start,
            axes,
            point -> {
              Scores scores = ask.apply(point);
              trials.add(new Step.Tried(described.apply(point), scores.mean()));
              return scores;
            },
            deadline);
    double before = trials.get(0).score();
    return new Climbed(
        top.point(), new Step(name, "NDCG@" + k, before, top.scores().mean(), trials));
  }

  /**
   * Climbs.
   *
   * @param start a value for every axis, and for whatever else the scores depend on
   * @param ask what a point scores
   * @param deadline past it no further point is tried
   */
  static Top from(
      Map<String, Double> start,
      List<Axis> axes,
      Function<Map<String, Double>, Scores> ask,
      Deadline deadline) {
    Top top = new Top(start, ask.apply(start));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Map<String, Double> before = top.point();
      for (Axis axis : axes) {
        top = along(axis, top, ask, deadline);
      }
      if (top.point().equals(before)) {
        return top;
      }
    }
    return top;
  }

  /** The best of the values that are better than where it began, or where it began. */
  private static Top along(
      Axis axis, Top from, Function<Map<String, Double>, Scores> ask, Deadline deadline) {
    Top best = from;
    for (double value : axis.values()) {
      if (value != from.point().getOrDefault(axis.name(), Double.NaN) && !deadline.isOver()) {
        Map<String, Double> point = new TreeMap<>(from.point());
        point.put(axis.name(), value);
        Scores scores = ask.apply(point);
        if (scores.isBetterThan(from.scores()) && scores.mean() > best.scores().mean()) {
          best = new Top(point, scores);
        }
      }
    }
    return best;
  }

  /** In which numbers a point differs from the start, in words. */
  static String difference(Map<String, Double> start, Map<String, Double> point) {
    List<String> changed = new ArrayList<>();
    new TreeMap<>(point)
        .forEach(
            (name, value) -> {
              if (!value.equals(start.get(name))) {
                changed.add(name + " " + Tuning.text(value));
              }
            });
    return changed.isEmpty() ? "as before" : String.join(", ", changed);
  }
}
