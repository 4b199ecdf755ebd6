package dev.nightjar.trainer.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * What an attribute in a CSV file is: CSV itself has texts only.
 *
 * <p>{@code true} and {@code false} are booleans. Plain decimals are numbers, as {@code 12}, {@code
 * -3.50}. Whatever would lose something as a number stays text: leading zeros ({@code 00123}),
 * exponents (the code {@code 12E4}), plus signs, more than 18 digits.
 */
final class CsvValues {
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");
  private static final Pattern FRACTION = Pattern.compile("-?(0|[1-9]\\d{0,17})\\.\\d{1,18}");

  private CsvValues() {}

  /** The value that a non-empty text stands for. */
  static JsonNode of(String text) {
    if (text.equals("true") || text.equals("false")) {
      return BooleanNode.valueOf(text.equals("true"));
    }
    if (WHOLE.matcher(text).matches()) {
      return LongNode.valueOf(Long.parseLong(text));
    }
    if (FRACTION.matcher(text).matches()) {
      return DoubleNode.valueOf(Double.parseDouble(text));
    }
    return TextNode.valueOf(text);
  }
}
