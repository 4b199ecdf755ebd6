package dev.nightjar.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.terminal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The made-up shop's items as its own file tells them, not as the model does. */
final class ShopCatalogue {
  private final Map<String, ShopItem> items;

  ShopCatalogue(Map<String, ShopItem> items) {
    this.items = Map.copyOf(items);
  }

  /** An item of the shop. */
  record ShopItem(String name, String category, double price, boolean active) {}

  static ShopCatalogue read(Path ndjson) throws IOException {
    Map<String, ShopItem> items = new LinkedHashMap<>();
    for (String line : Files.readAllLines(ndjson)) {
      JsonNode item = Json.parsed(line);
      JsonNode attributes = item.path("attributes");
      items.put(
          item.path("item_id").asText(),
          new ShopItem(
              attributes.path("name").asText(),
              attributes.path("category").asText(),
              attributes.path("price").asDouble(),
              item.path("status").asText("active").equals("active")));
    }
    return new ShopCatalogue(items);
  }

  Set<String> ids() {
    return items.keySet();
  }

  /** The price that half of a category's items on sale do not exceed. */
  double medianPrice(String category) {
    double[] prices =
        items.values().stream()
            .filter(item -> item.active() && item.category().equals(category))
            .mapToDouble(ShopItem::price)
            .sorted()
            .toArray();
    return prices[prices.length / 2];
  }

  Optional<ShopItem> item(String itemId) {
    return Optional.ofNullable(items.get(itemId));
  }
}
