package dev.nightjar.trainer.report;

import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.Evaluation.Line;
import dev.nightjar.trainer.evaluate.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How good the answers are: a block for each section of the evaluation. */
final class EvaluationBlocks {
  private static final String HEADING = "How good are the answers?";
  private static final int CHARTS = 2;

  private EvaluationBlocks() {}

  static List<Block> of(Finding<Evaluation> part) {
    if (part.found().isEmpty()) {
      String text = "This model was not evaluated: " + part.reason();
      return List.of(new Block(2, HEADING, text, List.of(), List.of()));
    }
    Evaluation evaluation = part.found().get();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block(2, HEADING, introduction(evaluation), List.of(), List.of()));
    evaluation.sections().forEach(section -> blocks.add(block(new Comparison(section))));
    blocks.add(meanings(evaluation));
    return blocks;
  }

  private static String introduction(Evaluation evaluation) {
    return """
        A model that knows only what came before %s UTC was asked for what came from then to %s \
        UTC, beside simpler methods. Ranges and whiskers are 95 %% bootstrap intervals; sample and \
        bootstrap have seed %d."""
        .formatted(
            Figures.minute(evaluation.cutoff()),
            Figures.minute(evaluation.until()),
            evaluation.seed());
  }

  private static Block block(Comparison comparison) {
    Evaluation.Section section = comparison.section();
    List<Figure> figures = new ArrayList<>();
    List<Metrics.Metric> accuracy =
        comparison.model().map(line -> Metrics.accuracy(line.metrics())).orElse(List.of());
    for (Metrics.Metric metric : accuracy.subList(0, Math.min(CHARTS, accuracy.size()))) {
      figures.addAll(methods(comparison, metric));
    }
    if (!accuracy.isEmpty() && !comparison.splits().isEmpty()) {
      figures.addAll(splits(comparison, accuracy.get(0)));
    }
    return new Block(
        3,
        section.endpoint(),
        "%s; lists of %s".formatted(section.question(), Figures.count(section.k(), "item")),
        figures,
        List.of(table(section)));
  }

  private static List<Figure> methods(Comparison comparison, Metrics.Metric metric) {
    List<Bar> bars = new ArrayList<>();
    comparison.model().ifPresent(line -> bars.addAll(bar(line, line.method(), metric, true)));
    comparison.baselines().forEach(line -> bars.addAll(bar(line, line.method(), metric, false)));
    return figure(comparison, metric, "by method", bars);
  }

  private static List<Figure> splits(Comparison comparison, Metrics.Metric metric) {
    List<Bar> bars = new ArrayList<>();
    comparison.splits().forEach(line -> bars.addAll(bar(line, line.split(), metric, true)));
    return figure(comparison, metric, "by kind of case", bars);
  }

  private static List<Figure> figure(
      Comparison comparison, Metrics.Metric metric, String by, List<Bar> bars) {
    Evaluation.Section section = comparison.section();
    String title = "%s@%d %s".formatted(metric.name(), section.k(), by);
    return bars.isEmpty()
        ? List.of()
        : List.of(new Figure(title, "", BarChart.svg(section.endpoint() + ": " + title, bars)));
  }

  private static List<Bar> bar(Line line, String label, Metrics.Metric metric, boolean strong) {
    Interval interval = line.metrics().get(metric.key());
    return interval == null || !Double.isFinite(interval.high() - interval.low())
        ? List.of()
        : List.of(
            new Bar(
                label,
                interval.mean(),
                interval.low(),
                interval.high(),
                Figures.score(interval.mean()),
                strong));
  }

  private static Table table(Evaluation.Section section) {
    Set<String> keys = new TreeSet<>();
    section.lines().forEach(line -> keys.addAll(line.metrics().keySet()));
    List<Metrics.Metric> metrics = Metrics.of(keys);
    List<Table.Heading> headings = new ArrayList<>();
    headings.add(Table.Heading.words("Method"));
    headings.add(Table.Heading.figures("Cases"));
    metrics.forEach(metric -> headings.add(Table.Heading.figures(metric.name())));
    Table.Builder table = new Table.Builder("", "", headings);
    for (Line line : section.lines()) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(new Table.Cell(Figures.count(line.cases()), "", "number"));
      metrics.forEach(
          metric -> cells.add(cell(line.metrics().get(metric.key()), largest(section, metric))));
      table.add(new Table.Line(name(line), kind(line), cells));
    }
    return table.build();
  }

  private static Table.Cell cell(@Nullable Interval interval, double largest) {
    return interval == null
        ? new Table.Cell("–", "", "number")
        : new Table.Cell(
            Figures.score(interval.mean(), largest), Figures.range(interval, largest), "number");
  }

  /** Of all means of a metric, so that its column has as many decimals throughout. */
  private static double largest(Evaluation.Section section, Metrics.Metric metric) {
    return section.lines().stream()
        .map(line -> line.metrics().get(metric.key()))
        .filter(Objects::nonNull)
        .mapToDouble(interval -> Math.abs(interval.mean()))
        .max()
        .orElse(0);
  }

  private static String name(Line line) {
    if (Comparison.isAll(line)) {
      return line.method();
    }
    return Comparison.isModel(line) ? line.split() : line.method() + ", " + line.split();
  }

  private static String kind(Line line) {
    if (!Comparison.isAll(line)) {
      return "part";
    }
    return Comparison.isModel(line) ? "strong" : "plain";
  }

  private static Block meanings(Evaluation evaluation) {
    Set<String> keys = new TreeSet<>();
    evaluation
        .sections()
        .forEach(section -> section.lines().forEach(line -> keys.addAll(line.metrics().keySet())));
    Table.Builder table =
        new Table.Builder(
            "", "", List.of(Table.Heading.words("Metric"), Table.Heading.words("Meaning")));
    Metrics.of(keys).forEach(metric -> table.line(metric.name(), metric.meaning()));
    return new Block(3, "What the numbers mean", "", List.of(), List.of(table.build()));
  }
}
