package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as requests bring it: decimals as they are written. */
public final class TestJson {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private TestJson() {}

  public static ObjectNode object(String text) {
    try {
      return (ObjectNode) JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** The filter that a text says. */
  public static Filter filter(String text) {
    return filter(object(text));
  }

  /** The filter that an object says. */
  public static Filter filter(ObjectNode object) {
    FilterReading reading = FilterReader.read("filters", object);
    return reading
        .filter()
        .orElseThrow(() -> new IllegalArgumentException(object + ": " + reading.problems()));
  }
}
