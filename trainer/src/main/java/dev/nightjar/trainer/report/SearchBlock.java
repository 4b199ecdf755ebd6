package dev.nightjar.trainer.report;

import dev.nightjar.trainer.search.Step;
import dev.nightjar.trainer.search.Step.Tried;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which settings were searched and found. */
final class SearchBlock {
  private static final String HEADING = "Which settings were chosen?";
  private static final int BEST = 5;

  private SearchBlock() {}

  static Block of(SearchReport search) {
    List<Figure> figures = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    if (!search.steps().isEmpty()) {
      tables.add(steps(search));
    }
    for (Step step : search.steps()) {
      if (!step.trials().isEmpty()) {
        figures.add(trials(step));
      }
    }
    tables.add(choices(search));
    search.steps().stream()
        .filter(step -> !step.trials().isEmpty())
        .forEach(step -> tables.add(best(step)));
    return new Block(2, HEADING, text(search), figures, tables);
  }

  private static String text(SearchReport search) {
    int trials = search.steps().stream().mapToInt(step -> step.trials().size()).sum();
    String told =
        trials == 0
            ? search.origin()
            : search.origin() + " " + Figures.count(trials, "trial") + ".";
    return search.fallbacks().isEmpty()
        ? told
        : told + " Fallbacks: " + String.join("; ", search.fallbacks()) + ".";
  }

  private static Table steps(SearchReport search) {
    Table.Builder table =
        new Table.Builder(
            "What the search gained",
            "on the validation window",
            List.of(
                Table.Heading.words("Step"),
                Table.Heading.words("Measure"),
                Table.Heading.figures("Trials"),
                Table.Heading.figures("Before"),
                Table.Heading.figures("Chosen"),
                Table.Heading.figures("Gain")));
    for (Step step : search.steps()) {
      table.line(
          step.name(),
          step.measure(),
          Figures.count(step.trials().size()),
          Figures.score(step.before()),
          Figures.score(step.after()),
          gain(step));
    }
    return table.build();
  }

  private static String gain(Step step) {
    return step.before() > 0 ? Figures.change(step.after() / step.before() - 1) : "–";
  }

  private static Figure trials(Step step) {
    List<LineChart.Point> scores = new ArrayList<>();
    List<LineChart.Point> best = new ArrayList<>();
    double low = step.before();
    double high = step.before();
    int number = 0;
    for (Tried trial : step.trials()) {
      number++;
      if (!Double.isFinite(trial.score())) {
        continue; // such as of factors that collapsed
      }
      low = Math.min(low, trial.score());
      high = Math.max(high, trial.score());
      scores.add(new LineChart.Point(number, trial.score()));
      best.add(new LineChart.Point(number, high));
    }
    String svg =
        LineChart.svg(
            step.name() + ": score by trial",
            LineChart.Axis.count("trial", number),
            LineChart.Axis.score(low, high),
            List.of(
                new LineChart.Layer(LineChart.Shape.STEPS, Ink.OTHER, best),
                new LineChart.Layer(LineChart.Shape.DOTS, Ink.ACCENT, scores)));
    String note = step.measure() + "; the line is the best so far";
    return new Figure("Search: " + step.name(), note, svg);
  }

  private static Table choices(SearchReport search) {
    Table.Builder table =
        new Table.Builder(
            "Settings",
            "in bold where it is not the usual one",
            List.of(
                Table.Heading.words("Setting"),
                Table.Heading.figures("Chosen"),
                Table.Heading.figures("Usual")));
    for (SearchReport.Setting setting : search.settings()) {
      String kind = setting.chosen().equals(setting.usual()) ? "plain" : "strong";
      table.add(
          new Table.Line(
              setting.name(),
              kind,
              List.of(
                  new Table.Cell(setting.chosen(), "", "number"),
                  new Table.Cell(setting.usual(), "", "number"))));
    }
    return table.build();
  }

  private static Table best(Step step) {
    Table.Builder table =
        new Table.Builder(
            "Best trials: " + step.name(),
            "",
            List.of(Table.Heading.words("Tried"), Table.Heading.figures(step.measure())));
    step.trials().stream()
        .filter(trial -> Double.isFinite(trial.score()))
        .sorted(Comparator.comparingDouble(Tried::score).reversed())
        .limit(BEST)
        .forEach(trial -> table.line(trial.settings(), Figures.score(trial.score())));
    return table.build();
  }
}
