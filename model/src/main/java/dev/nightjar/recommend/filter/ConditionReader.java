package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is said of one attribute: {@code $eq $ne $in $nin $gt $gte $lt $lte $exists}, and what
 * their operands are.
 */
final class ConditionReader {
  /** Of an attribute's name and of a text that it is compared with. */
  static final int MOST_CHARACTERS = 256;

  private static final String OPERATORS =
      "$eq, $ne, $in, $nin, $gt, $gte, $lt, $lte, $exists or $not";
  private static final String A_VALUE = "a string, a number or a boolean";
  private static final Map<String, Filter.Order> ORDERS =
      Map.of(
          "$gt", Filter.Order.GREATER,
          "$gte", Filter.Order.AT_LEAST,
          "$lt", Filter.Order.LESS,
          "$lte", Filter.Order.AT_MOST);

  private final FilterProblems problems;

  ConditionReader(FilterProblems problems) {
    this.problems = problems;
  }

  /** Any operator but {@code $not}. */
  Filter operator(String path, String attribute, String operator, JsonNode value) {
    return switch (operator) {
      case "$eq" -> equal(path, attribute, value);
      case "$ne" -> equal(path, attribute, value).negated();
      case "$in" -> in(path, attribute, value);
      case "$nin" -> in(path, attribute, value).negated();
      case "$exists" -> exists(path, attribute, value);
      default ->
          Optional.ofNullable(ORDERS.get(operator))
              .map(order -> compare(path, attribute, order, value))
              .orElseGet(() -> problems.refuse(path, unknown(attribute, operator)));
    };
  }

  Filter equal(String path, String attribute, JsonNode value) {
    Optional<Operand> operand = operand(path, A_VALUE, value);
    return new Filter.In(attribute, operand.map(Set::of).orElse(Set.of()));
  }

  Filter in(String path, String attribute, JsonNode array) {
    Set<Operand> operands = new LinkedHashSet<>();
    if (!array.isArray()) {
      return problems.unexpected(path, "an array of strings, numbers and booleans", array);
    }
    if (array.isEmpty()) {
      problems.count();
    }
    for (int place = 0; place < array.size() && !problems.areTooMany(); place++) {
      operand(path + "[" + place + "]", A_VALUE, array.get(place)).ifPresent(operands::add);
    }
    return new Filter.In(attribute, operands);
  }

  private Filter compare(String path, String attribute, Filter.Order order, JsonNode value) {
    String expected = "a number or a string";
    if (value.isBoolean()) {
      return problems.unexpected(path, expected, value);
    }
    Optional<Operand> bound = operand(path, expected, value);
    return bound.isPresent()
        ? new Filter.Compare(attribute, order, bound.get())
        : new Filter.In(attribute, Set.of());
  }

  private Filter exists(String path, String attribute, JsonNode value) {
    if (!value.isBoolean()) {
      return problems.unexpected(path, "true or false", value);
    }
    problems.count();
    Filter exists = new Filter.Exists(attribute);
    return value.booleanValue() ? exists : exists.negated();
  }

  private Optional<Operand> operand(String path, String expected, JsonNode value) {
    if (value.isTextual() && value.textValue().length() > MOST_CHARACTERS) {
      String found = "expected at most %d characters, found %d";
      problems.refuse(path, found.formatted(MOST_CHARACTERS, value.textValue().length()));
      return Optional.empty();
    }
    if (value.isNull()) {
      problems.refuse(
          path,
          "expected %s, found null: items without the attribute are {\"$exists\": false}"
              .formatted(expected));
      return Optional.empty();
    }
    if (value.isContainerNode()) {
      problems.unexpected(path, expected, value);
      return Optional.empty();
    }
    problems.count();
    return Optional.of(Operands.of(value));
  }

  private static String unknown(String attribute, String operator) {
    String expected = "unknown operator: expected " + OPERATORS;
    if (operator.startsWith("$")) {
      return expected;
    }
    String nested = Shortened.of(attribute) + "." + Shortened.of(operator);
    return expected + "; a nested attribute is named \"" + nested + "\"";
  }
}
