package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;

/** What a message says was found: short, however long it is. */
final class Shortened {
  private static final int MOST_CHARACTERS = 40;

  private Shortened() {}

  static String of(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }

  static String of(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty() ? "an empty array" : "an array";
    }
    if (value.isObject()) {
      return "an object";
    }
    return value.isTextual() ? '"' + of(value.textValue()) + '"' : of(value.asText());
  }
}
