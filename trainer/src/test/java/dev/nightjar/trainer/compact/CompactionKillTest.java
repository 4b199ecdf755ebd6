package dev.nightjar.trainer.compact;

import static dev.nightjar.trainer.compact.TestCompaction.CLOCK;
import static dev.nightjar.trainer.compact.TestCompaction.FIRST;
import static dev.nightjar.trainer.compact.TestCompaction.compaction;
import static dev.nightjar.trainer.compact.TestCompaction.writeSegments;
import static dev.nightjar.trainer.log.TestLog.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.erase.Erasure;
import dev.nightjar.trainer.log.DyingDisk;
import dev.nightjar.trainer.log.LogDisk;
import dev.nightjar.trainer.log.TestChanges;
import dev.nightjar.trainer.log.TestLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever moment a compaction is killed at, nothing is lost, and the next one ends the work. */
final class CompactionKillTest {
  private final Path folder;
  private TestLog log;

  CompactionKillTest(@TempDir Path folder) {
    this.folder = folder;
    log = new TestLog(folder);
  }

  @Test
  void killedWhileDaysAreWritten_losesNothing_andDoublesNothing(@TempDir Path copies)
      throws IOException {
    for (int night = 0; night < DayDrafts.MOST_FILES; night++) { // so that some are merged
      log.write(FIRST, event("early-" + night, "2026-11-20T00:00:00Z", night));
      compact(Optional.empty());
    }
    writeSegments(log);
    List<String> before = log.events();
    int moments =
        killAtEveryMoment(
            copies,
            Optional.empty(),
            // a reader may see events twice, never fewer
            killed -> assertEquals(Set.copyOf(before), Set.copyOf(log.events()), killed),
            killed -> assertEquals(before, log.events(), killed));
    assertTrue(moments > 20, "expected many moments, found " + moments);
  }

  @Test
  void killedWhileItemChangesAreFolded_serverAndTrainingSeeNothingOfIt(@TempDir Path copies)
      throws IOException {
    Random random = new Random(1);
    for (int day = 23; day <= 26; day++) { // the last is of today
      log.write(
          "_items/items-202611%dT100000.000Z-000001.ndjson.gz".formatted(day),
          Stream.generate(() -> TestChanges.random(random, 5, 6)).limit(9).toArray(String[]::new));
    }
    Map<String, ?> server = TestChanges.server(folder);
    Map<String, ?> training = TestChanges.training(folder, 3);
    Check same =
        killed -> {
          assertEquals(server, TestChanges.server(log.folder()), killed);
          assertEquals(training, TestChanges.training(log.folder(), 3), killed);
        };
    int moments =
        killAtEveryMoment(
            copies,
            Optional.empty(),
            same,
            killed -> {
              same.of(killed);
              assertEquals(2, TestChanges.segments(log.folder()).size(), killed);
            });
    assertTrue(moments > 10, "expected many moments, found " + moments);
  }

  @Test
  void killedWhileOldDaysGo_theNextCallDeletesTheRest_andNothingElse(@TempDir Path copies)
      throws IOException {
    log.write(FIRST, event("ann", "2026-11-22", 1), event("ann", "2026-11-25", 1));
    compact(Optional.empty());
    log.write(FIRST, event("bob", "2026-11-22", 1), event("bob", "2026-11-23", 1));
    compact(Optional.empty());
    log.write("day=2026-11-22/another.parquet", "not ours");
    log.write("_served/served-20261122T100000.000Z-000001.ndjson.gz", "{}");
    log.write("_served/served-20261123T100000.000Z-000001.ndjson.gz", "{}");
    List<String> before = log.events();
    List<String> kept = before.stream().filter(event -> event.contains("2026-11-25")).toList();
    int moments =
        killAtEveryMoment(
            copies,
            Optional.of(2),
            killed -> {
              assertTrue(log.events().containsAll(kept), killed);
              assertTrue(before.containsAll(log.events()), killed);
            },
            killed -> {
              assertEquals(kept, log.events(), killed);
              assertTrue(log.names().contains("day=2026-11-22/another.parquet"), killed);
              assertFalse(Files.exists(log.folder().resolve("day=2026-11-23")), killed);
              try (Stream<Path> served = Files.list(log.folder().resolve("_served"))) {
                assertEquals(List.of(), served.toList(), killed);
              }
            });
    assertTrue(moments > 5, "expected many moments, found " + moments);
  }

  /** What is so, whatever moment it was killed at. */
  @FunctionalInterface
  private interface Check {
    void of(String killed) throws IOException;
  }

  /**
   * Kills the compaction of a copy of the log, and the next one as well; the one after that ends.
   *
   * @return how many moments there were
   */
  private int killAtEveryMoment(
      Path copies, Optional<Integer> keptDays, Check meanwhile, Check inTheEnd) throws IOException {
    int moments = 0;
    boolean killed = true;
    while (killed) {
      log = new TestLog(folder).copy(copies.resolve("log-" + moments));
      DyingDisk disk = new DyingDisk(moments);
      killed = DyingDisk.kills(compaction(log, keptDays, disk)::run);
      meanwhile.of("killed at " + disk);
      DyingDisk.kills(compaction(log, keptDays, new DyingDisk(2))::run);
      if (moments % 2 == 0) {
        new Erasure(List.of(log.folder()), Optional.empty(), CLOCK).finish();
      }
      compact(keptDays);
      inTheEnd.of("killed at " + disk);
      assertFalse(log.names().toString().contains(".compacting"), "killed at " + disk);
      assertFalse(Files.exists(log.folder().resolve("_compaction.json")), "killed at " + disk);
      moments++;
    }
    return moments;
  }

  private void compact(Optional<Integer> keptDays) throws IOException {
    compaction(log, keptDays, LogDisk.REAL).run();
  }
}
