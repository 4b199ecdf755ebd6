package dev.nightjar.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
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
 *
 * <p>Read by position: a {@code DateTimeFormatter} with as many optional parts took two thirds of
 * the time that all rules for an event take.
 */
public final class Timestamps {
  private static final int DATE_END = "2010-12-01".length();
  private static final int MINUTE_END = "2010-12-01T08:26".length();
  private static final int SECOND_END = "2010-12-01T08:26:00".length();

  /** Longer numbers are beyond any calendar, and would overflow. */
  private static final int MOST_DIGITS = 16;

  private Timestamps() {}

  /** Epoch milliseconds, UTC, if the text is a time. */
  public static OptionalLong parse(String text) {
    int sign = text.startsWith("-") ? 1 : 0;
    int end = digitsEnd(text, sign);
    if (end > sign && end - sign <= MOST_DIGITS && isFraction(text, end)) {
      return OptionalLong.of(Long.parseLong(text, 0, end, 10));
    }
    try {
      return OptionalLong.of(iso(text));
    } catch (DateTimeException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether nothing follows from there on, or a point and at least a digit and nothing else. */
  private static boolean isFraction(String text, int from) {
    return from == text.length()
        || (text.charAt(from) == '.'
            && from + 1 < text.length()
            && digitsEnd(text, from + 1) == text.length());
  }

  private static long iso(String text) {
    expect(text, 4, "-");
    expect(text, 7, "-");
    LocalDate date =
        LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, DATE_END));
    long midnight = TimeUnit.DAYS.toMillis(date.toEpochDay());
    return text.length() == DATE_END ? midnight : midnight + sinceMidnight(text);
  }

  /** Milliseconds from midnight UTC of the date; below 0 if the offset leads to the day before. */
  private static long sinceMidnight(String text) {
    expect(text, DATE_END, "Tt ");
    expect(text, 13, ":");
    int end = MINUTE_END;
    int second = 0;
    int millis = 0;
    if (text.startsWith(":", MINUTE_END)) {
      second = digits(text, MINUTE_END + 1, SECOND_END);
      end = SECOND_END;
      if (text.startsWith(".", SECOND_END)) {
        end = digitsEnd(text, SECOND_END + 1);
        millis = millis(text, SECOND_END + 1, end);
      }
    }
    LocalTime time = LocalTime.of(digits(text, 11, 13), digits(text, 14, MINUTE_END), second);
    return TimeUnit.SECONDS.toMillis(time.toSecondOfDay())
        + millis
        - TimeUnit.SECONDS.toMillis(offsetSeconds(text.substring(end)));
  }

  private static int offsetSeconds(String offset) {
    if (offset.isEmpty() || offset.equals("Z")) {
      return 0;
    }
    return ZoneOffset.of(offset.toUpperCase(Locale.ROOT)).getTotalSeconds();
  }

  /** The first three digits of a fraction: of {@code .5}, 500. */
  private static int millis(String text, int from, int to) {
    int first = digits(text, from, Math.min(to, from + 3));
    return switch (to - from) {
      case 1 -> first * 100;
      case 2 -> first * 10;
      default -> first;
    };
  }

  private static int digits(String text, int from, int to) {
    if (to == from || text.length() < to || digitsEnd(text, from) < to) {
      throw new DateTimeException("no digits");
    }
    return Integer.parseInt(text, from, to, 10);
  }

  private static int digitsEnd(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static void expect(String text, int at, String anyOf) {
    if (text.length() <= at || anyOf.indexOf(text.charAt(at)) < 0) {
      throw new DateTimeException("no date");
    }
  }
}
