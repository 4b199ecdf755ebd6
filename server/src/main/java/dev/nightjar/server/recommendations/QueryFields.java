package dev.nightjar.server.recommendations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.nightjar.server.http.Fields;
import dev.nightjar.server.http.Refusal;
import dev.nightjar.server.http.RequestJson;
import io.vertx.core.MultiMap;
import java.util.List;

/**
 * Query parameters, read as if they were the fields of a body, so that both are checked by the same
 * rules and refused in the same words.
 *
 * <ul>
 *   <li>{@code limit} and {@code page} are numbers: {@code limit=8}
 *   <li>{@code filters} is a JSON object
 *   <li>{@code exclude_item_ids} is a list with commas, {@code i7,i9}, or may be given several
 *       times; ids that hold a comma are given as a JSON array, {@code ["i,7","i9"]}
 *   <li>everything else is a string
 * </ul>
 *
 * Any other parameter that is given twice counts as an array, which no field accepts.
 */
final class QueryFields {
  private static final String EXCLUDED = "exclude_item_ids";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private QueryFields() {}

  /** The fields of {@code parameters}, and one more that came with the path. */
  static Fields of(MultiMap parameters, String pathName, String pathValue) {
    ObjectNode object = NODES.objectNode();
    Fields fields = new Fields(object);
    for (String name : parameters.names()) {
      List<String> values = parameters.getAll(name);
      object.set(name, name.equals(EXCLUDED) ? list(fields, values) : field(fields, name, values));
    }
    object.put(pathName, pathValue);
    return fields;
  }

  private static JsonNode field(Fields fields, String name, List<String> values) {
    if (values.size() > 1) {
      ArrayNode all = NODES.arrayNode();
      values.forEach(all::add);
      return all;
    }
    String value = values.get(0);
    return switch (name) {
      case "filters" ->
          value.stripLeading().startsWith("{") ? surely(fields, name, value) : json(value);
      case "limit", "page" -> json(value);
      default -> NODES.textNode(value);
    };
  }

  private static ArrayNode list(Fields fields, List<String> values) {
    ArrayNode ids = NODES.arrayNode();
    for (String value : values) {
      if (value.startsWith("[\"")) {
        surely(fields, EXCLUDED, value).forEach(ids::add);
      } else if (value.startsWith("[") && json(value) instanceof ArrayNode array) {
        ids.addAll(array);
      } else if (!value.isEmpty()) {
        for (String id : value.split(",", -1)) {
          ids.add(id);
        }
      }
    }
    return ids;
  }

  /** The JSON value of what cannot be meant otherwise; nothing, and why, if it is none. */
  private static JsonNode surely(Fields fields, String name, String value) {
    try {
      return RequestJson.value(value);
    } catch (Refusal e) {
      fields.refuse(name, e.detail());
      return NODES.nullNode();
    }
  }

  /** The JSON value, or the text itself if it is none. */
  private static JsonNode json(String value) {
    try {
      JsonNode node = RequestJson.value(value);
      return node.isNull() || node.isMissingNode() ? TextNode.valueOf(value) : node;
    } catch (Refusal e) {
      return TextNode.valueOf(value);
    }
  }
}
