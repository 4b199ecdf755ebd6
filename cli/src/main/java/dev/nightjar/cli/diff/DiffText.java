package dev.nightjar.cli.diff;

import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Ink;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.cli.terminal.TextTable.Column;
import java.util.ArrayList;
import java.util.List;

/** A {@link ModelDiff} for people: what stands out, what is shown, then all the figures. */
final class DiffText {
  private static final int MOST_ITEMS = 10;
  private static final int NAME = 40;

  private final ModelDiff diff;
  private final Terminal terminal;

  DiffText(ModelDiff diff, Terminal terminal) {
    this.diff = diff;
    this.terminal = terminal;
  }

  void print() {
    terminal
        .out()
        .println(
            terminal
                .ink()
                .bold("%s → %s".formatted(diff.before().version(), diff.after().version())));
    terminal.out().println();
    printFindings();
    diff.answers().ifPresent(this::printAnswers);
    printChanges("counts", diff.manifests().counts());
    printChanges("metrics", diff.manifests().metrics());
    printSettings();
    printTables();
  }

  private void printFindings() {
    List<Finding> findings = diff.findings();
    Ink ink = terminal.ink();
    terminal.out().println(ink.bold("What stands out, worst first"));
    if (findings.isEmpty()) {
      terminal.out().println("  nothing: no figure changed by a tenth");
    }
    for (Finding finding : findings) {
      String line = "  %s  %s".formatted(finding.isBad() ? "bad" : "odd", finding.sentence());
      terminal.out().println(finding.isBad() ? ink.red(line) : line);
    }
    terminal.out().println();
  }

  private void printAnswers(AnswerDiff answers) {
    new Facts("Answers to " + Figures.count(answers.users(), "user"))
        .add("overlap@" + AnswerDiff.PAGE, Figures.likeness(answers.overlap()))
        .add("nothing in common", Figures.percent(answers.unlike()) + " of the users")
        .add("overlap of what is popular", Figures.likeness(answers.popular()))
        .add("items shown", words(answers.items()))
        .add("mean price shown", words(answers.prices().mean()))
        .add(
            "changed their bucket",
            "%s of %s"
                .formatted(
                    Figures.count(answers.prices().moved()),
                    Figures.count(answers.prices().both(), "item")))
        .print(terminal);
    terminal.out().println();
    printItems("vanished", "now", answers.vanished());
    printItems("new", "before", answers.arrived());
    printChanges("places by price", answers.prices().buckets());
  }

  private void printItems(String title, String elsewhere, List<ShownItem> items) {
    if (items.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            Column.words(title, 16),
            Column.words("name", NAME),
            Column.figures("answers"),
            Column.words(elsewhere, 24));
    items.stream()
        .limit(MOST_ITEMS)
        .forEach(
            item ->
                table.row(item.id(), item.name(), Figures.count(item.times()), item.elsewhere()));
    table.print(terminal);
    if (items.size() > MOST_ITEMS) {
      terminal
          .out()
          .println("and " + Figures.count(items.size() - MOST_ITEMS) + " more, see --json");
    }
    terminal.out().println();
  }

  private void printChanges(String title, List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            Column.words(title, NAME),
            Column.figures("before"),
            Column.figures("after"),
            Column.figures("change"));
    changes.forEach(
        change ->
            table.row(change.name(), change.beforeText(), change.afterText(), change.changeText()));
    table.print(terminal);
    terminal.out().println();
  }

  private void printSettings() {
    List<ManifestDiff.Setting> settings = diff.manifests().settings();
    if (settings.isEmpty()) {
      terminal.out().println("All settings are the same.");
    } else {
      TextTable table =
          new TextTable(
              Column.words("setting", NAME), Column.words("before", 30), Column.words("after", 30));
      settings.forEach(setting -> table.row(setting.name(), setting.before(), setting.after()));
      table.print(terminal);
    }
    terminal.out().println();
  }

  private void printTables() {
    TextTable table =
        new TextTable(
            Column.words("table", 24),
            Column.figures("rows before"),
            Column.figures("after"),
            Column.figures("change"),
            Column.figures("size before"),
            Column.figures("after"),
            Column.figures("change"));
    for (Change rows : diff.manifests().rows()) {
      List<String> cells =
          new ArrayList<>(
              List.of(rows.name(), rows.beforeText(), rows.afterText(), rows.changeText()));
      diff.manifests().bytes().stream()
          .filter(bytes -> bytes.name().equals(rows.name()))
          .forEach(
              bytes ->
                  cells.addAll(List.of(bytes.beforeText(), bytes.afterText(), bytes.changeText())));
      table.row(cells.toArray(String[]::new));
    }
    table.print(terminal);
  }

  private static String words(Change change) {
    return "%s → %s (%s)".formatted(change.beforeText(), change.afterText(), change.changeText());
  }
}
