package dev.nightjar.trainer.erase;

import static dev.nightjar.trainer.log.TestLog.event;
import static dev.nightjar.trainer.log.TestLog.identify;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.ModelStore;
import dev.nightjar.trainer.compact.Compaction;
import dev.nightjar.trainer.compact.CompactionSettings;
import dev.nightjar.trainer.log.DyingDisk;
import dev.nightjar.trainer.log.LogDisk;
import dev.nightjar.trainer.log.TestLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErasureTest {
  private static final Instant NOW = Instant.parse("2026-11-26T04:00:00Z");
  private static final String CLOSED = "events-20261125T080000.000Z-000001.ndjson.gz";
  private static final String OPEN = ".open-events-20261126T030000.000Z-000001.ndjson";

  @TempDir Path folder;
  private Path log;
  private Path models;

  @BeforeEach
  void makeFolders() throws IOException {
    log = Files.createDirectories(folder.resolve("log"));
    models = Files.createDirectories(folder.resolve("models"));
  }

  @Test
  void forget_removesTheUsersLines_andThoseOfMergedIds_andNoOthers() throws IOException {
    write(
        CLOSED,
        event("ann", "2026-11-25T08:00:00Z", 1),
        event("bob", "2026-11-25T08:00:00Z", 1),
        identify("cookie", "ann", "2026-11-25T09:00:00Z"),
        event("cookie", "2026-11-25T07:00:00Z", 1),
        event("shared", "2026-11-25T07:00:00Z", 1),
        identify("shared", "ann", "2026-11-25T09:00:00Z"),
        "no event");
    write(
        "history/2025.ndjson",
        identify("phone", "cookie", "2025-01-01T00:00:00Z"),
        event("phone", "2025-01-01T00:00:00Z", 1),
        event("bob", "2025-01-01T00:00:00Z", 1));
    write(OPEN, identify("shared", "bob", "2026-11-26T03:00:00Z"), event("ann", "0", 1));
    write("export.csv", "user_id,event_name,item_id,timestamp");

    Erased erased = erasure().forget("ann");

    assertEquals(
        List.of(
            event("bob", "2026-11-25T08:00:00Z", 1),
            event("shared", "2026-11-25T07:00:00Z", 1),
            "no event"),
        read(CLOSED));
    assertEquals(List.of(event("bob", "2025-01-01T00:00:00Z", 1)), read("history/2025.ndjson"));
    Erased.Log done = erased.logs().get(0);
    assertEquals(Map.of(Path.of(CLOSED), 4L, Path.of("history/2025.ndjson"), 2L), done.removed());
    assertEquals(1, done.open());
    assertEquals(List.of(Path.of("export.csv")), done.left());
    assertEquals(2, erased.asked().orElseThrow().merged());
    for (ForgottenFile list : List.of(ForgottenFile.ofLog(log), ForgottenFile.ofStore(models))) {
      Forgotten forgotten = list.read();
      assertTrue(forgotten.leavesOut("ann", NOW.toEpochMilli() - 1));
      assertTrue(forgotten.leavesOut("phone", 0));
      assertFalse(forgotten.leavesOut("shared", 0));
    }
  }

  @Test
  void forget_againOrInterrupted_endsTheSame() throws IOException {
    write(CLOSED, event("ann", "2026-11-25T08:00:00Z", 1), event("bob", "0", 1));
    write("." + CLOSED + ".forget", "half a fil");
    assertEquals(1, erasure().forget("ann").logs().get(0).lines());
    byte[] bytes = Files.readAllBytes(log.resolve(CLOSED));
    assertEquals(0, erasure().forget("ann").logs().get(0).lines());
    assertEquals(0, erasure().finish().logs().get(0).lines());
    assertEquals(List.of(event("bob", "0", 1)), read(CLOSED));
    assertArrayEquals(bytes, Files.readAllBytes(log.resolve(CLOSED)));
    assertFalse(Files.exists(log.resolve("." + CLOSED + ".forget")));
  }

  /** As after a kill once the lists were written. */
  @Test
  void finish_clearsWhatTheListsName_alsoOfSegmentsClosedSince() throws IOException {
    ForgottenFile.ofStore(models).add(List.of("ann"), NOW);
    String back = event("ann", "2026-11-26T05:00:00Z", NOW.plusSeconds(3600).toEpochMilli());
    String ahead = event("ann", "2026-11-26T04:10:00Z", NOW.minusSeconds(1).toEpochMilli());
    write(CLOSED, event("ann", "2026-11-25T08:00:00Z", 1), ahead, back);
    assertEquals(2, erasure().finish().logs().get(0).lines());
    assertEquals(List.of(back), read(CLOSED));
  }

  /**
   * As after a kill before the logs were read: the lines that tell of other ids are still there.
   */
  @Test
  void keepUp_findsWhoWasMerged_beforeTheUserAsked() throws IOException {
    ForgottenFile.ofLog(log).add(List.of("ann"), NOW);
    String back = identify("tablet", "ann", "2026-11-26T05:00:00Z");
    write(
        CLOSED,
        event("cookie", "2026-11-25T07:00:00Z", 1),
        identify("cookie", "ann", "2026-11-25T09:00:00Z"),
        event("tablet", "2026-11-25T07:00:00Z", 1),
        back);

    Forgotten settled = erasure().settled();

    assertEquals(Optional.of(NOW), settled.asked("cookie"));
    assertEquals(Optional.empty(), settled.asked("tablet"));
    assertEquals(
        settled, ForgottenFile.ofStore(models).read().and(ForgottenFile.ofLog(log).read()));
    assertEquals(2, erasure().keepUp(settled).logs().get(0).lines());
    assertEquals(List.of(event("tablet", "2026-11-25T07:00:00Z", 1), back), read(CLOSED));
  }

  /** An app that was offline tells of it when all is done. */
  @Test
  void keepUp_lineThatComesLate_tellsOfAnotherId() throws IOException {
    write(CLOSED, event("ann", "2026-11-25T08:00:00Z", 1));
    erasure().forget("ann");
    write(
        "late.ndjson",
        event("cookie", "2026-11-25T07:00:00Z", 1),
        identify("cookie", "ann", "2026-11-25T09:00:00Z"));

    Forgotten settled = erasure().settled();

    assertEquals(Optional.of(NOW), settled.asked("cookie"));
    assertEquals(2, erasure().keepUp(settled).logs().get(0).lines());
    assertEquals(settled, erasure().settled());
  }

  /** As SIGKILL at every moment at which the disk is asked for something. */
  @Test
  void killedAtAnyMoment_theNextCallTakesTheRest_andNothingElse(@TempDir Path folders)
      throws IOException {
    writeEvents();
    TestLog whole = new TestLog(log);
    List<String> before = whole.events();
    List<String> kept = before.stream().filter(event -> event.contains("=bob")).toList();
    int moments = 0;
    boolean killed = true;
    while (killed) {
      log = folders.resolve("log-" + moments);
      models = Files.createDirectories(folders.resolve("models-" + moments));
      TestLog events = whole.copy(log);
      DyingDisk disk = new DyingDisk(moments);
      killed = DyingDisk.kills(() -> erasure(disk).forget("ann"));
      assertTrue(events.events().containsAll(kept), "killed at " + disk);
      assertTrue(before.containsAll(events.events()), "killed at " + disk);
      // Another may come first, and be killed as well.
      DyingDisk.kills(() -> erasure(new DyingDisk(3)).finish());
      erasure().keepUp(erasure().settled());
      assertEquals(kept, events.events(), "killed at " + disk);
      assertEquals(0, erasure().finish().logs().get(0).lines(), "killed at " + disk);
      assertFalse(events.names().toString().contains(".forget"), "killed at " + disk);
      moments++;
    }
    assertEquals(3, kept.size());
    assertTrue(moments > 10, "expected many moments, found " + moments);
  }

  /** A day that keeps some rows, one that loses all, a segment, and lines of somebody's own. */
  private void writeEvents() throws IOException {
    write(
        CLOSED,
        event("ann", "2026-11-24T08:00:00Z", 1),
        event("bob", "2026-11-24T08:00:00Z", 2),
        identify("cookie", "ann", "2026-11-23T09:00:00Z"));
    LocalDate today = LocalDate.parse("2026-11-26");
    CompactionSettings settings = CompactionSettings.on(today, Optional.empty(), Optional.empty());
    new Compaction(log, settings, Forgotten.NONE, clock()).run();
    write(CLOSED, event("cookie", "2026-11-25T07:00:00Z", 3), event("bob", "2026-11-25", 4));
    write("history/2025.ndjson", event("ann", "2025-01-01", 5), event("bob", "2025-01-01", 6));
  }

  @Test
  void forget_noFolder_isRefused() {
    IOException e =
        assertThrows(
            IOException.class,
            () -> new Erasure(List.of(folder.resolve("lgo")), Optional.empty(), clock()));
    assertEquals(
        "expected a folder at %s, found none".formatted(folder.resolve("lgo")), e.getMessage());
  }

  private Erasure erasure() throws IOException {
    return erasure(LogDisk.REAL);
  }

  private Erasure erasure(LogDisk disk) throws IOException {
    return new Erasure(List.of(log), Optional.of(new ModelStore(models)), clock(), disk);
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private void write(String name, String... lines) throws IOException {
    new TestLog(log).write(name, lines);
  }

  private List<String> read(String name) throws IOException {
    return new TestLog(log).read(name);
  }
}
