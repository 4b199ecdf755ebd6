package dev.nightjar.trainer.options;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Times as people write them on a command line. */
public final class Times {
  private Times() {}

  /**
   * A date, which means its first instant in UTC, or a time with an offset.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static Instant parse(String text) {
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "a time such as 2026-11-23 or 2026-11-23T02:00:00Z, found \"" + text + "\"", e);
    }
  }
}
