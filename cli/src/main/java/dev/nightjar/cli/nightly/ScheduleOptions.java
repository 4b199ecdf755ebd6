package dev.nightjar.cli.nightly;

import dev.nightjar.jobs.night.Schedule;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import picocli.CommandLine.Option;

/** When the night is run again and again. */
final class ScheduleOptions {
  @Option(
      names = "--schedule",
      paramLabel = "CRON",
      description =
          "Stay, and run when this cron expression of five fields says, such as \"0 2 * * *\". A"
              + " night that was missed is caught up once.")
  private Optional<String> cron = Optional.empty();

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "Of the schedule, such as Europe/Berlin (default: this machine's).")
  private ZoneId zone = ZoneId.systemDefault();

  @Option(
      names = "--jitter-seconds",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "Begin by up to so much later, at random (default: ${DEFAULT-VALUE}).")
  private int jitter;

  /**
   * The schedule, if there is one.
   *
   * @throws IllegalArgumentException if it is none
   */
  Optional<Schedule> schedule() {
    return cron.map(expression -> new Schedule(expression, zone));
  }

  /**
   * The most that a night begins later.
   *
   * @throws IllegalArgumentException if it is negative
   */
  Duration jitter() {
    if (jitter < 0) {
      throw new IllegalArgumentException("expected --jitter-seconds from 0, found " + jitter);
    }
    return Duration.ofSeconds(jitter);
  }
}
