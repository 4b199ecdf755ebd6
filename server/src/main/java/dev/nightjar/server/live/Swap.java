package dev.nightjar.server.live;

import dev.nightjar.model.ModelVersion;
import java.time.Duration;
import java.time.Instant;

/**
 * An attempt to serve another version.
 *
 * @param version which
 * @param outcome what came of it
 * @param took from the first byte copied to the swap, or to the failure
 * @param at when it ended
 */
public record Swap(ModelVersion version, Outcome outcome, Duration took, Instant at) {
  /** What came of an attempt. */
  public enum Outcome {
    /** The version is served. */
    SWAPPED,
    /** The version is bad, and is not tried again. */
    REFUSED,
    /** Something failed that may pass, such as a full disk: the version is tried again. */
    PUT_OFF
  }
}
