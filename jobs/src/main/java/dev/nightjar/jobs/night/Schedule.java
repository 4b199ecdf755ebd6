package dev.nightjar.jobs.night;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When nights are due: a cron expression of five fields, such as {@code 0 2 * * *}, in a time zone.
 *
 * <p>A time that clocks skip as they go forward is due as much later; one that comes twice as they
 * are put back is due the first time. So every day has its night.
 */
public final class Schedule {
  private static final CronParser PARSER =
      new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));

  /** No clock is put forward or back by more. */
  private static final Duration JUMP = Duration.ofHours(3);

  private final ExecutionTime times;
  private final ZoneId zone;

  /**
   * Reads the expression.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Schedule(String cron, ZoneId zone) {
    try {
      this.times = ExecutionTime.forCron(PARSER.parse(cron));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "expected a schedule such as \"0 2 * * *\", found \"%s\": %s"
              .formatted(cron, e.getMessage()),
          e);
    }
    this.zone = zone;
  }

  /** The first night due after {@code time}; empty if there never is one. */
  Optional<Instant> next(Instant time) {
    Optional<ZonedDateTime> wall = times.nextExecution(wall(time).minus(JUMP));
    while (wall.isPresent() && !instant(wall.get()).isAfter(time)) {
      wall = times.nextExecution(wall.get());
    }
    return wall.map(this::instant);
  }

  /** The last night due before {@code time}; empty if there never was one. */
  Optional<Instant> last(Instant time) {
    Optional<ZonedDateTime> wall = times.lastExecution(wall(time).plus(JUMP));
    while (wall.isPresent() && !instant(wall.get()).isBefore(time)) {
      wall = times.lastExecution(wall.get());
    }
    return wall.map(this::instant);
  }

  /** What the zone's clocks show, in a zone whose clocks never jump: the library skips gaps. */
  private ZonedDateTime wall(Instant time) {
    return time.atZone(zone).toLocalDateTime().atZone(ZoneOffset.UTC);
  }

  private Instant instant(ZonedDateTime wall) {
    return wall.toLocalDateTime().atZone(zone).toInstant();
  }
}
