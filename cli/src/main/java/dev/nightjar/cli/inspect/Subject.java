package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Terminal;

/** Who or what a question is about, told before the answer. */
interface Subject {
  void print(Terminal terminal);

  /** Such as {@code user}. */
  String jsonName();

  ObjectNode json();
}
