package dev.nightjar.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExitCodeTest {
  /** Scripts of operators depend on them. */
  @ParameterizedTest
  @CsvSource({"OK, 0", "FAILED, 1", "USAGE, 2", "REFUSED, 3"})
  void code_isTheDocumentedOne(ExitCode exit, int code) {
    assertEquals(code, exit.code());
    assertEquals(4, ExitCode.values().length);
  }
}
