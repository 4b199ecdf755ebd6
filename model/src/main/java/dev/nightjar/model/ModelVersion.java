package dev.nightjar.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a version: the UTC second in which its training began, such as {@code
 * 20261123T020000Z}. Names sort by time.
 */
public final class ModelVersion implements Comparable<ModelVersion> {
  private static final DateTimeFormatter FORMAT =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
          .withResolverStyle(ResolverStyle.STRICT)
          .withZone(ZoneOffset.UTC);
  private static final Pattern SHAPE = Pattern.compile("\\d{8}T\\d{6}Z");

  private final String name;
  private final Instant time;

  /**
   * @throws IllegalArgumentException if {@code name} is not of the form {@code 20261123T020000Z} or
   *     names a second that no calendar has
   */
  @JsonCreator
  public ModelVersion(String name) {
    this.name = name;
    this.time =
        timeOf(name)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected a version such as 20261123T020000Z, found \"" + name + "\""));
  }

  public static ModelVersion at(Instant time) {
    return new ModelVersion(FORMAT.format(time.truncatedTo(ChronoUnit.SECONDS)));
  }

  static boolean isName(String name) {
    return timeOf(name).isPresent();
  }

  @JsonValue
  public String name() {
    return name;
  }

  /** The second it names. */
  public Instant time() {
    return time;
  }

  @Override
  public int compareTo(ModelVersion other) {
    return name.compareTo(other.name);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModelVersion version && version.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }

  private static Optional<Instant> timeOf(String name) {
    if (!SHAPE.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(FORMAT.parse(name, Instant::from));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
