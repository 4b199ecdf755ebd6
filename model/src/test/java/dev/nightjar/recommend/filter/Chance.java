package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Items and filters made by chance, over few names and values, so that they often meet: numbers,
 * texts that spell them, texts that nearly do, booleans, nulls, arrays and nested objects.
 */
public final class Chance {
  private static final JsonNodeFactory NODES = new JsonNodeFactory(true);
  private static final List<String> NAMES = List.of("brand", "size", "price", "dim", "dim.w", "x");
  private static final List<String> ASKED =
      List.of(
          "brand",
          "size",
          "price",
          "dim",
          "dim.w",
          "dim.brand",
          "dim.dim.size",
          "x",
          "item_id",
          "item_type",
          "status",
          "price_bucket",
          "brnad",
          "size.x");
  private static final List<JsonNode> VALUES =
      List.of(
          number("0"),
          number("1"),
          number("1.0"),
          number("1.50"),
          number("1e1"),
          number("-3"),
          number("9007199254740993"),
          number("9007199254740992"),
          NODES.textNode(""),
          NODES.textNode("1"),
          NODES.textNode("1.5"),
          NODES.textNode("10"),
          NODES.textNode("007"),
          NODES.textNode("1e1"),
          NODES.textNode("true"),
          NODES.textNode("active"),
          NODES.textNode("product"),
          NODES.textNode("item-03"),
          NODES.textNode("\uE000"),
          NODES.textNode("🫖"),
          NODES.textNode("🫖 for two"),
          NODES.booleanNode(true),
          NODES.booleanNode(false));

  private static final List<JsonNode> STATUSES =
      List.of(NODES.textNode("active"), NODES.textNode("inactive"), NODES.textNode("deleted"));

  private final Random random;

  public Chance(Random random) {
    this.random = random;
  }

  /** So many items, named item-00, item-01 … */
  public List<NaiveItem> items(int size) {
    List<NaiveItem> items = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      float price = random.nextBoolean() ? Float.NaN : 0.5f * random.nextInt(5);
      String id = "item-%02d".formatted(i);
      String type = random.nextInt(4) == 0 ? "bundle" : "product";
      items.add(new NaiveItem(id, type, random.nextInt(5) - 1, price, attributes(2)));
    }
    return items;
  }

  /** A good filter, nested by at most so many levels. */
  public ObjectNode filter(int levels) {
    ObjectNode filter = NODES.objectNode();
    for (int i = random.nextInt(4); i >= 0; i--) {
      switch (levels == 0 ? 3 : random.nextInt(6)) {
        case 0 -> filter.set("$and", filters(levels));
        case 1 -> filter.set("$or", filters(levels));
        case 2 -> filter.set("$not", filter(levels - 1));
        default -> {
          String name = one(ASKED);
          filter.set(name, said(operands(name)));
        }
      }
    }
    return filter;
  }

  private ObjectNode attributes(int levels) {
    ObjectNode attributes = NODES.objectNode();
    for (String name : NAMES) {
      if (random.nextInt(3) > 0) {
        attributes.set(name, attribute(levels));
      }
    }
    return attributes;
  }

  private JsonNode attribute(int levels) {
    return switch (random.nextInt(levels == 0 ? 6 : 9)) {
      case 0 -> NODES.nullNode();
      case 6 -> attributes(levels - 1);
      case 7, 8 -> {
        ArrayNode array = NODES.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
          array.add(attribute(levels - 1));
        }
        yield array;
      }
      default -> one(VALUES);
    };
  }

  private ArrayNode filters(int levels) {
    ArrayNode filters = NODES.arrayNode();
    for (int i = random.nextInt(3); i >= 0; i--) {
      filters.add(filter(levels - 1));
    }
    return filters;
  }

  /** What may be compared with {@code name}: the service's own fields have fixed types. */
  private static List<JsonNode> operands(String name) {
    return switch (name) {
      case "price_bucket" -> VALUES.stream().filter(JsonNode::isNumber).toList();
      case "item_id", "item_type" -> VALUES.stream().filter(JsonNode::isTextual).toList();
      case "status" -> STATUSES;
      default -> VALUES;
    };
  }

  private JsonNode said(List<JsonNode> from) {
    return switch (random.nextInt(3)) {
      case 0 -> one(from);
      case 1 -> values(from);
      default -> operators(from, 2);
    };
  }

  private ObjectNode operators(List<JsonNode> from, int levels) {
    ObjectNode operators = NODES.objectNode();
    for (int i = random.nextInt(3); i >= 0; i--) {
      switch (random.nextInt(levels == 0 ? 9 : 10)) {
        case 0 -> operators.set("$eq", one(from));
        case 1 -> operators.set("$ne", one(from));
        case 2 -> operators.set("$in", values(from));
        case 3 -> operators.set("$nin", values(from));
        case 4 -> operators.set("$gt", bound(from));
        case 5 -> operators.set("$gte", bound(from));
        case 6 -> operators.set("$lt", bound(from));
        case 7 -> operators.set("$lte", bound(from));
        case 8 -> operators.put("$exists", random.nextBoolean());
        default -> operators.set("$not", operators(from, levels - 1));
      }
    }
    return operators;
  }

  private ArrayNode values(List<JsonNode> from) {
    ArrayNode values = NODES.arrayNode();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(one(from));
    }
    return values;
  }

  private JsonNode bound(List<JsonNode> from) {
    JsonNode bound = one(from);
    return bound.isBoolean() ? bound(from) : bound;
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static JsonNode number(String text) {
    return NODES.numberNode(new BigDecimal(text));
  }
}
