package dev.nightjar.recommend.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Operands as JSON and texts spell them. */
final class Operands {
  /** Before and after the point, and in all: enough for whatever a {@code double} prints as. */
  static final int MOST_DIGITS = 400;

  private static final int LONGEST_DECIMAL = 64;

  /** As the trainer takes numbers from CSV: 007 and 12E4 are codes, and stay texts. */
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private Operands() {}

  /**
   * Whether {@code number} is of a size to calculate with: 100e2147483647 is good JSON, and cannot
   * even be written without its zeros.
   */
  static boolean isBounded(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
  }

  /** The operand that a string, a boolean or a number that {@link #isBounded} is. */
  static Operand of(JsonNode value) {
    if (value.isNumber()) {
      return new Operand.Decimal(value.decimalValue());
    }
    return value.isBoolean()
        ? new Operand.Truth(value.booleanValue())
        : new Operand.Text(value.asText());
  }

  /**
   * The number that {@code text} spells as a plain decimal of at most 64 characters, if it does.
   */
  static Optional<BigDecimal> decimal(String text) {
    boolean decimal = text.length() <= LONGEST_DECIMAL && DECIMAL.matcher(text).matches();
    return decimal ? Optional.of(new BigDecimal(text).stripTrailingZeros()) : Optional.empty();
  }

  /** The boolean that {@code text} spells, if it does. */
  static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
