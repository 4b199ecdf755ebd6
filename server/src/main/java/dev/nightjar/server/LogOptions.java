package dev.nightjar.server;

import dev.nightjar.server.log.LogSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where and how events are kept. */
final class LogOptions {
  @Option(
      names = "--events",
      paramLabel = "DIR",
      description =
          "Keeps events and item changes in this folder, the next night's input; without it,"
              + " neither is taken.")
  private @Nullable Path events;

  @Option(
      names = "--segment-bytes",
      paramLabel = "BYTES",
      defaultValue = "67108864",
      description = "A log segment is closed when it is so long (default: ${DEFAULT-VALUE}).")
  private long segmentBytes;

  @Option(
      names = "--segment-seconds",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description =
          "A log segment is closed, and can be trained on, when its first record is so old"
              + " (default: ${DEFAULT-VALUE}).")
  private long segmentSeconds;

  /**
   * The settings; empty without a folder.
   *
   * @throws IllegalArgumentException telling what was expected of which option
   */
  Optional<LogSettings> settings() {
    return Optional.ofNullable(events)
        .map(folder -> new LogSettings(folder, segmentBytes, Duration.ofSeconds(segmentSeconds)));
  }
}
