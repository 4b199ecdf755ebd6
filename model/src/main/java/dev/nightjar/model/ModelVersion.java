package dev.nightjar.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * The name of a version: the UTC second in which its training began, such as {@code
 * 20261123T020000Z}. Names sort by time.
 */
public record ModelVersion(@JsonValue String name) implements Comparable<ModelVersion> {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(ZoneOffset.UTC);
  private static final Pattern SHAPE = Pattern.compile("\\d{8}T\\d{6}Z");

  /**
   * @throws IllegalArgumentException if {@code name} is not of the form {@code 20261123T020000Z} or
   *     names a second that no calendar has
   */
  @JsonCreator
  public ModelVersion {
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "expected a version such as 20261123T020000Z, found \"" + name + "\"");
    }
  }

  public static ModelVersion at(Instant time) {
    return new ModelVersion(FORMAT.format(time.truncatedTo(ChronoUnit.SECONDS)));
  }

  static boolean isName(String name) {
    return SHAPE.matcher(name).matches() && isSecond(name);
  }

  /** The second it names; read by the digits' places, for every answer asks. */
  public Instant time() {
    return LocalDateTime.of(
            digits(0, 4), digits(4, 6), digits(6, 8), digits(9, 11), digits(11, 13), digits(13, 15))
        .toInstant(ZoneOffset.UTC);
  }

  private int digits(int from, int to) {
    return Integer.parseInt(name, from, to, 10);
  }

  @Override
  public int compareTo(ModelVersion other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }

  private static boolean isSecond(String digits) {
    try {
      FORMAT.parse(digits);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
