package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what is said of one attribute: {@code $eq $ne $in $nin $gt $gte $lt $lte $exists}. What
 * their operands are is read by {@link OperandReader}.
 */
final class ConditionReader {
  /** Of an attribute's name and of a text that it is compared with. */
  static final int MOST_CHARACTERS = 256;

  private static final String OPERATORS =
      "$eq, $ne, $in, $nin, $gt, $gte, $lt, $lte, $exists or $not";
  private static final Map<String, Filter.Order> ORDERS =
      Map.of(
          "$gt", Filter.Order.GREATER,
          "$gte", Filter.Order.AT_LEAST,
          "$lt", Filter.Order.LESS,
          "$lte", Filter.Order.AT_MOST);

  private final FilterProblems problems;
  private final OperandReader operands;

  ConditionReader(FilterProblems problems) {
    this.problems = problems;
    this.operands = new OperandReader(problems);
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
    Optional<Operand> operand = operands.equal(path, attribute, value);
    return new Filter.In(attribute, operand.map(Set::of).orElse(Set.of()));
  }

  Filter in(String path, String attribute, JsonNode array) {
    Set<Operand> values = new LinkedHashSet<>();
    if (!array.isArray()) {
      return problems.unexpected(path, "an array of strings, numbers and booleans", array);
    }
    if (array.isEmpty()) {
      problems.count();
    }
    for (int place = 0; place < array.size() && !problems.areTooMany(); place++) {
      String at = path + "[" + place + "]";
      operands.equal(at, attribute, array.get(place)).ifPresent(values::add);
    }
    return new Filter.In(attribute, values);
  }

  private Filter compare(String path, String attribute, Filter.Order order, JsonNode value) {
    Optional<Operand> bound = operands.bound(path, attribute, value);
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

  private static String unknown(String attribute, String operator) {
    String expected = "unknown operator: expected " + OPERATORS;
    if (operator.startsWith("$")) {
      return expected;
    }
    String nested = Shortened.of(attribute) + "." + Shortened.of(operator);
    return expected + "; a nested attribute is named \"" + nested + "\"";
  }
}
