package dev.nightjar.trainer.options;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DurationsTest {
  @ParameterizedTest
  @CsvSource({"90s, PT90S", "30m, PT30M", "24h, PT24H", "7d, PT168H", "0s, PT0S"})
  void parse_numberAndUnit(String text, Duration expected) {
    assertEquals(expected, Durations.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "24", "h", "-1h", "1.5h", "24 h", "1w", "9999999d"})
  void parse_anythingElse_isRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Durations.parse(text));
  }

  @Test
  void parse_refused_saysWhatIsExpected() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Durations.parse("soon"));
    assertEquals(
        "expected a length of time such as 30m, 24h or 7d, found \"soon\"", e.getMessage());
  }
}
