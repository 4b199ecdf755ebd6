package dev.nightjar.event;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;

/** What the fields of an event may hold, as text. */
public final class EventLimits {
  /** Ids and names are at most this long, in UTF-16 characters. */
  public static final int MOST_ID_CHARACTERS = 256;

  public static final double LEAST_QUANTITY = 1e-6;
  public static final double MOST_QUANTITY = 1e9;
  public static final double MOST_PRICE = 1e12;

  /** An event before this is one whose epoch seconds were taken for milliseconds. */
  public static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  /** How far ahead an event may be: clocks of shoppers go wrong, and time zones are forgotten. */
  public static final Duration SLACK = Duration.ofDays(1);

  private EventLimits() {}

  /** Whether {@code text} may be an id or a name: neither blank nor too long. */
  public static boolean isId(String text) {
    return !text.isBlank() && text.length() <= MOST_ID_CHARACTERS;
  }

  /** The quantity that {@code text} says, if it says one in range. */
  public static OptionalDouble quantity(String text) {
    return within(LEAST_QUANTITY, MOST_QUANTITY, text);
  }

  /** The price that {@code text} says, if it says one in range. */
  public static OptionalDouble price(String text) {
    return within(0, MOST_PRICE, text);
  }

  private static OptionalDouble within(double least, double most, String text) {
    OptionalDouble number = Numbers.parse(text);
    if (number.isEmpty() || number.getAsDouble() < least || number.getAsDouble() > most) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(number.getAsDouble() + 0.0); // -0.0 becomes 0.0
  }
}
