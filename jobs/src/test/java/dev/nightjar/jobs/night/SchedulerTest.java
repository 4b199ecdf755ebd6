package dev.nightjar.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.disk.FolderLock;
import dev.nightjar.model.ModelStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that pass in no time. */
final class SchedulerTest {
  private static final Schedule AT_TWO = new Schedule("0 2 * * *", ZoneOffset.UTC);

  @TempDir Path root;
  private final StringWriter out = new StringWriter();
  private final List<RunRecord> told = new ArrayList<>();

  /** No model ever comes of it, which is all a schedule needs. */
  private final TinyTrainer trainer = new TinyTrainer().ends(1);

  private ModelStore store = new ModelStore(Path.of(""));

  @BeforeEach
  void openStore() {
    store = new ModelStore(root);
  }

  @Test
  void nights_areRunAsTheyAreDue() {
    run(new SettableClock("2026-01-01T12:00:00Z", 2));
    assertEquals(nights("2026-01-02T02:00:00Z", "2026-01-03T02:00:00Z"), started());
    assertEquals(2, trainer.runs().size());
  }

  @Test
  void missedNights_areCaughtUpOnce() throws IOException {
    record("2026-01-01T02:00:03Z");
    run(new SettableClock("2026-01-05T09:00:00Z", 2));
    assertEquals(nights("2026-01-05T09:00:00Z", "2026-01-06T02:00:00Z"), started());
  }

  @Test
  void nightThatWasRun_isNotMissed_howeverItWent() throws IOException {
    record("2026-01-05T02:00:00Z");
    run(new SettableClock("2026-01-05T09:00:00Z", 1));
    assertEquals(nights("2026-01-06T02:00:00Z"), started());
  }

  @Test
  void secondScheduler_findsTheNightRun() {
    run(new SettableClock("2026-01-01T12:00:00Z", 1));
    run(new SettableClock("2026-01-01T12:00:00Z", 1));
    assertEquals(1, trainer.runs().size());
    assertTrue(out.toString().contains("It was run already."), out::toString);
  }

  @Test
  void secondScheduler_whileTheNightIsUnderWay_leavesItOut() throws IOException {
    try (FolderLock held = new RunFolder(store).tryLock().orElseThrow()) {
      run(new SettableClock("2026-01-01T12:00:00Z", 2));
      assertTrue(held.isHeld());
    }
    assertEquals(List.of(), trainer.runs());
    assertTrue(out.toString().contains("Not run: another night is under way"), out::toString);
  }

  @Test
  void jitter_isWithinItsBounds_andOfTheSeed() {
    SettableClock clock = new SettableClock("2026-01-01T12:00:00Z", 20);
    run(clock, Duration.ofMinutes(10));
    Instant due = Instant.parse("2026-01-02T02:00:00Z");
    for (Instant begin : clock.slept()) {
      Duration late = Duration.between(due, begin);
      assertTrue(!late.isNegative() && late.compareTo(Duration.ofMinutes(10)) <= 0, late::toString);
      due = due.plus(Duration.ofDays(1));
    }
    store = new ModelStore(root.resolve("other"));
    SettableClock again = new SettableClock("2027-01-01T12:00:00Z", 20);
    run(again, Duration.ofMinutes(10));
    assertEquals(clock.slept(), again.slept().stream().map(SchedulerTest::yearBefore).toList());
  }

  private static Instant yearBefore(Instant time) {
    return time.minus(Duration.ofDays(365));
  }

  private void run(SettableClock clock) {
    run(clock, Duration.ZERO);
  }

  private void run(SettableClock clock, Duration jitter) {
    PrintWriter writer = new PrintWriter(out, true);
    Nightly nightly =
        new Nightly(
            store,
            trainer,
            NightlyTest.CHECKS,
            NightlyTest.settings(1, Optional.empty()),
            clock,
            writer);
    Scheduler scheduler =
        new Scheduler(
            AT_TWO,
            jitter,
            nightly,
            new RunFolder(store).log(),
            told::add,
            clock,
            clock,
            new SplittableRandom(7),
            writer);
    assertThrows(InterruptedException.class, scheduler::run);
  }

  private void record(String started) throws IOException {
    RunFolder folder = new RunFolder(store);
    try (FolderLock lock = folder.tryLock().orElseThrow()) {
      folder.log().append(lock, RunLogTest.run(Instant.parse(started), 1));
    }
  }

  private List<Instant> started() {
    return told.stream().map(RunRecord::started).toList();
  }

  private static List<Instant> nights(String... times) {
    return List.of(times).stream().map(Instant::parse).toList();
  }
}
