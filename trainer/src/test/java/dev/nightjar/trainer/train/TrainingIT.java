package dev.nightjar.trainer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.model.Attribution;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.StoreLock;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.recommend.Rung;
import dev.nightjar.trainer.attribute.TestIds;
import dev.nightjar.trainer.compact.Compaction;
import dev.nightjar.trainer.compact.CompactionSettings;
import dev.nightjar.trainer.log.TestLog;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.read.TooManyRejectsException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a training reads, writes and refuses. What a model knows is for {@link TrainedModelIT}. */
final class TrainingIT {
  private final TrainedShop shop = TrainedShop.get();

  @Test
  void run_publishesWhatItCounted() throws IOException {
    Manifest manifest = shop.published().manifest();
    assertEquals("20260201T020000Z", manifest.version().name());
    // 40 users x 4 orders x 3 lines, 10 identify events, one late purchase, a click; one line was
    // told twice.
    assertEquals(491, manifest.counts().events());
    assertEquals(41, manifest.counts().users());
    assertEquals(25, manifest.counts().items());
    assertEquals(22, manifest.counts().activeItems());
    assertEquals(161, manifest.counts().orders());
    assertEquals(Map.of("bad_timestamp", 1L), manifest.rejects());
    assertEquals(Instant.parse("2026-01-30T00:00:00Z"), manifest.window().to());
    shop.published().verify();
  }

  @Test
  void run_leavesAReportInTheVersion() throws IOException {
    Path report = shop.published().path().resolve("report.html");
    assertTrue(Files.readString(report).contains("20260201T020000Z"));
  }

  /** The same events, but from files of compacted days. */
  @Test
  void run_nextNight_onTheSameEvents_givesTheSameTables_andSweeps(
      @TempDir Path models, @TempDir Path compacted) throws Exception {
    copy(shop.store(), models);
    Path left = Files.createDirectories(models.resolve(".staging-20250101T000000Z/.task-1"));
    Files.writeString(left.resolve("users-00.chm.spool"), "half");
    compact(compacted);
    StringBuilder said = new StringBuilder();
    Clock tomorrow = Clock.offset(TrainedShop.CLOCK, Duration.ofDays(1));
    Training.Input input =
        new Training.Input(
            List.of(compacted.toString()),
            List.of(shop.catalogue().toString()),
            Optional.empty(),
            0.05);
    ModelFolder next =
        shop.run(
            models, tomorrow, TrainedShop.settings(Optional.empty(), true), input, printing(said));
    Manifest before = shop.published().manifest();
    assertEquals(before.tables(), next.manifest().tables());
    assertEquals(before.attribution(), next.manifest().attribution());
    assertEquals(before.rejects(), next.manifest().rejects());
    assertTrue(said.toString().contains("0 encoded"), said.toString());
    assertEquals("20260202T020000Z", new ModelStore(models).current().orElseThrow().name());
    try (Stream<Path> children = Files.list(models)) {
      assertTrue(
          children.noneMatch(child -> child.getFileName().toString().startsWith(".staging")));
    }
  }

  /** Logs what the shop's files hold, in other segments, and compacts them. */
  private void compact(Path folder) throws IOException {
    copy(shop.log(), folder);
    Path click = folder.resolve("events-1.ndjson");
    TestLog log = new TestLog(folder);
    log.write(
        "events-20260130T080000.000Z-000001.ndjson.gz",
        Files.readAllLines(click).toArray(String[]::new));
    Files.delete(click);
    List<String> rows = Files.readAllLines(shop.events());
    log.write(
        "events-20260131T080000.000Z-000001.ndjson.gz",
        rows.stream().skip(1).map(row -> json(rows.get(0), row)).toArray(String[]::new));
    LocalDate today = LocalDate.ofInstant(TrainedShop.CLOCK.instant(), ZoneOffset.UTC);
    CompactionSettings all = CompactionSettings.on(today, Optional.empty(), Optional.empty());
    assertEquals(0, new Compaction(folder, all, Forgotten.NONE, TrainedShop.CLOCK).run().left());
    assertTrue(log.names().stream().allMatch(name -> name.startsWith("day=2026-01-")));
  }

