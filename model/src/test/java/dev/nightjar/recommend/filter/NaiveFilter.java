package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What filters mean, worked out item by item from the filter's own JSON: the oracle of the tests.
 * Knows nothing of how filters are read, normalised or indexed.
 */
public final class NaiveFilter {
  private enum Verdict {
    HOLDS,
    FAILS,
    UNKNOWN;

    private static Verdict of(boolean holds) {
      return holds ? HOLDS : FAILS;
    }

    private Verdict negated() {
      return switch (this) {
        case HOLDS -> FAILS;
        case FAILS -> HOLDS;
        case UNKNOWN -> UNKNOWN;
      };
    }
  }

  private final List<NaiveItem> catalogue;
  private final NavigableSet<String> warnings = new TreeSet<>();
  private final Map<String, Boolean> asked =
      new HashMap<>(); // whether no item has it: an attribute, or such a value in it

  public NaiveFilter(List<NaiveItem> catalogue) {
    this.catalogue = catalogue;
  }

  /** Whether {@code item} is certain to be what {@code filter} asks for. */
  public boolean matches(ObjectNode filter, NaiveItem item) {
    return object(filter, item) == Verdict.HOLDS;
  }

  /** What was asked for so far and no item has: attributes, and kinds of values. */
  List<String> warnings() {
    return List.copyOf(warnings);
  }

  private Verdict object(JsonNode filter, NaiveItem item) {
    return all(
        filter.properties().stream()
            .map(
                member -> {
                  JsonNode value = member.getValue();
                  return switch (member.getKey()) {
                    case "$and" -> all(each(value).map(part -> object(part, item)).toList());
                    case "$or" -> any(each(value).map(part -> object(part, item)).toList());
                    case "$not" -> object(value, item).negated();
                    default -> attribute(member.getKey(), value, item);
                  };
                })
            .toList());
  }

  private Verdict attribute(String name, JsonNode said, NaiveItem item) {
    if (!said.isObject()) {
      return in(name, said, item);
    }
    return all(
        said.properties().stream()
            .map(operator -> operator(name, operator.getKey(), operator.getValue(), item))
            .toList());
  }

  private Verdict operator(String name, String operator, JsonNode operand, NaiveItem item) {
    return switch (operator) {
      case "$eq", "$in" -> in(name, operand, item);
      case "$ne", "$nin" -> in(name, operand, item).negated();
      case "$gt" -> compare(name, operand, item, sign -> sign > 0);
      case "$gte" -> compare(name, operand, item, sign -> sign >= 0);
      case "$lt" -> compare(name, operand, item, sign -> sign < 0);
      case "$lte" -> compare(name, operand, item, sign -> sign <= 0);
      case "$exists" -> {
        isUnknown(name);
        yield Verdict.of(item.all(name).isEmpty() != operand.booleanValue());
      }
      case "$not" -> attribute(name, operand, item).negated();
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private Verdict in(String name, JsonNode operands, NaiveItem item) {
    if (isUnknown(name)) {
      return Verdict.UNKNOWN;
    }
    List<JsonNode> wanted = operands.isArray() ? each(operands).toList() : List.of(operands);
    wanted.forEach(operand -> warnOfKind(name, operand));
    return Verdict.of(
        item.all(name).stream()
            .anyMatch(value -> wanted.stream().anyMatch(operand -> equal(value, operand))));
  }

  private Verdict compare(String name, JsonNode bound, NaiveItem item, IntPredicate side) {
    if (isUnknown(name)) {
      return Verdict.UNKNOWN;
    }
    warnOfKind(name, bound);
    return Verdict.of(
        item.all(name).stream()
            .anyMatch(
                value -> {
                  if (bound.isTextual()) {
                    return value.isTextual()
                        && side.test(Arrays.compare(points(value), points(bound)));
                  }
                  return decimal(value)
                      .filter(number -> side.test(number.compareTo(bound.decimalValue())))
                      .isPresent();
                }));
  }

  private static boolean equal(JsonNode value, JsonNode operand) {
    if (operand.isNumber()) {
      return decimal(value)
          .filter(number -> number.compareTo(operand.decimalValue()) == 0)
          .isPresent();
    }
    if (operand.isBoolean()) {
      return (value.isBoolean() || value.isTextual()) && value.asText().equals(operand.asText());
    }
    return value.isTextual() && value.textValue().equals(operand.textValue());
  }

  /** A number, or a text that is what a number looks like when it is written out. */
  static Optional<BigDecimal> decimal(JsonNode value) {
    if (value.isNumber()) {
      return Optional.of(value.decimalValue());
    }
    try {
      BigDecimal number = new BigDecimal(value.asText());
      boolean plain = value.isTextual() && number.toPlainString().equals(value.textValue());
      return plain ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static int[] points(JsonNode text) {
    return text.textValue().codePoints().toArray();
  }

  private boolean isUnknown(String name) {
    boolean unknown =
        asked.computeIfAbsent(
            name, any -> catalogue.stream().allMatch(item -> item.all(name).isEmpty()));
    if (unknown) {
      warnings.add("no item has the attribute \"" + name + "\"");
    }
    return unknown;
  }

  private void warnOfKind(String name, JsonNode operand) {
    Predicate<JsonNode> isOfKind =
        switch (operand.getNodeType()) {
          case NUMBER -> value -> decimal(value).isPresent();
          case BOOLEAN ->
              value -> equal(value, BooleanNode.TRUE) || equal(value, BooleanNode.FALSE);
          default -> JsonNode::isTextual;
        };
    String kind = operand.isNumber() ? "a number" : operand.isBoolean() ? "a boolean" : "a text";
    String warning = "no item has " + kind + " in the attribute \"" + name + "\"";
    boolean holds =
        asked.computeIfAbsent(
            warning,
            once ->
                catalogue.stream().flatMap(item -> item.all(name).stream()).noneMatch(isOfKind));
    if (holds) {
      warnings.add(warning);
    }
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Verdict all(List<Verdict> parts) {
    if (parts.contains(Verdict.FAILS)) {
      return Verdict.FAILS;
    }
    return parts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.HOLDS;
  }

  private static Verdict any(List<Verdict> parts) {
    if (parts.contains(Verdict.HOLDS)) {
      return Verdict.HOLDS;
    }
    return parts.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.FAILS;
  }
}
