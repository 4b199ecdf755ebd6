package dev.nightjar.cli.inspect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Cell;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.model.ItemRow;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.Model;

/**
 * What is told of an item wherever it is listed.
 *
 * @param name empty if the catalogue has none
 * @param category empty if the catalogue has none
 * @param price NaN if unknown
 * @param bucket {@link ItemRow#NO_BUCKET} without a price
 */
record ItemFacts(
    String id, String name, String category, float price, int bucket, ItemStatus status) {
  static ItemFacts of(Model model, int item) {
    ItemRow row = model.item(item);
    return new ItemFacts(
        row.id(), row.name(), row.category(), row.price(), row.priceBucket(), row.status());
  }

  /** The id and as much of the name as fits into {@code nameWidth}. */
  String label(int nameWidth) {
    return name.isEmpty() ? id : id + " " + Cell.cut(name, nameWidth);
  }

  String bucketText() {
    return bucket == ItemRow.NO_BUCKET ? "-" : String.valueOf(bucket);
  }

  String priceText() {
    return Figures.price(price);
  }

  /** Price and bucket are left out if unknown. */
  ObjectNode json() {
    ObjectNode json =
        Json.object()
            .put("item_id", id)
            .put("name", name)
            .put("category", category)
            .put("status", status.wireName());
    if (!Float.isNaN(price)) {
      json.put("price", price);
    }
    if (bucket != ItemRow.NO_BUCKET) {
      json.put("price_bucket", bucket);
    }
    return json;
  }
}
