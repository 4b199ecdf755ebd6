package dev.nightjar.trainer.compact;

import static dev.nightjar.trainer.compact.TestCompaction.BATCH;
import static dev.nightjar.trainer.compact.TestCompaction.CLOCK;
import static dev.nightjar.trainer.compact.TestCompaction.FIRST;
import static dev.nightjar.trainer.compact.TestCompaction.NOW;
import static dev.nightjar.trainer.compact.TestCompaction.SECOND;
import static dev.nightjar.trainer.compact.TestCompaction.TODAY;
import static dev.nightjar.trainer.compact.TestCompaction.compaction;
import static dev.nightjar.trainer.compact.TestCompaction.writeSegments;
import static dev.nightjar.trainer.log.TestLog.event;
import static dev.nightjar.trainer.log.TestLog.identify;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.trainer.erase.Erasure;
import dev.nightjar.trainer.log.LogDisk;
import dev.nightjar.trainer.log.TestLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompactionTest {
  private static final String TODAYS = "events-20261126T010000.000Z-000001.ndjson.gz";

  private final Path folder;
  private final TestLog log;

  CompactionTest(@TempDir Path folder) {
    this.folder = folder;
    log = new TestLog(folder);
  }

  @Test
  void segmentsOfPastDays_becomeFilesOfTheirEventsDays() throws IOException {
    writeSegments(log);
    log.write(TODAYS, event("ann", "2026-11-26T00:30:00Z", 9));
    log.write(".open-events-20261126T013000.000Z-000001.ndjson", event("ann", "0", 1));
    log.write("history.ndjson", event("old", "2025-01-01T00:00:00Z", 1));
    List<String> before = log.events();

    Compacted done = compact(Optional.empty());

    assertEquals(before, log.events());
    assertEquals(
        List.of(
            ".open-events-20261126T013000.000Z-000001.ndjson",
            "day=2026-11-20" + BATCH,
            "day=2026-11-24" + BATCH,
            "day=2026-11-25" + BATCH,
            TODAYS,
            "history.ndjson"),
        log.names());
    assertEquals(
        Map.of(day("2026-11-20"), 1L, day("2026-11-24"), 2L, day("2026-11-25"), 4L), done.days());
    assertEquals(2, done.before().files());
    assertEquals(3, done.after().files());
    assertEquals(7, done.lines());
    assertEquals(1, done.unparsed());
    assertEquals(1, done.left());
    assertEquals(0, compact(Optional.empty()).lines());
  }

  @Test
  void lateEvents_addAFileToTheirDay_andManyOfThemBecomeOne() throws IOException {
    for (int night = 0; night < DayDrafts.MOST_FILES; night++) {
      log.write(FIRST, event("late-" + night, "2026-11-20T00:00:00Z", night));
      compact(Optional.empty());
      assertEquals(night + 1, log.names().size());
    }
    log.write(FIRST, event("late", "2026-11-20T00:00:00Z", 9));
    compact(Optional.empty());
    assertEquals(List.of("day=2026-11-20/events-20261126T020000.008Z-000001.parquet"), log.names());
    assertEquals(DayDrafts.MOST_FILES + 1, log.events().size());
  }

  /** Such times are not those of the events, and would make a folder each. */
  @Test
  void eventWithoutATimeThatCanBe_isOfTheDayOnWhichItArrived() throws IOException {
    long received = Instant.parse("2026-11-23T10:00:00Z").toEpochMilli();
    log.write(
        FIRST,
        event("a", "1970-01-01", received),
        event("b", "2026-11-27T03:00:00Z", received),
        event("c", "soon", received),
        event("d", "2026-11-27T01:00:00Z", received),
        "{\"user_id\":\"e\"}");
    assertEquals(
        Map.of(day("2026-11-23"), 3L, day("2026-11-27"), 1L, day("2026-11-24"), 1L),
        compact(Optional.empty()).days());
  }

  @Test
  void segmentThatIsOpenToo_isLeft() throws IOException {
    writeSegments(log);
    log.write(".open-" + FIRST.replace(".gz", ""), event("ann", "2026-11-24T23:56:00Z", 1));
    Compacted done = compact(Optional.empty());
    assertEquals(1, done.left());
    assertTrue(log.names().contains(FIRST));
    assertFalse(log.names().contains(SECOND));
  }

  @Test
  void daysThatAreTooOld_go_andTheirLateEvents_andWhatWasServedThen() throws IOException {
    log.write(FIRST, event("ann", "2026-11-23T12:00:00Z", 1), event("ann", "2026-11-24", 1));
    compact(Optional.empty());
    log.write("day=2026-11-23/another.parquet", "not ours");
    log.write("_served/served-20261123T100000.000Z-000001.ndjson.gz", "{}");
    log.write("_served/served-20261124T100000.000Z-000001.ndjson.gz", "{}");
    log.write("_items/items-20261123T100000.000Z-000001.ndjson.gz", "{}");
    log.write(SECOND, event("bob", "2026-11-23T13:00:00Z", 1), event("bob", "2026-11-25", 1));

    Compacted done = compact(Optional.of(2));

    assertEquals(Map.of(day("2026-11-23"), 1L), done.expired());
    assertEquals(1, done.late());
    assertEquals(1, done.expiredServed());
    assertEquals(2, log.events().size());
    assertTrue(log.names().contains("day=2026-11-23/another.parquet"));
    assertTrue(Files.exists(folder.resolve("_items/items-20261123T100000.000Z-000001.ndjson.gz")));
    assertFalse(
        Files.exists(folder.resolve("_served/served-20261123T100000.000Z-000001.ndjson.gz")));
    assertTrue(
        Files.exists(folder.resolve("_served/served-20261124T100000.000Z-000001.ndjson.gz")));
    assertThrows(IllegalArgumentException.class, () -> compact(Optional.of(0)));
  }

  @Test
  void forgottenUsers_areLeftOut_andTakenOutOfDays_withTheirOtherIds() throws IOException {
    log.write(
        FIRST,
        event("ann", "2026-11-24T01:00:00Z", 1),
        event("bob", "2026-11-24T02:00:00Z", 1),
        event("cookie", "2026-11-23T03:00:00Z", 1),
        identify("cookie", "ann", "2026-11-24T04:00:00Z"));
    compact(Optional.empty());
    byte[] bytes = Files.readAllBytes(folder.resolve("day=2026-11-24" + BATCH));

    Erasure erasure = new Erasure(List.of(folder), Optional.empty(), CLOCK);
    assertEquals(0, erasure.forget("nobody").logs().get(0).lines());
    assertArrayEquals(bytes, Files.readAllBytes(folder.resolve("day=2026-11-24" + BATCH)));
    assertEquals(3, erasure.forget("ann").logs().get(0).lines());
    assertEquals(1, log.events().size());
    assertEquals(List.of("day=2026-11-24" + BATCH), log.names());

    log.write(SECOND, event("ann", "2026-11-25T01:00:00Z", 1), event("bob", "2026-11-25", 1));
    assertEquals(1, compact(Optional.empty()).forgotten());
    assertEquals(2, log.events().size());
    ForgottenFile.ofLog(folder).add(List.of("bob"), NOW);
    assertEquals(2, erasure.finish().logs().get(0).lines());
    assertEquals(List.of(), log.names());
  }

  /** A night looks through the days of years only if somebody was forgotten since. */
  @Test
  void forgottenAsBefore_daysArePassedOver() throws IOException {
    log.write(FIRST, event("ann", "2026-11-24T01:00:00Z", 1), event("bob", "2026-11-24", 1));
    compact(Optional.empty());
    Erasure erasure = new Erasure(List.of(folder), Optional.empty(), CLOCK);
    assertEquals(1, erasure.forget("ann").logs().get(0).lines());
    log.write(SECOND, event("ann", "2026-11-25T01:00:00Z", 1));
    log.write("day=2026-11-24" + BATCH, "cannot be read");

    Forgotten settled = erasure.settled();
    assertEquals(1, erasure.keepUp(settled).logs().get(0).lines());
    assertThrows(IOException.class, erasure::finish);

    Files.delete(folder.resolve("day=2026-11-24" + BATCH));
    log.write(FIRST, event("ann", "2026-11-24T01:00:00Z", 1));
    new Compaction(
            folder,
            CompactionSettings.on(TODAY, Optional.of(TODAY), Optional.empty()),
            Forgotten.NONE,
            CLOCK)
        .run();
    assertEquals(1, erasure.keepUp(settled).logs().get(0).lines(), "compacted with a shorter list");
  }

  /** Named as ours would be, but it is not ours to rewrite. */
  @Test
  void parquetFileOfAnother_isToldByName() throws IOException {
    Path file = log.write("day=2026-11-24" + BATCH, "PAR1");
    Erasure erasure = new Erasure(List.of(folder), Optional.empty(), CLOCK);
    IOException e = assertThrows(IOException.class, () -> erasure.forget("ann"));
    assertTrue(
        String.valueOf(e.getMessage()).startsWith("cannot read " + file + ": "), e::toString);
  }

  @Test
  void noFolder_isRefused() {
    Path gone = folder.resolve("lgo");
    assertEquals(
        "expected the folder of an event log at %s, found none".formatted(gone),
        assertThrows(
                IOException.class,
                () -> compaction(new TestLog(gone), Optional.empty(), LogDisk.REAL))
            .getMessage());
  }

  @Test
  void segmentThatCannotBeRead_staysWithAllOthers() throws IOException {
    writeSegments(log);
    Files.writeString(folder.resolve(SECOND), "no gzip");
    IOException e = assertThrows(IOException.class, () -> compact(Optional.empty()));
    assertTrue(String.valueOf(e.getMessage()).contains(SECOND), e::toString);
    assertEquals(List.of(FIRST, SECOND), log.names());
  }

  private Compacted compact(Optional<Integer> keptDays) throws IOException {
    return compaction(log, keptDays, LogDisk.REAL).run();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
