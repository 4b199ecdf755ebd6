package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.model.ItemRow;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Collects the attributes of all items, item after item. */
final class AttributeIndexBuilder {
  private static final String ID = "item_id";
  private static final String TYPE = "item_type";
  private static final String STATUS = "status";
  private static final String PRICE_BUCKET = "price_bucket";
  private static final String PRICE = "price";

  /** What the service itself says of an item; an attribute of such a name cannot be asked for. */
  private static final Set<String> FIELDS = Set.of(ID, TYPE, STATUS, PRICE_BUCKET);

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Map<String, AttributeBuilder> attributes = new HashMap<>();
  private int items;

  /** Takes over the next item. */
  void add(String id, String type, int priceBucket, float price, String attributes) {
    int item = items++;
    ObjectNode object = parse(id, attributes);
    object.properties().stream()
        .filter(member -> !FIELDS.contains(member.getKey()))
        .forEach(member -> add(item, member.getKey(), member.getValue()));
    attribute(ID).text(item, id);
    attribute(TYPE).text(item, type);
    attribute(STATUS).text(item, "active"); // no other item is ever answered
    if (priceBucket != ItemRow.NO_BUCKET) {
      attribute(PRICE_BUCKET).decimal(item, BigDecimal.valueOf(priceBucket));
    }
    if (!Float.isNaN(price) && !saysNumber(object.path(PRICE))) {
      attribute(PRICE).decimal(item, new BigDecimal(Float.toString(price)));
    }
  }

  AttributeIndex build() {
    Map<String, Attribute> built = new HashMap<>();
    attributes.forEach((name, attribute) -> built.put(name, attribute.build()));
    return new AttributeIndex(items, built);
  }

  private void add(int item, String name, JsonNode value) {
    if (value.isNull()) {
      return;
    }
    attribute(name).present(item);
    if (value.isArray()) {
      value.forEach(element -> add(item, name, element));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(member -> add(item, name + "." + member.getKey(), member.getValue()));
    } else {
      attribute(name).add(item, value);
    }
  }

  private AttributeBuilder attribute(String name) {
    return attributes.computeIfAbsent(name, any -> new AttributeBuilder());
  }

  private static boolean saysNumber(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().anyMatch(AttributeIndexBuilder::saysNumber);
    }
    return value.isNumber()
        || (value.isTextual() && Operands.decimal(value.textValue()).isPresent());
  }

  private static ObjectNode parse(String id, String attributes) {
    try {
      if (JSON.readTree(attributes) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(expected(id, attributes), e);
    }
    throw new IllegalArgumentException(expected(id, attributes));
  }

  private static String expected(String id, String found) {
    return "expected a JSON object of attributes of the item %s, found %s"
        .formatted(id, Shortened.of(found));
  }
}
