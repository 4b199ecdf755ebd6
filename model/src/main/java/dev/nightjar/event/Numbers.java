package dev.nightjar.event;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Numbers in text, without what Java alone takes for one: {@code 1f}, {@code 0x1p3}, {@code NaN}.
 */
final class Numbers {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,50}(\\.\\d{0,50})?|\\.\\d{1,50})([eE][+-]?\\d{1,3})?");

  private Numbers() {}

  /** The finite number that the text says, if it says one. */
  static OptionalDouble parse(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double value = Double.parseDouble(text);
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
