package dev.nightjar.cli.terminal;

import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours, or none at all.
 *
 * <p>Switches styles around a text without looking into it: picocli's own markup would take an
 * item's name with an {@code @|} in it for an instruction.
 *
 * @param coloured whether to colour
 */
public record Ink(boolean coloured) {
  /** For titles. */
  public String bold(String text) {
    return styled(Style.bold, text);
  }

  /** For what is read second. */
  public String faint(String text) {
    return styled(Style.faint, text);
  }

  /** For what is right. */
  public String green(String text) {
    return styled(Style.fg_green, text);
  }

  /** For what is wrong. */
  public String red(String text) {
    return styled(Style.fg_red, text);
  }

  /** Ends with a reset: "bold off", 21, draws a double underline on many terminals. */
  private String styled(Style style, String text) {
    return coloured ? style.on() + text + Style.reset.on() : text;
  }
}
