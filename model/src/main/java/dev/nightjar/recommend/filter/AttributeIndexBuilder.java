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

/** Collects the attributes of all items, item after item. */
final class AttributeIndexBuilder {
  private static final System.Logger LOG = System.getLogger(AttributeIndexBuilder.class.getName());

  /** Of distinct names, nested ones among them: keys made of ids must not fill the heap. */
  static final int MOST_NAMES = 10_000;

  private static final String PRICE = "price";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final Map<String, AttributeBuilder> attributes = new HashMap<>();
  private final int mostNames;
  private int items;
  private boolean passedOver;

  AttributeIndexBuilder() {
    this(MOST_NAMES);
  }

  /**
   * @param mostNames how many names of attributes are taken; the service's own fields and the price
   *     always are
   */
  AttributeIndexBuilder(int mostNames) {
    this.mostNames = mostNames;
  }

  /** Takes over the next item. */
  void add(String id, String type, int priceBucket, float price, String attributes) {
    int item = items++;
    ObjectNode object = parse(id, attributes);
    object.properties().stream()
        .filter(member -> !Fields.ALL.contains(member.getKey()))
        .forEach(member -> add(item, member.getKey(), member.getValue()));
    attribute(Fields.ID).text(item, id);
    attribute(Fields.TYPE).text(item, type);
    attribute(Fields.STATUS).text(item, "active"); // no other item is ever answered
    if (priceBucket != ItemRow.NO_BUCKET) {
      attribute(Fields.PRICE_BUCKET).decimal(item, BigDecimal.valueOf(priceBucket));
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
    if (value.isNull() || name.length() > ConditionReader.MOST_CHARACTERS) {
      return; // a filter cannot name it, nor what lies below it
    }
    boolean taken = isTaken(name);
    if (taken) {
      attribute(name).present(item);
    }
    if (value.isArray()) {
      value.forEach(element -> add(item, name, element));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(member -> add(item, name + "." + member.getKey(), member.getValue()));
    } else if (taken) {
      attribute(name).add(item, value);
    }
  }

  /** Never of an item alone: a name that was passed over once is so for good. */
  private boolean isTaken(String name) {
    if (attributes.size() < mostNames || attributes.containsKey(name) || name.equals(PRICE)) {
      return true;
    }
    if (!passedOver) {
      passedOver = true;
      LOG.log(
          System.Logger.Level.WARNING,
          "expected at most {0} names of attributes, found more, such as \"{1}\": those that come"
              + " last cannot be filtered by",
          mostNames,
          name);
    }
    return false;
  }

  private AttributeBuilder attribute(String name) {
    return attributes.computeIfAbsent(name, any -> new AttributeBuilder());
  }

  private static boolean saysNumber(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().anyMatch(AttributeIndexBuilder::saysNumber);
    }
    return (value.isNumber() && Operands.isBounded(value.decimalValue()))
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
