package dev.nightjar.trainer.evaluate;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** What happened after a cutoff, made by hand. */
public final class TestHeldOut {
  private TestHeldOut() {}

  /** One user's purchase of one item, so many times. */
  public static HeldOut purchases(Instant cutoff, String user, String item, int times) {
    Group purchase = new Group(user, cutoff.toEpochMilli(), List.of(item));
    return new HeldOut(
        cutoff,
        cutoff.plus(Duration.ofDays(1)),
        Collections.nCopies(times, purchase),
        true,
        List.of(),
        List.of(),
        false);
  }
}
