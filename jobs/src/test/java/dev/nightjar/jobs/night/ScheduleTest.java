package dev.nightjar.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void everyNightAtTwo_inATimeZone() {
    Schedule schedule = new Schedule("0 2 * * *", BERLIN);
    assertEquals(at("2026-01-02T01:00:00Z"), schedule.next(time("2026-01-01T01:00:00Z")));
    assertEquals(at("2026-01-01T01:00:00Z"), schedule.next(time("2026-01-01T00:59:59Z")));
    assertEquals(at("2026-01-01T01:00:00Z"), schedule.last(time("2026-01-01T01:00:01Z")));
    assertEquals(at("2026-07-02T00:00:00Z"), schedule.next(time("2026-07-01T12:00:00Z")));
  }

  /** On 29 March 2026 clocks go from 2:00 to 3:00, on 25 October from 3:00 back to 2:00. */
  @Test
  void nightsOfSummerTime_haveOneNightEach() {
    Schedule schedule = new Schedule("30 2 * * *", BERLIN);
    assertEquals(at("2026-03-29T01:30:00Z"), schedule.next(time("2026-03-28T12:00:00Z")));
    assertEquals(at("2026-03-29T01:30:00Z"), schedule.next(time("2026-03-29T01:10:00Z")));
    assertEquals(at("2026-03-28T01:30:00Z"), schedule.last(time("2026-03-29T01:10:00Z")));
    assertEquals(at("2026-03-30T00:30:00Z"), schedule.next(time("2026-03-29T12:00:00Z")));
    assertEquals(at("2026-10-25T00:30:00Z"), schedule.next(time("2026-10-24T12:00:00Z")));
    assertEquals(at("2026-10-26T01:30:00Z"), schedule.next(time("2026-10-25T00:30:00Z")));
    assertEquals(at("2026-10-26T01:30:00Z"), schedule.next(time("2026-10-25T01:10:00Z")));
    assertEquals(at("2026-10-25T00:30:00Z"), schedule.last(time("2026-10-25T01:10:00Z")));
  }

  @Test
  void whatIsNoSchedule_isRefused() {
    for (String wrong : new String[] {"", "tonight", "0 2 * *", "0 25 * * *"}) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> new Schedule(wrong, BERLIN));
      String expected = "expected a schedule such as \"0 2 * * *\", found \"" + wrong + "\": ";
      assertTrue(String.valueOf(e.getMessage()).startsWith(expected), e.getMessage());
    }
  }

  private static Optional<Instant> at(String time) {
    return Optional.of(time(time));
  }

  private static Instant time(String time) {
    return Instant.parse(time);
  }
}
