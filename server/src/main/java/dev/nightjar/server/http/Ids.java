package dev.nightjar.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;

/** How an id is taken from JSON: a string as it is, a number as its decimal string. */
final class Ids {
  static final int MOST_CHARACTERS = 256;

  private Ids() {}

  /** The id; empty if {@code value} is none. */
  static Optional<String> of(JsonNode value) {
    if (value.isTextual()) {
      return bounded(value.textValue());
    }
    return value.isNumber() ? decimal(value.decimalValue()) : Optional.empty();
  }

  private static Optional<String> decimal(BigDecimal number) {
    boolean longish = Math.abs((long) number.scale()) > MOST_CHARACTERS; // such as 1e999999999
    return longish ? Optional.empty() : bounded(number.toPlainString());
  }

  private static Optional<String> bounded(String id) {
    boolean good = !id.isEmpty() && id.length() <= MOST_CHARACTERS;
    return good ? Optional.of(id) : Optional.empty();
  }
}
