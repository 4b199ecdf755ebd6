package dev.nightjar.cli.terminal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names and values under a title, the values in one column. */
public final class Facts {
  private final String title;
  private final Map<String, String> values = new LinkedHashMap<>();

  public Facts(String title) {
    this.title = title;
  }

  public Facts add(String name, String value) {
    values.put(name, Cell.oneLine(value));
    return this;
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  public void print(Terminal terminal) {
    terminal.out().println(terminal.ink().bold(title));
    int width = values.keySet().stream().mapToInt(Cell::width).max().orElse(0);
    values.forEach(
        (name, value) -> terminal.out().println("  " + Cell.padRight(name, width) + "  " + value));
  }
}
