package dev.nightjar.jobs.shop;

import static dev.nightjar.jobs.shop.WrittenShop.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The catalogue reads like a shop's. */
final class CatalogueFileTest {
  private final WrittenShop shop = WrittenShop.usual();

  @Test
  void everyItem_hasTheFieldsOfTheContract() {
    for (JsonNode item : shop.items().values()) {
      assertEquals(
          List.of("item_id", "item_type", "status", "attributes"), names(item), item::toString);
      assertTrue(text(item, "item_id").matches("NJ-\\d{6}"), item::toString);
      assertTrue(Set.of("active", "inactive", "deleted").contains(text(item, "status")));
      JsonNode attributes = item.get("attributes");
      for (String field : List.of("name", "category", "brand", "description")) {
        assertFalse(text(attributes, field).isBlank(), item::toString);
      }
      assertTrue(attributes.get("in_stock").isBoolean(), item::toString);
      double rating = attributes.get("rating").asDouble();
      assertTrue(rating >= 1 && rating <= 5, item::toString);
      assertFalse(attributes.get("tags").isEmpty(), item::toString);
      JsonNode path = attributes.get("category_path");
      assertEquals(3, path.size(), item::toString);
      assertEquals(path.get(2), attributes.get("category"), item::toString);
    }
  }

  @Test
  void names_areDistinct() {
    Set<String> names = new HashSet<>();
    for (JsonNode item : shop.items().values()) {
      assertTrue(names.add(item.at("/attributes/name").asText()), item::toString);
    }
  }

  @Test
  void descriptions_haveNothingLeftToFillIn() {
    for (JsonNode item : shop.items().values()) {
      String description = item.at("/attributes/description").asText();
      assertFalse(description.contains("{") || description.contains("  "), description);
      assertFalse(Character.isLowerCase(description.codePointAt(0)), description);
    }
  }

  @Test
  void prices_endAsShopsPricesDo() {
    for (JsonNode item : shop.items().values()) {
      long cents = Math.round(100 * item.at("/attributes/price").asDouble());
      assertTrue(cents >= 49, item::toString);
      assertTrue(Set.of(0L, 49L, 90L, 95L, 99L).contains(cents % 100), item::toString);
    }
  }

  @Test
  void prices_spreadWithinEachCategory_andDifferBetweenThem() {
    for (Leaf leaf : Departments.read().leaves()) {
      double[] prices = prices(leaf.name());
      assertTrue(prices.length >= 4, leaf::name);
      assertTrue(prices[prices.length - 1] >= 2 * prices[0], leaf::name);
    }
    assertTrue(median(prices("Cameras")) > 10 * median(prices("Tea")));
  }

  @Test
  void about3PercentAreInactive_1PercentDeleted() {
    double items = shop.items().size();
    assertEquals(0.03, count("inactive") / items, 0.015);
    assertEquals(0.01, count("deleted") / items, 0.008);
    assertTrue(count("deleted") > 0);
  }

  private double[] prices(String category) {
    return shop.items().values().stream()
        .filter(item -> item.at("/attributes/category").asText().equals(category))
        .mapToDouble(item -> item.at("/attributes/price").asDouble())
        .sorted()
        .toArray();
  }

  private static double median(double[] sorted) {
    return sorted[sorted.length / 2];
  }

  private long count(String status) {
    return shop.items().values().stream()
        .filter(item -> text(item, "status").equals(status))
        .count();
  }

  private static List<String> names(JsonNode item) {
    return StreamSupport.stream(((Iterable<String>) item::fieldNames).spliterator(), false)
        .toList();
  }
}
