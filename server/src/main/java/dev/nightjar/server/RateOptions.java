package dev.nightjar.server;

import dev.nightjar.server.http.RateLimit;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How often an organization may call. */
final class RateOptions {
  @Option(
      names = "--rate-limit",
      paramLabel = "REQUESTS",
      defaultValue = "1000000",
      description =
          "How often all keys of an organization together may call in a window (default:"
              + " ${DEFAULT-VALUE}).")
  private long requests;

  @Option(
      names = "--rate-window",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "How long a window is (default: ${DEFAULT-VALUE}).")
  private long seconds;

  /**
   * The settings.
   *
   * @throws IllegalArgumentException telling what was expected
   */
  RateLimit settings() {
    return new RateLimit(requests, Duration.ofSeconds(seconds));
  }
}
