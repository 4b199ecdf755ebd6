package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "*, *",
    "https://shop.example, https://shop.example",
    "HTTPS://Shop.Example, https://shop.example",
    "https://shop.example:443, https://shop.example",
    "http://shop.example:80, http://shop.example",
    "https://shop.example:80, https://shop.example:80",
    "http://localhost:5173, http://localhost:5173",
    "http://[::1]:5173, http://[::1]:5173"
  })
  void corsOrigin_isKeptAsBrowsersWriteIt(String given, String kept) {
    assertEquals(List.of(kept), settings(List.of(given)).corsOrigins());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "shop.example", "https://shop.example/", "https://*.example", "https://a b"})
  void corsOrigin_thatNoBrowserSends_isRefused(String given) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> settings(List.of(given)));
    assertEquals(
        "expected * or an origin such as https://shop.example, found \"" + given + "\"",
        e.getMessage());
  }

  @Test
  void corsOrigins_allAndSome_isRefused() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> settings(List.of("https://shop.example", "*")));
    assertEquals(
        "expected * alone or origins by name, found [https://shop.example, *]", e.getMessage());
  }

  @Test
  void timeouts_notAboveZero_areRefused() {
    Duration second = Duration.ofSeconds(1);
    assertThrows(IllegalArgumentException.class, () -> settings(Duration.ZERO, second));
    assertThrows(IllegalArgumentException.class, () -> settings(second, Duration.ZERO));
  }

  private static HttpSettings settings(List<String> corsOrigins) {
    Duration second = Duration.ofSeconds(1);
    return new HttpSettings(corsOrigins, false, 1, second, second, Optional.empty());
  }

  private static HttpSettings settings(Duration requestTimeout, Duration idleTimeout) {
    return new HttpSettings(List.of(), false, 1, requestTimeout, idleTimeout, Optional.empty());
  }
}
