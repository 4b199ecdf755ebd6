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
    String measure = comparison.headline().orElseThrow().name() + "@" + comparison.section().k();
    StringBuilder text = new StringBuilder(measure + " " + Figures.score(mine.get().mean()));
    popularity.ifPresent(
        line ->
            text.append(" against ")
                .append(told(comparison, line))
                .append(times(mine.get(), comparison.score(line))));
    text.append('.');
    best.filter(line -> !Optional.of(line).equals(popularity))
        .ifPresent(
            line -> text.append(" Best other method: ").append(told(comparison, line)).append('.'));
    return text.toString();
  }

  private static String told(Comparison comparison, Line line) {
    return line.method()
        + " "
        + comparison.score(line).map(interval -> Figures.score(interval.mean())).orElse("–");
  }

  private static String times(Interval mine, Optional<Interval> its) {
    return its.filter(interval -> interval.mean() > 0)
        .map(interval -> ", " + Figures.times(mine.mean() / interval.mean()) + " as much")
        .orElse("");
  }
}
