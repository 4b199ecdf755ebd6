package dev.nightjar.cli.terminal;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/** What is printed to a terminal without colours. */
final class Printed {
  private Printed() {}

  static String by(Consumer<Terminal> printing) {
    return by(printing, new Ink(false));
  }

  static String by(Consumer<Terminal> printing, Ink ink) {
    StringWriter out = new StringWriter();
    printing.accept(new Terminal(new PrintWriter(out), new PrintWriter(new StringWriter()), ink));
    return out.toString();
  }
}
