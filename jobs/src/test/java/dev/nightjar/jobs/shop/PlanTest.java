package dev.nightjar.jobs.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What holds for every plan of who comes when, and for how long. */
final class PlanTest {
  private static final Instant END = Instant.parse("2026-11-23T05:17:31.250Z");

  @Property(tries = 200)
  void everyUserHasAnEvent_andTogetherTheyHaveAllThatWereAskedFor(
      @ForAll @IntRange(min = 1, max = 300) int users,
      @ForAll @IntRange(min = 0, max = 5_000) int more,
      @ForAll long seed) {
    Activity activity =
        new Activity(new ShopSettings(users, 100, (long) users + more, seed, END, 1));
    long sum = 0;
    for (int i = 0; i < users; i++) {
      int events = activity.next();
      assertTrue(events >= 1);
      sum += events;
    }
    assertEquals((long) users + more, sum);
  }

  @Property(tries = 200)
  void visitsFollowEachOther_andHaveAllEvents(
      @ForAll @IntRange(min = 1, max = 3_000) int events,
      @ForAll @IntRange(min = 1, max = 20) int days,
      @ForAll long seed) {
    ShopSettings settings = new ShopSettings(1, 100, 10, seed, END, days);
    SplittableRandom random = new SplittableRandom(seed);
    long start = settings.start().toEpochMilli();
    long end = END.toEpochMilli();
    long since = random.nextLong(start, end);
    List<Visit> visits = Visit.plan(events, since, end, new Traffic(settings), random);
    assertEquals(events, visits.stream().mapToInt(Visit::events).sum());
    long before = since;
    for (Visit visit : visits) {
      assertTrue(before <= visit.from() && visit.from() <= visit.until(), visit::toString);
      assertTrue(visit.until() - visit.from() <= Visit.LONGEST, visit::toString);
      assertTrue(visit.events() >= 1, visit::toString);
      before = visit.until();
    }
    assertTrue(before <= end);
  }
}
