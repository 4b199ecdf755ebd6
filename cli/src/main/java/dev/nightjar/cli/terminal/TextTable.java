package dev.nightjar.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in aligned columns, two spaces apart, below a line of titles; a row may carry notes on lines
 * of their own. A column is as wide as its widest cell, up to the width it is allowed.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<Row> rows = new ArrayList<>();

  public TextTable(Column... columns) {
    this.columns = List.of(columns);
  }

  /**
   * A column.
   *
   * @param title above the cells
   * @param mostWidth how wide it may grow before cells are cut
   * @param right whether cells stand on the right, as figures do
   */
  public record Column(String title, int mostWidth, boolean right) {
    /** A column of words. */
    public static Column words(String title, int mostWidth) {
      return new Column(title, mostWidth, false);
    }

    /** A column of figures, which are never cut. */
    public static Column figures(String title) {
      return new Column(title, Integer.MAX_VALUE, true);
    }

    private String align(String cell, int width) {
      return right ? Cell.padLeft(cell, width) : Cell.padRight(cell, width);
    }
  }

  private record Row(List<String> cells, List<String> notes) {}

  /** Adds a row of one cell for each column. */
  public TextTable row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "expected %d cells, found %d".formatted(columns.size(), cells.length));
    }
    List<String> fitting = new ArrayList<>();
    for (int i = 0; i < cells.length; i++) {
      fitting.add(Cell.cut(cells[i], columns.get(i).mostWidth()));
    }
    rows.add(new Row(fitting, new ArrayList<>()));
    return this;
  }

  /** Adds a line below the last row. */
  public TextTable note(String note) {
    rows.get(rows.size() - 1).notes().add(Cell.oneLine(note));
    return this;
  }

  public void print(Terminal terminal) {
    int[] widths = widths();
    List<String> titles = columns.stream().map(Column::title).toList();
    terminal.out().println(terminal.ink().bold(line(titles, widths)));
    for (Row row : rows) {
      terminal.out().println(line(row.cells(), widths));
      String indent = " ".repeat(widths[0]) + GAP;
      row.notes().forEach(note -> terminal.out().println(terminal.ink().faint(indent + note)));
    }
  }

  private int[] widths() {
    int[] widths = columns.stream().mapToInt(column -> Cell.width(column.title())).toArray();
    for (Row row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Cell.width(row.cells().get(i)));
      }
    }
    return widths;
  }

  private String line(List<String> cells, int[] widths) {
    List<String> aligned = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      aligned.add(columns.get(i).align(cells.get(i), widths[i]));
    }
    return String.join(GAP, aligned).stripTrailing();
  }
}
