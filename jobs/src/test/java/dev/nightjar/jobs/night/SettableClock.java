package dev.nightjar.jobs.night;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that goes on when somebody sleeps; after so many sleeps whoever sleeps is woken up. */
final class SettableClock extends Clock implements Sleeper {
  private final List<Instant> slept = new ArrayList<>();
  private Instant now;
  private int left;

  SettableClock(String now, int sleeps) {
    this.now = Instant.parse(now);
    this.left = sleeps;
  }

  /** Until when anybody slept. */
  List<Instant> slept() {
    return slept;
  }

  @Override
  public void sleepUntil(Instant moment) throws InterruptedException {
    if (left-- == 0) {
      throw new InterruptedException("no more sleeps");
    }
    slept.add(moment);
    now = moment.isAfter(now) ? moment : now;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
