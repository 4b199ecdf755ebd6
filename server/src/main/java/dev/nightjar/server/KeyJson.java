package dev.nightjar.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.server.keys.ApiKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys as {@code --json} prints them: an array of flat objects. */
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
    try {
      return JSON.writeValueAsString(keys);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings can always be written as JSON", e);
    }
  }
}
