package dev.nightjar.server.log;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where and how events are kept.
 *
 * @param folder the log's own folder
 * @param segmentBytes a segment is closed when it has grown so long
 * @param segmentAge a segment is closed when its first record is so old
 */
public record LogSettings(Path folder, long segmentBytes, Duration segmentAge) {
  public static final long DEFAULT_SEGMENT_BYTES = 64L << 20;
  public static final Duration DEFAULT_SEGMENT_AGE = Duration.ofMinutes(10);

  private static final long MOST_SEGMENT_BYTES = 1L << 30;
  private static final Duration MOST_SEGMENT_AGE = Duration.ofDays(1); // a night wants the day

  public LogSettings {
    if (segmentBytes < 1 || segmentBytes > MOST_SEGMENT_BYTES) {
      throw new IllegalArgumentException(
          "expected segments from 1 to %d bytes, found %d"
              .formatted(MOST_SEGMENT_BYTES, segmentBytes));
    }
    if (segmentAge.isNegative()
        || segmentAge.isZero()
        || segmentAge.compareTo(MOST_SEGMENT_AGE) > 0) {
      throw new IllegalArgumentException(
          "expected segments of 1 to %d seconds, found %d"
              .formatted(MOST_SEGMENT_AGE.toSeconds(), segmentAge.toSeconds()));
    }
  }

  public LogSettings(Path folder) {
    this(folder, DEFAULT_SEGMENT_BYTES, DEFAULT_SEGMENT_AGE);
  }
}
