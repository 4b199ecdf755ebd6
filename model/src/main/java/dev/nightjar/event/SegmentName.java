package dev.nightjar.event;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a segment, or of a file of compacted events, such as {@code
 * events-20261125T074800.123Z-000001}: its kind, the millisecond in which it was begun, and a
 * number that tells those of one millisecond apart. Names of a kind sort in the order in which the
 * segments were begun, even if the clock was set back in between.
 *
 * @param kind lower-case letters
 * @param begun in milliseconds
 * @param number from 1
 */
public record SegmentName(String kind, Instant begun, int number)
    implements Comparable<SegmentName> {
  private static final String OPEN_ENDING = ".ndjson";
  private static final String DRAFT = ".draft-";
  private static final int MOST_NUMBER = 999_999;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Pattern SHAPE =
      Pattern.compile("([a-z]+)-(\\d{8}T\\d{6}\\.\\d{3}Z)-(\\d{6})");

  public SegmentName {
    begun = begun.truncatedTo(ChronoUnit.MILLIS);
    if (number < 1 || number > MOST_NUMBER) {
      throw new IllegalArgumentException("expected a number from 1 to 999999, found " + number);
    }
  }

  /** The first of all segments of a kind. */
  public static SegmentName first(String kind, Instant now) {
    return new SegmentName(kind, now, 1);
  }

  /** The name after this one: it sorts behind it, whatever the clock says. */
  public SegmentName next(Instant now) {
    Instant time = now.truncatedTo(ChronoUnit.MILLIS);
    if (time.isAfter(begun)) {
      return new SegmentName(kind, time, 1);
    }
    return number < MOST_NUMBER
        ? new SegmentName(kind, begun, number + 1)
        : new SegmentName(kind, begun.plusMillis(1), 1);
  }

  /** The segment of that kind whose file is called {@code file} while it is written. */
  public static Optional<SegmentName> ofOpen(String kind, Path file) {
    return parse(kind, file, LogLayout.OPEN, OPEN_ENDING);
  }

  /** The segment of that kind whose file is called {@code file} when it is closed. */
  public static Optional<SegmentName> ofClosed(String kind, Path file) {
    return parse(kind, file, "", LogLayout.ENDING);
  }

  /** Whether {@code file} is a closed segment of that kind that was not finished. */
  public static boolean isDraft(String kind, Path file) {
    return parse(kind, file, DRAFT, LogLayout.ENDING).isPresent();
  }

  /** The name that {@code file} has as one of compacted events, if it has such a name. */
  public static Optional<SegmentName> ofCompacted(Path file) {
    return parse(LogLayout.EVENTS, file, "", LogLayout.COMPACTED_ENDING);
  }

  /** Where it is written: hidden from readers of the folder. */
  public Path open(Path folder) {
    return folder.resolve(LogLayout.OPEN + this + OPEN_ENDING);
  }

  /** Where it is compressed: hidden too. */
  public Path draft(Path folder) {
    return folder.resolve(DRAFT + this + LogLayout.ENDING);
  }

  /** Where it stays. */
  public Path closed(Path folder) {
    return folder.resolve(this + LogLayout.ENDING);
  }

  /** Where events lie that were compacted, in the folder of their day. */
  public Path compacted(Path day) {
    return day.resolve(this + LogLayout.COMPACTED_ENDING);
  }

  @Override
  public int compareTo(SegmentName other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return "%s-%s-%06d".formatted(kind, TIME.format(begun), number);
  }

  private static Optional<SegmentName> parse(String kind, Path file, String start, String end) {
    String name = file.getFileName().toString();
    if (!name.startsWith(start) || !name.endsWith(end)) {
      return Optional.empty();
    }
    Matcher parts = SHAPE.matcher(name.substring(start.length(), name.length() - end.length()));
    if (!parts.matches() || !parts.group(1).equals(kind)) {
      return Optional.empty();
    }
    try {
      Instant begun = TIME.parse(parts.group(2), Instant::from);
      return Optional.of(new SegmentName(kind, begun, Integer.parseInt(parts.group(3))));
    } catch (DateTimeException | IllegalArgumentException e) { // a 13th month, or number 0
      return Optional.empty();
    }
  }
}
