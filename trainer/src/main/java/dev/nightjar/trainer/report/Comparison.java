package dev.nightjar.trainer.report;

import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.Evaluation.Line;
import dev.nightjar.trainer.evaluate.Interval;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The model beside the baselines, in one section of an evaluation. */
final class Comparison {
  private static final String MODEL = "nightjar";
  private static final String POPULARITY = "popular";
  private static final String ALL = "all";

  private final Evaluation.Section section;

  Comparison(Evaluation.Section section) {
    this.section = section;
  }

  /** How two means stand to each other. */
  enum Standing {
    /** Their intervals do not meet. */
    BETTER("better"),
    /** Their intervals overlap. */
    LEVEL("level"),
    WORSE("worse"),
    /** There is nothing to compare. */
    UNKNOWN("unknown");

    private final String word;

    Standing(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }

    static Standing of(Interval one, Interval other) {
      if (one.mean() > other.mean() && one.low() >= other.high()) {
        return BETTER;
      }
      return one.mean() < other.mean() && one.high() <= other.low() ? WORSE : LEVEL;
    }
  }

  static boolean isModel(Line line) {
    return line.method().equals(MODEL);
  }

  static boolean isAll(Line line) {
    return line.split().equals(ALL);
  }

  Evaluation.Section section() {
    return section;
  }

  /** The model on all cases. */
  Optional<Line> model() {
    return section.lines().stream().filter(line -> isModel(line) && isAll(line)).findFirst();
  }

  /** The model on parts of the cases. */
  List<Line> splits() {
    return section.lines().stream().filter(line -> isModel(line) && !isAll(line)).toList();
  }

  /** The baselines on all cases. */
  List<Line> baselines() {
    return section.lines().stream().filter(line -> !isModel(line) && isAll(line)).toList();
  }

  /** What the section is judged by: the first metric of accuracy. */
  Optional<Metrics.Metric> headline() {
    return model().flatMap(line -> Metrics.accuracy(line.metrics()).stream().findFirst());
  }

  /** The popularity that does best by the headline. */
  Optional<Line> popularity() {
    return best(baselines().stream().filter(line -> line.method().startsWith(POPULARITY)).toList());
  }

  /** The baseline that does best by the headline. */
  Optional<Line> best() {
    return best(baselines());
  }

  /** A line's value by the headline; empty for one that is no number, as of no cases. */
  Optional<Interval> score(Line line) {
    return headline()
        .map(metric -> line.metrics().get(metric.key()))
        .filter(interval -> Double.isFinite(interval.mean()));
  }

  /** The model beside a line, by the headline. */
  Standing against(Optional<Line> other) {
    Optional<Interval> mine = model().flatMap(this::score);
    Optional<Interval> its = other.flatMap(this::score);
    return mine.isPresent() && its.isPresent()
        ? Standing.of(mine.get(), its.get())
        : Standing.UNKNOWN;
  }

  private Optional<Line> best(List<Line> lines) {
    return lines.stream()
        .filter(line -> score(line).isPresent())
        .max(Comparator.comparingDouble(line -> score(line).map(Interval::mean).orElse(0.0)));
  }
}
