package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RateLimitTest {
  @ParameterizedTest
  @CsvSource({"1, PT1S", "1000000000, PT1S", "1, PT24H", "1000000000, PT24H"})
  void limit_fromEndToEnd_canBeCounted(long requests, Duration window) {
    RateLimit limit = new RateLimit(requests, window);
    assertDoesNotThrow(() -> new RateLimits(limit, TimeMeter.SYSTEM_NANOTIME));
  }

  @ParameterizedTest
  @CsvSource({"0, PT1S", "-1, PT1S", "1000000001, PT1S", "1, PT0.999S", "1, PT24H1S"})
  void limit_beyond_isRefused(long requests, Duration window) {
    assertThrows(IllegalArgumentException.class, () -> new RateLimit(requests, window));
  }
}
