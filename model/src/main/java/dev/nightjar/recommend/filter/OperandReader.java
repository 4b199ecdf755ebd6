package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.nightjar.model.ItemStatus;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads one operand. Attributes of the catalogue are compared with anything; the service's own
 * {@link Fields} have fixed types, and what they cannot be is refused.
 */
final class OperandReader {
  private static final Set<String> STATUSES =
      Arrays.stream(ItemStatus.values())
          .map(ItemStatus::wireName)
          .collect(Collectors.toUnmodifiableSet());

  private final FilterProblems problems;

  OperandReader(FilterProblems problems) {
    this.problems = problems;
  }

  /** What {@code attribute} shall be equal to. */
  Optional<Operand> equal(String path, String attribute, JsonNode value) {
    return read(path, attribute, "a string, a number or a boolean", value);
  }

  /** What {@code attribute} shall be above or below: no boolean. */
  Optional<Operand> bound(String path, String attribute, JsonNode value) {
    String expected = "a number or a string";
    return value.isBoolean()
        ? unexpected(path, expected(attribute, expected), value)
        : read(path, attribute, expected, value);
  }

  private Optional<Operand> read(String path, String attribute, String any, JsonNode value) {
    String expected = expected(attribute, any);
    if (value.isNull()) {
      return refuse(
          path,
          "expected %s, found null: items without the attribute are {\"$exists\": false}"
              .formatted(expected));
    }
    if (value.isContainerNode()) {
      return unexpected(path, expected, value);
    }
    if (value.isNumber() && !Operands.isBounded(value.decimalValue())) {
      return unexpected(
          path, "a number of at most %d digits".formatted(Operands.MOST_DIGITS), value);
    }
    if (value.isTextual() && value.textValue().length() > ConditionReader.MOST_CHARACTERS) {
      return tooLong(path, value.textValue());
    }
    return switch (attribute) {
      case Fields.PRICE_BUCKET -> value.isNumber() ? of(value) : unexpected(path, expected, value);
      case Fields.ID -> id(path, expected, value);
      case Fields.TYPE -> value.isTextual() ? of(value) : unexpected(path, expected, value);
      case Fields.STATUS ->
          value.isTextual() && STATUSES.contains(value.textValue())
              ? of(value)
              : unexpected(path, expected, value);
      default -> of(value);
    };
  }

  private Optional<Operand> id(String path, String expected, JsonNode value) {
    if (!value.isNumber()) {
      return value.isTextual() ? of(value) : unexpected(path, expected, value);
    }
    String id = value.decimalValue().toPlainString();
    return id.length() > ConditionReader.MOST_CHARACTERS
        ? tooLong(path, id)
        : of(TextNode.valueOf(id));
  }

  private static String expected(String attribute, String any) {
    return switch (attribute) {
      case Fields.PRICE_BUCKET -> "a number";
      case Fields.ID -> "a string or a number";
      case Fields.TYPE -> "a string";
      case Fields.STATUS -> "active, inactive or deleted";
      default -> any;
    };
  }

  private Optional<Operand> of(JsonNode value) {
    problems.count();
    return Optional.of(Operands.of(value));
  }

  private Optional<Operand> tooLong(String path, String text) {
    return refuse(
        path,
        "expected at most %d characters, found %d"
            .formatted(ConditionReader.MOST_CHARACTERS, text.length()));
  }

  private Optional<Operand> unexpected(String path, String expected, JsonNode value) {
    problems.unexpected(path, expected, value);
    return Optional.empty();
  }

  private Optional<Operand> refuse(String path, String message) {
    problems.refuse(path, message);
    return Optional.empty();
  }
}
