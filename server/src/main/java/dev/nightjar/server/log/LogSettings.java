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

  public LogSettings {
    if (segmentBytes < 1) {
      throw new IllegalArgumentException("expected segments from 1 byte, found " + segmentBytes);
    }
    if (segmentAge.isNegative() || segmentAge.isZero()) {
      throw new IllegalArgumentException("expected an age above 0, found " + segmentAge);
    }
  }

  public LogSettings(Path folder) {
    this(folder, DEFAULT_SEGMENT_BYTES, DEFAULT_SEGMENT_AGE);
  }
}
