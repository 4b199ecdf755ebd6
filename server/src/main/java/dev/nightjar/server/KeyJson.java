package dev.nightjar.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.server.keys.ApiKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keys as {@code --json} prints them: flat objects, an array of them where there are several. */
final class KeyJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private KeyJson() {}

  /** What may be told of a key at any time. */
  static Map<String, String> of(ApiKey key) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", key.id());
    fields.put("kind", key.kind().wireName());
    fields.put("name", key.name());
    fields.put("organization", key.organization());
    fields.put("prefix", key.prefix());
    fields.put("created", key.created().toString());
    return fields;
  }

  static String array(List<Map<String, String>> keys) {
    return text(keys);
  }

  /**
   * An object.
   *
   * @param fields of texts and numbers, written in order of their names
   */
  static String object(Map<String, ?> fields) {
    return text(new TreeMap<>(fields));
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers can always be written as JSON", e);
    }
  }
}
