package dev.nightjar.trainer.options;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time as people write them on a command line. */
final class Durations {
  private static final Pattern SHAPE = Pattern.compile("(\\d{1,6})([smhd])");

  private Durations() {}

  /**
   * A whole number and a unit: {@code 90s}, {@code 30m}, {@code 24h}, {@code 7d}.
   *
   * @throws IllegalArgumentException if it is not
   */
  static Duration parse(String text) {
    Matcher matcher = SHAPE.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "expected a length of time such as 30m, 24h or 7d, found \"" + text + "\"");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
