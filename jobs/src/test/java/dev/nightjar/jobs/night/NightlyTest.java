package dev.nightjar.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.disk.FolderLock;
import dev.nightjar.event.LogLayout;
import dev.nightjar.jobs.check.CheckSettings;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.Retention;
import dev.nightjar.model.ServerNotes;
import dev.nightjar.model.StoreLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NightlyTest {
  static final CheckSettings CHECKS =
      new CheckSettings(
          new CheckSettings.Minimum(1, 1, 1),
          0.3,
          5,
          0.2,
          new CheckSettings.Replay(10, 0.1, 0.2, 0.3, 0.01),
          1);

  private static final NightSettings PUSHING =
      new NightSettings(
          Optional.empty(),
          LogKeeping.NONE,
          List.of(),
          List.of("--to=file:/far"),
          new Retention(5),
          Optional.empty());

  private static final Instant TWO = Instant.parse("2026-01-02T02:00:00Z");
  private static final String FIRST = "20260101T020000Z";
  private static final String SECOND = "20260101T020001Z";

  @TempDir Path root;
  private final TinyTrainer trainer = new TinyTrainer();
  private final StringWriter out = new StringWriter();
  private ModelStore store = new ModelStore(Path.of(""));

  @BeforeEach
  void openStore() {
    store = new ModelStore(root.resolve("models"));
  }

  @Test
  void firstNight_trainsChecksPublishesAndRecords() throws Exception {
    RunRecord run = night().run();
    assertEquals(0, run.exit(), run::problem);
    assertEquals(Optional.of(new ModelVersion(FIRST)), store.current());
    assertEquals(
        List.of(
            List.of(
                "train",
                "--models=" + store.root(),
                "--until=2026-01-02T02:00:00Z",
                "--publish=false",
                "--rank=8")),
        trainer.runs());
    assertEquals(
        List.of("sweep", "train", "check", "publish", "prune"),
        run.steps().stream().map(RunRecord.Step::name).toList());
    assertEquals(FIRST, run.version());
    assertEquals(FIRST, run.serving());
    assertEquals(100, run.counts().get("events"));
    assertEquals(
        Map.of("recommend.ndcg@20", 0.2, "recommend.ndcg@20 popularity", 0.1), run.metrics());
    assertEquals(8, run.checks().size());
    assertEquals(List.of(run), new RunFolder(store).log().read());
    assertTrue(out.toString().endsWith("Published " + FIRST + ".\n"), out::toString);
  }

  @Test
  void published_isPushed_andAFailureToIsOne() throws Exception {
    RunRecord run = night(trainer, PUSHING).run();
    assertEquals(0, run.exit(), run::problem);
    assertEquals(
        List.of("models", "push", FIRST, "--models=" + store.root(), "--to=file:/far"),
        trainer.runs().get(1));
    assertEquals(
        List.of("sweep", "train", "check", "publish", "push", "prune"),
        run.steps().stream().map(RunRecord.Step::name).toList());

    Trainer unreachable =
        arguments -> arguments.get(0).equals("models") ? 1 : trainer.run(arguments);
    RunRecord failed = night(unreachable, PUSHING).run();
    assertEquals(1, failed.exit());
    assertEquals("published, but not pushed: models push ended with exit code 1", failed.problem());
    assertEquals(SECOND, failed.serving());
    assertEquals(Optional.of(new ModelVersion(SECOND)), store.current());
    assertTrue(out.toString().endsWith("; serving moved on to " + SECOND + ".\n"), out::toString);
  }

  @Test
  void refused_isNotPushed() throws Exception {
    trainer.makes(TinyTrainer.shop().metric("recommend.ndcg@20", 0.05));
    assertEquals(3, night(trainer, PUSHING).run().exit());
    assertEquals(1, trainer.runs().size());
  }

  @Test
  void logs_areCompactedBeforeTheyAreRead() throws Exception {
    RunRecord run = compacting(0).run();
    assertEquals(0, run.exit(), run::problem);
    assertEquals(List.of(), run.warnings());
    assertEquals(
        List.of("sweep", "compact", "train", "check", "publish", "prune"),
        run.steps().stream().map(RunRecord.Step::name).toList());
    assertEquals(
        List.of(
            "events", "compact", log().toString(), "--models=" + store.root(), "--retain-days=400"),
        trainer.runs().get(0));
    assertEquals("train", trainer.runs().get(1).get(0));
  }

  @Test
  void logsThatCannotBeCompacted_costNoNight_butAreOnRecord() throws Exception {
    RunRecord run = compacting(1).run();
    assertEquals(0, run.exit());
    assertEquals("", run.problem());
    assertEquals(List.of("not compacted: the trainer ended with exit code 1"), run.warnings());
    assertEquals(FIRST, run.serving());
    assertTrue(
        out.toString()
            .endsWith(
                "Published " + FIRST + "; not compacted: the trainer ended with exit code 1.\n"),
        out::toString);
    assertEquals(List.of(run), new RunFolder(store).log().read());
  }

  /** As /var/lib/logs with one of each server in it. */
  @Test
  void logsBelowAFolder_areFound_andThatThereIsNoneIsOnRecord() throws Exception {
    Files.createDirectories(LogLayout.items(root.resolve("logs/b")));
    Files.createDirectories(LogLayout.served(root.resolve("logs/a")));
    Files.createDirectories(LogLayout.items(root.resolve("logs/_old/c")));
    LogKeeping logs = new LogKeeping(List.of(root.resolve("logs")), Optional.of(400));
    assertEquals(List.of(root.resolve("logs/a"), root.resolve("logs/b")), logs.logs());

    LogKeeping none = new LogKeeping(List.of(root.resolve("csv")), Optional.of(400));
    Clock clock = Clock.fixed(TWO.plusMillis(200), ZoneOffset.UTC);
    NightSettings settings = settings(none, 5, Optional.empty());
    RunRecord run = new Nightly(store, trainer, CHECKS, settings, clock, writer()).run();
    assertEquals(0, run.exit());
    assertEquals(
        List.of("no day was deleted: expected an event log among the events, found none"),
        run.warnings());
  }

  private Path log() {
    return root.resolve("log");
  }

  private Nightly compacting(int code) throws IOException {
    Files.createDirectories(LogLayout.items(log()));
    Trainer both =
        arguments -> {
          int trained = trainer.run(arguments);
          return arguments.get(0).equals("train") ? trained : code;
        };
    LogKeeping logs = new LogKeeping(List.of(log(), root.resolve("csv")), Optional.of(400));
    Clock clock = Clock.fixed(TWO.plusMillis(200), ZoneOffset.UTC);
    return new Nightly(store, both, CHECKS, settings(logs, 5, Optional.empty()), clock, writer());
  }

  @Test
  void refused_keepsCurrent_keepsTheVersion_andSaysWhy() throws Exception {
    night().run();
    trainer.makes(TinyTrainer.shop().metric("recommend.ndcg@20", 0.05));
    RunRecord run = night().run();
    assertEquals(3, run.exit());
    assertTrue(run.problem().startsWith("better than popularity: expected "), run::problem);
    assertEquals(SECOND, run.version());
    assertEquals(FIRST, run.serving());
    assertEquals(Optional.of(new ModelVersion(FIRST)), store.current());
    store.folder(new ModelVersion(SECOND)).verify();
    assertEquals(
        List.of("sweep", "train", "check", "prune"),
        run.steps().stream().map(RunRecord.Step::name).toList());
    assertTrue(out.toString().endsWith("; serving stays at " + FIRST + ".\n"), out::toString);
  }

  @Test
  void refused_butOverruled_isPublished_andSaysByWhom() throws Exception {
    trainer.makes(TinyTrainer.shop().metric("recommend.ndcg@20", 0.05));
    RunRecord run = night(5, Optional.of("ann")).run();
    assertEquals(0, run.exit());
    assertEquals("ann", run.overruledBy());
    assertEquals(FIRST, run.serving());
    assertTrue(out.toString().contains("    overruled by ann\n  publish "), out::toString);
  }

  @Test
  void overruling_whereNothingIsRefused_isNotRecorded() throws Exception {
    assertEquals("", night(5, Optional.of("ann")).run().overruledBy());
  }

  @Test
  void oneByteFlipped_isRefused_andCannotBeOverruled() throws Exception {
    night().run();
    Trainer flipping =
        arguments -> {
          int code = trainer.run(arguments);
          Path items = store.root().resolve(SECOND).resolve("items.chm");
          byte[] bytes = Files.readAllBytes(items);
          bytes[bytes.length / 2] ^= 1;
          Files.write(items, bytes);
          return code;
        };
    RunRecord run = night(flipping, 5, Optional.empty()).run();
    assertEquals(3, run.exit());
    assertTrue(run.problem().startsWith("whole: corrupt: "), run::problem);
    assertEquals(Optional.of(new ModelVersion(FIRST)), store.current());

    RunRecord forced = night(flippedPublish(), 5, Optional.of("ann")).run();
    assertEquals(1, forced.exit());
    assertTrue(forced.problem().startsWith("corrupt: "), forced::problem);
    assertEquals("", forced.overruledBy());
    assertFalse(out.toString().contains("overruled"), out::toString);
    assertEquals(Optional.of(new ModelVersion(FIRST)), store.current());
  }

  private Trainer flippedPublish() {
    return arguments -> {
      int code = trainer.run(arguments);
      List<ModelVersion> versions = store.versions();
      String newest = versions.get(versions.size() - 1).name();
      Files.writeString(store.root().resolve(newest).resolve("popular.chm"), "x");
      return code;
    };
  }

  @Test
  void trainerThatFails_isAFailure_andOneThatRefusesARefusal() throws Exception {
    trainer.ends(1);
    RunRecord failed = night().run();
    assertEquals(1, failed.exit());
    assertEquals("the trainer ended with exit code 1", failed.problem());
    assertEquals("", failed.version());
    assertEquals("", failed.serving());
    trainer.ends(3);
    assertEquals(3, night().run().exit());
    assertTrue(out.toString().endsWith("serving stays at no model.\n"), out::toString);
  }

  @Test
  void trainerThatLeavesNothing_isAFailure() throws Exception {
    RunRecord run = night(arguments -> 0, 5, Optional.empty()).run();
    assertEquals(1, run.exit());
    assertEquals("expected one new version in " + store.root() + ", found []", run.problem());
  }

  @Test
  void trainerThatCannotBeStarted_isAFailureOnRecord() throws Exception {
    Trainer gone =
        arguments -> {
          throw new IOException("no such jar");
        };
    assertEquals("no such jar", night(gone, 5, Optional.empty()).run().problem());
  }

  @Test
  void anotherNightUnderWay_isNotDisturbed() throws Exception {
    try (FolderLock held = new RunFolder(store).tryLock().orElseThrow()) {
      Exception e = assertThrows(IOException.class, () -> night().run());
      assertEquals(
          "another night is under way in " + store.root() + "; wait until it has ended",
          e.getMessage());
      assertTrue(held.isHeld());
    }
    assertEquals(List.of(), trainer.runs());
  }

  @Test
  void trainingByHandUnderWay_isAFailureOnRecord() throws Exception {
    StoreLock held = StoreLock.tryAcquire(store).orElseThrow();
    try (held) {
      RunRecord run = night().run();
      assertEquals(1, run.exit());
      assertEquals(
          "another training is writing to %s; wait until it has ended".formatted(store.root()),
          run.problem());
    }
    assertEquals(List.of(), trainer.runs());
  }

  @Test
  void nightThatWasRunSinceItWasDue_isNotRunAgain() throws Exception {
    assertTrue(night().run(TWO).isPresent());
    assertEquals(Optional.empty(), night().run(TWO));
    assertEquals(Optional.empty(), night().run(TWO.minusSeconds(60)));
    assertTrue(night().run(TWO.plusSeconds(60)).isPresent());
    assertEquals(2, trainer.runs().size());
  }

  @Test
  void everyNight_prunes_butNotWhatAServerServes() throws Exception {
    night().run();
    new ServerNotes(store).write("server", new ModelVersion(FIRST));
    RunFolder folder = new RunFolder(store);
    Clock now = Clock.systemUTC();
    for (int more = 0; more < 2; more++) {
      new Nightly(store, trainer, CHECKS, settings(1, Optional.empty()), now, writer()).run();
    }
    assertEquals(List.of(SECOND), folder.log().last().orElseThrow().pruned());
    assertEquals(2, store.versions().size());
    new ServerNotes(store).remove("server");
    new Nightly(store, trainer, CHECKS, settings(1, Optional.empty()), now, writer()).run();
    assertEquals(List.of(FIRST, "20260101T020002Z"), folder.log().last().orElseThrow().pruned());
  }

  @Test
  void whatDeadNightsLeft_isSwept() throws Exception {
    TinyTrainer.shop().stage(store, "20250101T020000Z");
    Path scratch = store.root().resolve("runs/.scratch/nightjar-copy");
    Files.createDirectories(scratch);
    Files.writeString(scratch.resolve("items.chm"), "half");
    assertEquals(0, night().run().exit());
    assertFalse(Files.exists(store.root().resolve(".staging-20250101T020000Z")));
    assertFalse(Files.exists(scratch));
    assertTrue(out.toString().contains("1 unfinished versions"), out::toString);
  }

  private Nightly night() {
    return night(5, Optional.empty());
  }

  private Nightly night(int keep, Optional<String> overruling) {
    return night(trainer, keep, overruling);
  }

  private Nightly night(Trainer by, int keep, Optional<String> overruling) {
    return night(by, settings(keep, overruling));
  }

  private Nightly night(Trainer by, NightSettings settings) {
    Clock clock = Clock.fixed(TWO.plusMillis(200), ZoneOffset.UTC);
    return new Nightly(store, by, CHECKS, settings, clock, writer());
  }

  private PrintWriter writer() {
    return new PrintWriter(out, true);
  }

  static NightSettings settings(int keep, Optional<String> overruling) {
    return settings(LogKeeping.NONE, keep, overruling);
  }

  private static NightSettings settings(LogKeeping logs, int keep, Optional<String> overruling) {
    return new NightSettings(
        Optional.empty(), logs, List.of("--rank=8"), List.of(), new Retention(keep), overruling);
  }
}
