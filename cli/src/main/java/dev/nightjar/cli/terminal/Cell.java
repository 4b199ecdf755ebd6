package dev.nightjar.cli.terminal;

/** A text made fit for a table: one line, without control characters, no wider than its column. */
public final class Cell {
  private static final String ELLIPSIS = "…";

  private Cell() {}

  /** {@code text} in at most {@code width} characters; what is cut off leaves an ellipsis. */
  public static String cut(String text, int width) {
    String line = oneLine(text);
    if (width(line) <= width) {
      return line;
    }
    int end = line.offsetByCodePoints(0, width - 1);
    return line.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /**
   * {@code text} on one line: catalogues are written by others, and a name must not be able to move
   * the cursor.
   */
  public static String oneLine(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  /** How many characters {@code text} has on the screen, if none of them is a double-width one. */
  static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }
}
