package dev.nightjar.trainer.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON of items: whole objects in; out, one text for equal objects. */
final class ItemJson {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .disable(JsonNodeFeature.WRITE_NULL_PROPERTIES)
          .build();

  private ItemJson() {}

  static ObjectNode empty() {
    return JSON.createObjectNode();
  }

  /** The object that a text holds; if it does not hold just one, rejected for the given reason. */
  static ObjectNode parse(String text, RejectReason otherwise) throws RejectedRowException {
    try {
      JsonNode node = JSON.readTree(text);
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw new RejectedRowException(otherwise);
    } catch (JsonProcessingException e) {
      throw new RejectedRowException(otherwise);
    }
  }

  /** An object that was written by this class. */
  static ObjectNode parseWritten(String text) {
    try {
      return parse(text, RejectReason.MALFORMED_ROW);
    } catch (RejectedRowException e) {
      throw new IllegalStateException("expected a JSON object, found " + text, e);
    }
  }

  /** As it is, nulls and all. */
  static String writeWithNulls(ObjectNode object) {
    return object.toString();
  }

  /** Keys sorted at every depth; what is null in an object is left out. */
  static String write(ObjectNode object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of JSON nodes cannot be written", e);
    }
  }
}
