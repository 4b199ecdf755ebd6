package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * An item as filters see it, read off its JSON again for every question.
 *
 * @param priceBucket -1 for none
 * @param price NaN for none
 */
public record NaiveItem(
    String id, String type, int priceBucket, float price, ObjectNode attributes) {

  /**
   * Everything but null that the item has under a name: containers too, arrays and what they hold.
   */
  List<JsonNode> all(String name) {
    List<JsonNode> found = new ArrayList<>();
    switch (name) {
      case "item_id" -> found.add(TextNode.valueOf(id));
      case "item_type" -> found.add(TextNode.valueOf(type));
      case "status" -> found.add(TextNode.valueOf("active"));
      case "price_bucket" -> {
        if (priceBucket >= 0) {
          found.add(DecimalNode.valueOf(BigDecimal.valueOf(priceBucket)));
        }
      }
      default -> {
        collect(attributes, name, found);
        boolean numbered = found.stream().anyMatch(value -> NaiveFilter.decimal(value).isPresent());
        if (name.equals("price") && !numbered && !Float.isNaN(price)) {
          found.add(DecimalNode.valueOf(new BigDecimal(String.valueOf(price))));
        }
      }
    }
    return found;
  }

  private static void collect(JsonNode node, String name, List<JsonNode> found) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, name, found));
    }
    if (node.isObject()) {
      for (var member : node.properties()) {
        if (member.getKey().equals(name)) {
          spread(member.getValue(), found);
        } else if (name.startsWith(member.getKey() + ".")) {
          collect(member.getValue(), name.substring(member.getKey().length() + 1), found);
        }
      }
    }
  }

  private static void spread(JsonNode value, List<JsonNode> found) {
    if (!value.isNull()) {
      found.add(value);
    }
    if (value.isArray()) {
      value.forEach(element -> spread(element, found));
    }
  }
}
