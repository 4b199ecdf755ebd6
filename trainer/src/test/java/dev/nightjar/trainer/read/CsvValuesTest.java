package dev.nightjar.trainer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvValuesTest {
  @ParameterizedTest
  @CsvSource({"0,0", "12,12", "-3,-3", "3.50,3.5", "0.85,0.85", "true,true", "false,false"})
  void of_numbersAndBooleans(String text, String json) {
    assertEquals(json, CsvValues.of(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "00123",
        "0123.5",
        "12E4",
        "+49",
        ".5",
        "5.",
        "1,5",
        "True",
        "NaN",
        "-",
        " 1",
        "1234567890123456789"
      })
  void of_whatANumberWouldLose_staysText(String text) {
    assertEquals("\"" + text + "\"", CsvValues.of(text).toString());
  }
}
