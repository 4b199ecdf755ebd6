package dev.nightjar.server;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How the server stops. */
final class StopOptions {
  @Option(
      names = "--drain-seconds",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description =
          "How long a stopping server answers on after it has said that it is not ready (default:"
              + " ${DEFAULT-VALUE}).")
  private int drainSeconds;

  @Option(
      names = "--stop-seconds",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "How long requests under way may then take (default: ${DEFAULT-VALUE}).")
  private int stopSeconds;

  /**
   * The settings.
   *
   * @throws IllegalArgumentException telling what was expected of which option
   */
  StopSettings settings() {
    return new StopSettings(
        seconds("--drain-seconds", drainSeconds), seconds("--stop-seconds", stopSeconds));
  }

  private static Duration seconds(String option, int seconds) {
    if (seconds < 0) {
      throw new IllegalArgumentException("expected " + option + " from 0, found " + seconds);
    }
    return Duration.ofSeconds(seconds);
  }
}
