package dev.nightjar.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventLimitsTest {
  @Test
  void isId_length_isBoundedOnBothSides() {
    assertTrue(EventLimits.isId("x"));
    assertTrue(EventLimits.isId("x".repeat(256)));
    assertFalse(EventLimits.isId("x".repeat(257)));
    assertFalse(EventLimits.isId(""));
    assertFalse(EventLimits.isId(" \t"));
  }

  @ParameterizedTest
  @CsvSource({"0.000001, 1e-6", "1, 1", "1e9, 1e9"})
  void quantity_inRange_isTaken(String text, double expected) {
    assertEquals(OptionalDouble.of(expected), EventLimits.quantity(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "0.0000009", "1.1e9", "NaN", "1f", "many", ""})
  void quantity_other_isNone(String text) {
    assertEquals(OptionalDouble.empty(), EventLimits.quantity(text));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "-0.0, 0", "19.99, 19.99", "1e12, 1e12"})
  void price_inRange_isTaken(String text, double expected) {
    assertEquals(OptionalDouble.of(expected), EventLimits.price(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.1e12", "Infinity", "1e9999", "free"})
  void price_other_isNone(String text) {
    assertEquals(OptionalDouble.empty(), EventLimits.price(text));
  }
}
