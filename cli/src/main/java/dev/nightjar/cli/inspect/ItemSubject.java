package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Cell;
import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.model.Floats;
import dev.nightjar.model.ItemRow;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.Model;
import dev.nightjar.model.NeighbourRow;

/**
 * An item the model knows: what the catalogue says of it, and how much evidence there is.
 *
 * @param attributes the catalogue's, as JSON
 * @param bucketRange the prices of the item's bucket, in words; empty without one
 * @param orders that hold the item
 * @param behaviour neighbours by behaviour
 * @param text neighbours by text
 * @param together items bought together with it
 */
record ItemSubject(
    ItemFacts facts,
    String attributes,
    String bucketRange,
    int orders,
    int behaviour,
    int text,
    int together)
    implements Subject {
  private static final int WIDEST = 100;

  static ItemSubject of(Model model, int item) {
    ItemFacts facts = ItemFacts.of(model, item);
    NeighbourRow neighbours = model.neighbours(item);
    return new ItemSubject(
        facts,
        model.item(item).attributes(),
        bucketRange(facts, model.priceBuckets(facts.category()).lowest()),
        model.coOccurrence(item).orders(),
        neighbours.collaborative().size(),
        neighbours.semantic().size(),
        model.coOccurrence(item).together().size());
  }

  @Override
  public void print(Terminal terminal) {
    new Facts("Item " + facts.label(WIDEST))
        .add("category", facts.category().isEmpty() ? "none" : facts.category())
        .add("price", price())
        .add("status", status())
        .add("orders", Figures.count(orders))
        .add(
            "evidence",
            "%s by behaviour, %s by text, %s bought together"
                .formatted(
                    Figures.count(behaviour, "neighbour"),
                    Figures.count(text),
                    Figures.count(together)))
        .add("attributes", Cell.cut(attributes, WIDEST))
        .print(terminal);
  }

  @Override
  public String jsonName() {
    return "item";
  }

  @Override
  public ObjectNode json() {
    ObjectNode json =
        facts
            .json()
            .put("known", true)
            .put("orders", orders)
            .put("behaviour_neighbours", behaviour)
            .put("text_neighbours", text)
            .put("bought_together", together);
    json.set("attributes", Json.parsed(attributes));
    return json;
  }

  private String price() {
    return facts.bucket() == ItemRow.NO_BUCKET
        ? facts.priceText() + ", in no bucket"
        : facts.priceText() + ", bucket " + facts.bucket() + " (" + bucketRange + ")";
  }

  private String status() {
    String status = facts.status().wireName();
    return facts.status() == ItemStatus.ACTIVE ? status : status + ": never recommended";
  }

  private static String bucketRange(ItemFacts facts, Floats lowest) {
    int bucket = facts.bucket();
    if (bucket == ItemRow.NO_BUCKET) {
      return "";
    }
    String from = "from " + Figures.price(lowest.get(bucket));
    return bucket + 1 < lowest.size()
        ? from + " to below " + Figures.price(lowest.get(bucket + 1))
        : from;
  }
}