  private static String json(String header, String row) {
    String[] names = header.split(",", -1);
    String[] values = row.split(",", -1);
    return IntStream.range(0, values.length)
        .filter(column -> !values[column].isEmpty())
        .mapToObj(column -> "\"%s\":\"%s\"".formatted(names[column], values[column]))
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Test
  void run_onAServersLog_foldsItemChanges_andTellsWhatBecameOfAnswers() throws IOException {
    ModelFolder folder = shop.published();
    assertEquals(Instant.ofEpochMilli(TrainedShop.LATER + 1), folder.manifest().itemChangesUntil());
    assertEquals(
        new Attribution(
            Duration.ofHours(24),
            false,
            new Attribution.Ids(1, 0, 0, 0, 0),
            List.of(
                new Attribution.Line(
                    "popular",
                    "home",
                    2,
                    TestIds.VERSION,
                    new Attribution.Outcome(7, 84, 1, 1, 0, 0, 0)))),
        folder.manifest().attribution());
    try (Model model = Model.open(folder)) {
      assertFalse(model.items().isActive(model.items().number("pot")));
      assertEquals("New", model.item(model.items().number(TwoTastes.item(false, 11))).name());
    }
  }

  @Test
  void run_collapsedFactors_leavesListsToTheRest_andSaysSo(@TempDir Path models) throws Exception {
    StringBuilder said = new StringBuilder();
    TrainSettings collapsing = TrainedShop.settings(Optional.empty(), false, 1e9);
    ModelFolder folder =
        shop.run(models, TrainedShop.CLOCK, collapsing, shop.input(0.05), printing(said));
    assertTrue(said.toString().contains("collapsed to 0"), said.toString());
    try (Model model = Model.open(folder)) {
      assertEquals(0, model.user("user-2").orElseThrow().factors().size());
      Answer answer = new Recommender(model).user("user-2", new Options(Page.first(5), Mode.AUTO));
      assertEquals(Rung.PERSONALIZED, answer.strategy());
      assertTrue(answer.itemId(0).startsWith("tea-"));
    }
  }

  @Test
  void run_tooManyRejects_stopsWithReasons_andKeepsTheRows(@TempDir Path models) {
    TooManyRejectsException stopped =
        assertThrows(
            TooManyRejectsException.class,
            () ->
                shop.run(
                    models,
                    TrainedShop.CLOCK,
                    TrainedShop.settings(Optional.empty(), true),
                    shop.input(0.001),
                    System.out));
    assertTrue(stopped.toString().contains("bad_timestamp 1"), stopped.toString());
    assertTrue(Files.isDirectory(models.resolve("rejects/20260201T020000Z")));
  }

  @Test
  void run_noUsableEvent_saysSo(@TempDir Path models) {
    Instant early = Instant.parse("2020-01-01T00:00:00Z");
    InputException none =
        assertThrows(
            InputException.class,
            () -> shop.run(models, TrainedShop.settings(Optional.of(early), true)));
    assertTrue(none.toString().contains("at least one usable event"), none.toString());
  }

  @Test
  void run_whileAnotherTrains_isRefused(@TempDir Path models) throws Exception {
    StoreLock held = StoreLock.tryAcquire(new ModelStore(models)).orElseThrow();
    try {
      IOException busy =
          assertThrows(
              IOException.class,
              () -> shop.run(models, TrainedShop.settings(Optional.empty(), true)));
      assertTrue(busy.toString().contains("another training"), busy.toString());
    } finally {
      held.close();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private static PrintStream printing(StringBuilder said) {
    return new PrintStream(
        new OutputStream() {
          @Override
          public void write(int b) {
            said.append((char) b);
          }
        },
        true,
        StandardCharsets.US_ASCII);
  }
}
