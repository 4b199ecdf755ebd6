package dev.nightjar.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NumbersTest {
  @ParameterizedTest
  @CsvSource({"4.25,4.25", "-3,-3", "+1,1", ".5,0.5", "5.,5", "1e3,1000", "2.5E-1,0.25", "007,7"})
  void parse_decimals(String text, double expected) {
    assertEquals(OptionalDouble.of(expected), Numbers.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "4,25", "£4", "1f", "1d", "0x1p3", "NaN", "Infinity", "1e999", "1 000"})
  void parse_otherwiseEmpty(String text) {
    assertEquals(OptionalDouble.empty(), Numbers.parse(text));
  }
}
