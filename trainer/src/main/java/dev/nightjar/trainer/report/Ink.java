package dev.nightjar.trainer.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The colours of charts. Each is drawn with a grey that stands for it and ends up as a CSS variable
 * of the page, which knows whether it is read in light, in the dark or on paper.
 */
enum Ink {
  /** Words and numbers. */
  TEXT(1),
  /** What may be overlooked. */
  QUIET(2),
  /** Lines that only guide the eye. */
  RULE(3),
  /** What the chart is about. */
  ACCENT(4),
  /** What it is compared with. */
  OTHER(5);

  private final int grey;

  Ink(int grey) {
    this.grey = grey;
  }

  /** Stands for the ink while a chart is drawn. */
  Color color() {
    return new Color(grey, grey, grey);
  }

  /** The CSS value of a colour as SVG writes it, such as {@code rgb(1,1,1)}; empty for no ink. */
  static Optional<String> css(String color) {
    return Arrays.stream(values())
        .filter(ink -> color.equals("rgb(%1$d,%1$d,%1$d)".formatted(ink.grey)))
        .findFirst()
        .map(ink -> "var(--" + ink.name().toLowerCase(Locale.ROOT) + ")");
  }
}
