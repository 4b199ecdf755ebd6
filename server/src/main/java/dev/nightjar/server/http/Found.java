package dev.nightjar.server.http;

import com.fasterxml.jackson.databind.JsonNode;

/** What a message says was found: short, however long the value is. */
final class Found {
  private static final int MOST_CHARACTERS = 40;

  private Found() {}

  static String of(JsonNode value) {
    if (value.isArray()) {
      return "an array";
    }
    if (value.isObject()) {
      return "an object";
    }
    return value.isTextual() ? '"' + cut(value.textValue()) + '"' : cut(value.asText());
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }
}
