package dev.nightjar.trainer.report;

import java.util.List;

/**
 * A part of the page under a heading.
 *
 * @param level of the heading: 2, or 3 for a part of the last block of level 2
 * @param text below the heading; may be empty
 */
record Block(int level, String heading, String text, List<Figure> figures, List<Table> tables) {
  Block {
    figures = List.copyOf(figures);
    tables = List.copyOf(tables);
  }

  boolean top() {
    return level == 2;
  }

  boolean hasFigures() {
    return !figures.isEmpty();
  }

  boolean hasTables() {
    return !tables.isEmpty();
  }
}
