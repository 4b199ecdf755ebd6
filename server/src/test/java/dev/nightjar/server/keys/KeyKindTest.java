package dev.nightjar.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeyKindTest {
  @ParameterizedTest
  @CsvSource({
    "SECRET,      SECRET,      true",
    "SECRET,      PUBLISHABLE, true",
    "PUBLISHABLE, PUBLISHABLE, true",
    "PUBLISHABLE, SECRET,      false"
  })
  void opens_secretsOpenAll_publishablesTheirOwn(KeyKind key, KeyKind required, boolean opens) {
    assertEquals(opens, key.opens(required));
  }
}
