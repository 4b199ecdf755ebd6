package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.cli.terminal.TextTable.Column;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import java.util.List;

/** A cart: its items, and in how many orders each of them is. */
final class BasketSubject implements Subject {
  private final Model model;
  private final List<String> itemIds;

  BasketSubject(Model model, List<String> itemIds) {
    this.model = model;
    this.itemIds = List.copyOf(itemIds);
  }

  @Override
  public void print(Terminal terminal) {
    TextTable table =
        new TextTable(
            Column.words("basket", 16),
            Column.words("name", 40),
            Column.words("category", 20),
            Column.figures("price"),
            Column.figures("bucket"),
            Column.figures("orders"));
    for (String id : itemIds) {
      int item = model.items().number(id);
      if (item == Items.UNKNOWN) {
        table.row(id, "(not known to this model)", "", "-", "-", "-");
      } else {
        ItemFacts facts = ItemFacts.of(model, item);
        table.row(
            id,
            facts.name(),
            facts.category(),
            facts.priceText(),
            facts.bucketText(),
            Figures.count(model.coOccurrence(item).orders()));
      }
    }
    table.print(terminal);
  }

  @Override
  public String jsonName() {
    return "basket";
  }

  @Override
  public ObjectNode json() {
    ArrayNode items = Json.array();
    for (String id : itemIds) {
      int item = model.items().number(id);
      items.add(
          item == Items.UNKNOWN ? new UnknownItem(id).json() : ItemSubject.of(model, item).json());
    }
    ObjectNode json = Json.object();
    json.set("items", items);
    return json;
  }
}
