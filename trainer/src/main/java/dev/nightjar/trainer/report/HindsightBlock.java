package dev.nightjar.trainer.report;

import dev.nightjar.model.PairedComparison;
import dev.nightjar.trainer.evaluate.Hindsight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How well the models before this one told what came after them, night by night. */
final class HindsightBlock {
  private static final String POPULARITY = " popularity";
  private static final int LAST = 14;

  private HindsightBlock() {}

  /**
   * @param series not empty, oldest first
   */
  static Block of(List<Hindsight> series, Optional<PairedComparison> comparison) {
    List<Figure> figures = new ArrayList<>();
    if (series.size() > 1) {
      names(series).forEach(name -> figures.add(figure(name, series)));
    }
    List<Table> tables = new ArrayList<>();
    comparison.ifPresent(one -> tables.add(table(one)));
    tables.add(table(series.subList(Math.max(0, series.size() - LAST), series.size())));
    return new Block(
        2,
        "Was it right?",
        "Each published model, asked about what really happened after its last event; popularity"
            + " beside it, paler.",
        figures,
        tables);
  }

  /** This night's trial beside the published model. */
  private static Table table(PairedComparison comparison) {
    Table.Builder table =
        new Table.Builder(
            "This night's settings against " + comparison.published().name(),
            "the same cases, from %s on; the model tried there lacks what came from %s on"
                .formatted(Figures.minute(comparison.from()), Figures.minute(comparison.lacking())),
            List.of(
                Table.Heading.words("Metric"),
                Table.Heading.figures("Cases"),
                Table.Heading.figures("Published"),
                Table.Heading.figures("This night's"),
                Table.Heading.figures("Difference, 95 %")));
    comparison
        .metrics()
        .forEach(
            (name, metric) ->
                table.line(
                    name,
                    Figures.count(metric.cases()),
                    Figures.score(metric.published()),
                    Figures.score(metric.tonight()),
                    Figures.difference(metric.low(), metric.high())));
    return table.build();
  }

  /** Those that popularity is told beside. */
  private static Set<String> names(List<Hindsight> series) {
    Set<String> names = new LinkedHashSet<>();
    for (Hindsight one : series) {
      one.metrics().keySet().stream()
          .filter(name -> one.metrics().containsKey(name + POPULARITY))
          .forEach(names::add);
    }
    return names;
  }

  private static Figure figure(String name, List<Hindsight> series) {
    List<LineChart.Point> model = points(name, series);
    List<LineChart.Point> popular = points(name + POPULARITY, series);
    double low = least(model, popular);
    double high = greatest(model, popular);
    double days = Math.max(1, model.get(model.size() - 1).x());
    return new Figure(
        name,
        "by days since " + Figures.minute(series.get(0).from()),
        LineChart.svg(
            name + " over models",
            LineChart.Axis.count("days", (int) Math.ceil(days)),
            LineChart.Axis.score(low, high),
            List.of(
                new LineChart.Layer(LineChart.Shape.LINE, Ink.OTHER, popular),
                new LineChart.Layer(LineChart.Shape.LINE, Ink.ACCENT, model),
                new LineChart.Layer(LineChart.Shape.DOTS, Ink.ACCENT, model))));
  }

  private static List<LineChart.Point> points(String name, List<Hindsight> series) {
    List<LineChart.Point> points = new ArrayList<>();
    for (Hindsight one : series) {
      Double value = one.metrics().get(name);
      if (value != null) {
        Duration since = Duration.between(series.get(0).from(), one.from());
        points.add(new LineChart.Point(since.toMinutes() / (24.0 * 60), value));
      }
    }
    return points;
  }

  private static double least(List<LineChart.Point> some, List<LineChart.Point> others) {
    return Math.min(
        some.stream().mapToDouble(LineChart.Point::y).min().orElse(0),
        others.stream().mapToDouble(LineChart.Point::y).min().orElse(0));
  }

  private static double greatest(List<LineChart.Point> some, List<LineChart.Point> others) {
    return Math.max(
        some.stream().mapToDouble(LineChart.Point::y).max().orElse(1),
        others.stream().mapToDouble(LineChart.Point::y).max().orElse(1));
  }

  private static Table table(List<Hindsight> series) {
    List<String> names = List.copyOf(names(series));
    List<Table.Heading> headings = new ArrayList<>();
    headings.add(Table.Heading.words("Model"));
    headings.add(Table.Heading.words("Asked up to"));
    headings.add(Table.Heading.figures("Cases"));
    names.forEach(name -> headings.add(Table.Heading.figures(name + " (popularity)")));
    Table.Builder table = new Table.Builder("The last models", "", headings);
    for (Hindsight one : series) {
      List<String> cells = new ArrayList<>();
      cells.add(Figures.minute(one.until()));
      cells.add(Figures.count(one.cases()));
      names.forEach(name -> cells.add(told(name, one.metrics())));
      table.line(one.version().name(), cells.toArray(String[]::new));
    }
    return table.build();
  }

  private static String told(String name, Map<String, Double> metrics) {
    return "%s (%s)"
        .formatted(
            Figures.score(metrics.getOrDefault(name, Double.NaN)),
            Figures.score(metrics.getOrDefault(name + POPULARITY, Double.NaN)));
  }
}
