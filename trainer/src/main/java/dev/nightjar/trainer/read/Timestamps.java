package dev.nightjar.trainer.read;

import static java.time.temporal.ChronoField.EPOCH_DAY;
import static java.time.temporal.ChronoField.MILLI_OF_DAY;
import static java.time.temporal.ChronoField.OFFSET_SECONDS;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/**
 * Times as shops write them: ISO 8601 or epoch milliseconds.
 *
 * <p>ISO 8601 may have {@code T} or a space between date and time, may leave out seconds, the
 * fraction, the offset (then it is UTC) or the whole time of day (then it is midnight). Offsets are
 * {@code Z}, {@code +02:00}, {@code +0200} and {@code +02}. What is finer than a millisecond is cut
 * off.
 */
final class Timestamps {
  private static final int DATE_LENGTH = "2010-12-01".length();

  /** Longer numbers are beyond any calendar, and would overflow. */
  private static final int MOST_DIGITS = 16;

  private static final DateTimeFormatter ISO_8601 =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendOptional(
              new DateTimeFormatterBuilder()
                  .appendLiteral('T')
                  .append(DateTimeFormatter.ISO_LOCAL_TIME)
                  .appendPattern("[XXX][XX][X]")
                  .toFormatter(Locale.ROOT))
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Timestamps() {}

  /** Epoch milliseconds, UTC, if the text is a time. */
  static OptionalLong parse(String text) {
    return isInteger(text) ? OptionalLong.of(Long.parseLong(text)) : parseIso(text);
  }

  private static boolean isInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    if (text.length() == start || text.length() - start > MOST_DIGITS) {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static OptionalLong parseIso(String text) {
    boolean spaced = text.length() > DATE_LENGTH && text.charAt(DATE_LENGTH) == ' ';
    String iso =
        spaced ? text.substring(0, DATE_LENGTH) + 'T' + text.substring(DATE_LENGTH + 1) : text;
    try {
      TemporalAccessor time = ISO_8601.parse(iso);
      long millis = TimeUnit.DAYS.toMillis(time.getLong(EPOCH_DAY));
      if (time.isSupported(MILLI_OF_DAY)) {
        millis += time.getLong(MILLI_OF_DAY);
      }
      if (time.isSupported(OFFSET_SECONDS)) {
        millis -= TimeUnit.SECONDS.toMillis(time.getLong(OFFSET_SECONDS));
      }
      return OptionalLong.of(millis);
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }
}
