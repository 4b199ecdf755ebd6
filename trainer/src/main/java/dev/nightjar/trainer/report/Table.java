package dev.nightjar.trainer.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the page; the first column names the rows.
 *
 * @param note below the title; may be empty
 */
record Table(String title, String note, List<Heading> headings, List<Line> lines) {
  Table {
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
    for (Line line : lines) {
      if (line.cells().size() != headings.size() - 1) {
        throw new IllegalArgumentException(
            "%s: expected %d cells after the first, found %d"
                .formatted(title, headings.size() - 1, line.cells().size()));
      }
    }
  }

  /**
   * Of a column.
   *
   * @param side to which its cells are aligned, a CSS class
   */
  record Heading(String name, String side) {
    static Heading words(String name) {
      return new Heading(name, "words");
    }

    static Heading figures(String name) {
      return new Heading(name, "number");
    }
  }

  /**
   * A row.
   *
   * @param kind a CSS class
   */
  record Line(String name, String kind, List<Cell> cells) {
    Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * @param below in small letters; may be empty
   */
  record Cell(String main, String below, String side) {}

  /** Puts lines below headings. */
  static final class Builder {
    private final String title;
    private final String note;
    private final List<Heading> headings;
    private final List<Line> lines = new ArrayList<>();

    Builder(String title, String note, List<Heading> headings) {
      this.title = title;
      this.note = note;
      this.headings = headings;
    }

    /** Adds a row of texts, one for each heading. */
    Builder line(String name, String... texts) {
      List<Cell> cells = new ArrayList<>();
      for (String text : texts) {
        cells.add(new Cell(text, "", headings.get(cells.size() + 1).side()));
      }
      return add(new Line(name, "plain", cells));
    }

    Builder add(Line line) {
      lines.add(line);
      return this;
    }

    Table build() {
      return new Table(title, note, headings, lines);
    }
  }
}
