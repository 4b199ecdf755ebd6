package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PathSegmentTest {
  @ParameterizedTest
  @CsvSource({
    "mug, mug",
    "a+b, a+b",
    "a%20b, 'a b'",
    "%2F, /",
    "%2e%2E, ..",
    "100%25, 100%",
    "%25%32%35, %25",
    "gr%C3%B6%C3%9Fe, größe",
    "%F0%9F%AB%96, 🫖"
  })
  void decode_escapes_areBytesOfUtf8(String encoded, String text) {
    assertEquals(text, PathSegment.decode(encoded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%2", "a%", "%%", "%zz", "%-1", "%C3", "%FF", "%ED%A0%80"})
  void decode_notTheEncodingOfUtf8_is400(String encoded) {
    assertEquals(400, assertThrows(Refusal.class, () -> PathSegment.decode(encoded)).status());
  }
}
