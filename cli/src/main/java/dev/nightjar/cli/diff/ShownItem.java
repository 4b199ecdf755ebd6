package dev.nightjar.cli.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.model.ItemRow;
import dev.nightjar.model.Items;
import dev.nightjar.model.Model;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An item that only one model's answers show.
 *
 * @param times in how many of the answers it was
 * @param elsewhere what the other model knows of it, in words
 */
record ShownItem(String id, String name, int times, String elsewhere) {
  /** Those that {@code shown} holds and {@code other} does not, the most shown first. */
  static List<ShownItem> only(Shown shown, Shown other) {
    List<ShownItem> items = new ArrayList<>();
    shown
        .times()
        .forEach(
            (item, times) -> {
              ItemRow row = shown.model().item(item);
              if (!other.holds(row.id())) {
                items.add(
                    new ShownItem(row.id(), row.name(), times, standing(other.model(), row.id())));
              }
            });
    items.sort(Comparator.comparingInt(ShownItem::times).reversed().thenComparing(ShownItem::id));
    return items;
  }

  ObjectNode json(String elsewhereName) {
    return Json.object()
        .put("item_id", id)
        .put("name", name)
        .put("answers", times)
        .put(elsewhereName, elsewhere);
  }

  private static String standing(Model model, String id) {
    int item = model.items().number(id);
    if (item == Items.UNKNOWN) {
      return "not in the catalogue";
    }
    return model.items().isActive(item)
        ? "active, ranked lower"
        : model.item(item).status().wireName();
  }
}
