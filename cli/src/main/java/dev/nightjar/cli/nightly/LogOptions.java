package dev.nightjar.cli.nightly;

import dev.nightjar.jobs.night.LogKeeping;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is done to event logs. */
final class LogOptions {
  @Option(
      names = "--compact",
      arity = "1",
      paramLabel = "true|false",
      defaultValue = "true",
      description =
          "Compact the past days of event logs in folders of this machine among --events, or below"
              + " them, into Parquet, fold their item changes, and finish erasures in them, before the"
              + " training (default: ${DEFAULT-VALUE}).")
  private boolean compact;

  @Option(
      names = "--retain-days",
      paramLabel = "N",
      description =
          "Then delete their days that are more than N days ago, for good (default: keep all). Where"
              + " that is much at once, the first night after it may need a higher --most-loss.")
  private Optional<Integer> retainDays = Optional.empty();

  /**
   * The settings for a night that reads {@code events}.
   *
   * @throws IllegalArgumentException if they make no sense
   */
  LogKeeping of(List<String> events) {
    if (!compact && retainDays.isPresent()) {
      throw new IllegalArgumentException(
          "expected --compact true with --retain-days, found --compact false");
    }
    return compact
        ? new LogKeeping(events.stream().flatMap(LogOptions::path).toList(), retainDays)
        : LogKeeping.NONE;
  }

  private static Stream<Path> path(String events) {
    try {
      return Stream.of(events.startsWith("file:") ? Path.of(URI.create(events)) : Path.of(events));
    } catch (IllegalArgumentException e) { // a glob or URI that no file here can be called
      return Stream.empty();
    }
  }
}
