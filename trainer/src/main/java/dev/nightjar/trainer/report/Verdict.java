package dev.nightjar.trainer.report;

import dev.nightjar.trainer.evaluate.Evaluation.Line;
import dev.nightjar.trainer.evaluate.Interval;
import java.util.Optional;

/**
 * Whether the model is worth more than popularity, for one question to one endpoint.
 *
 * @param mark one word, and a CSS class
 * @param sentence with the numbers
 */
record Verdict(String endpoint, String question, String mark, String sentence) {
  static Verdict of(Comparison comparison) {
    return new Verdict(
        comparison.section().endpoint(),
        comparison.section().question(),
        comparison.against(comparison.popularity()).word(),
        sentence(comparison));
  }

  private static String sentence(Comparison comparison) {
    Optional<Line> model = comparison.model();
    Optional<Line> popularity = comparison.popularity();
    Optional<Line> best = comparison.best();
    Optional<Interval> mine = model.flatMap(comparison::score);
    if (mine.isEmpty()) {
      return "The evaluation tells no accuracy for it.";
    }
    StringBuilder text =
        new StringBuilder(
            "%s@%d is %s"
                .formatted(
                    comparison.headline().orElseThrow().name(),
                    comparison.section().k(),
                    Figures.score(mine.get().mean())));
    popularity.ifPresent(line -> text.append(", ").append(beside(comparison, mine.get(), line)));
    text.append('.');
    best.filter(line -> !Optional.of(line).equals(popularity))
        .ifPresent(
            line -> text.append(" Best other method: ").append(told(comparison, line)).append('.'));
    return text.toString();
  }

  /** {@code 2.9 times that of popularity (0.122)}. */
  private static String beside(Comparison comparison, Interval mine, Line line) {
    double its = comparison.score(line).map(Interval::mean).orElse(0.0);
    return its > 0
        ? Figures.times(mine.mean() / its) + " that of " + told(comparison, line)
        : "beside " + told(comparison, line);
  }

  /** {@code popularity (0.122)}. */
  private static String told(Comparison comparison, Line line) {
    return "%s (%s)"
        .formatted(
            line.method(),
            comparison.score(line).map(interval -> Figures.score(interval.mean())).orElse("–"));
  }
}
