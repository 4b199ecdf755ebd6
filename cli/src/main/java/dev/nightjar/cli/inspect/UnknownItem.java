package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Cell;
import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;

/** An item the model does not know: no error, for the answer comes from further down the ladder. */
record UnknownItem(String itemId) implements Subject {
  @Override
  public void print(Terminal terminal) {
    new Facts("Item " + Cell.oneLine(itemId))
        .add("known", "no: the answer is what is popular")
        .print(terminal);
  }

  @Override
  public String jsonName() {
    return "item";
  }

  @Override
  public ObjectNode json() {
    return Json.object().put("item_id", itemId).put("known", false);
  }
}
