package dev.nightjar.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.demo.ShopCatalogue.ShopItem;
import dev.nightjar.cli.terminal.Json;

/**
 * What a question's filters ask for: items of one category up to a price.
 *
 * @param category its name
 * @param mostPrice the highest price that is wanted
 */
record Wanted(String category, double mostPrice) {
  boolean matches(ShopItem item) {
    return item.category().equals(category) && item.price() <= mostPrice;
  }

  /** {@code {"category": "Mugs", "price": {"$lte": 12.5}}}. */
  JsonNode filters() {
    return Json.object()
        .put("category", category)
        .set("price", Json.object().put("$lte", mostPrice));
  }

  @Override
  public String toString() {
    return category + " for at most " + mostPrice;
  }
}
