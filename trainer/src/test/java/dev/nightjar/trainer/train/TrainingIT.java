package dev.nightjar.trainer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.Attribution;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.Scored;
import dev.nightjar.model.StoreLock;
import dev.nightjar.model.UserRow;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Explainer;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.recommend.Rung;
import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.attribute.TestIds;
import dev.nightjar.trainer.compact.Compaction;
import dev.nightjar.trainer.compact.CompactionSettings;
import dev.nightjar.trainer.learn.TextLikeness;
import dev.nightjar.trainer.log.TestLog;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.read.TooManyRejectsException;
import dev.nightjar.trainer.search.SearchSettings;
import dev.nightjar.trainer.search.Tuning;
import dev.nightjar.trainer.spark.SharedSpark;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-01T02:00:00Z"), ZoneOffset.UTC);
  private static final long LATER = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();
  private static final Options TOP_FIVE = new Options(Page.first(5), Mode.AUTO);

  @TempDir static Path shop;
  @TempDir static Path published;

  @BeforeAll
  static void train() throws Exception {
    TwoTastes.write(shop);
    writeLog(shop.resolve("log"));
    Path forgotten = writeForgotten(shop.resolve("log"));
    ForgottenFile.ofStore(published).add(List.of("ghost"), CLOCK.instant());
    run(published, CLOCK, settings(Optional.empty(), true));
    Files.delete(forgotten); // to the trainings below it is as if the user had never been
  }

  @Test
  void run_publishesWhatItCounted() throws IOException {
    Manifest manifest = new ModelStore(published).servedFolder().manifest();
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
    new ModelStore(published).servedFolder().verify();
  }

  @Test
  void run_leavesAReportInTheVersion() throws IOException {
    Path report = new ModelStore(published).servedFolder().path().resolve("report.html");
    assertTrue(Files.readString(report).contains("20260201T020000Z"));
  }

  @Test
  void user_getsItemsOfTheOwnTaste_notBought_notInactive() throws IOException {
    try (Model model = Model.open(new ModelStore(published).servedFolder())) {
      Recommender recommender = new Recommender(model);
      for (int user = 0; user < TwoTastes.USERS; user++) {
        String id = "user-" + user;
        Answer answer = recommender.user(id, new Options(Page.first(3), Mode.AUTO));
        assertEquals(Rung.PERSONALIZED, answer.strategy());
        Set<Integer> bought = boxed(model.user(id).orElseThrow().purchased().toArray());
        for (int place = 0; place < answer.size(); place++) {
          assertFalse(bought.contains(answer.item(place)), id + " bought " + answer.itemIds());
          assertFalse(answer.itemId(place).endsWith("-10"), "inactive");
        }
        String taste = TwoTastes.likesTea(user) ? "tea-" : "garden-";
        assertTrue(answer.itemId(0).startsWith(taste), id + " likes " + taste);
      }
    }
  }

  @Test
  void visitor_whoSignedIn_isTheUser() throws IOException {
    try (Model model = Model.open(new ModelStore(published).servedFolder())) {
      assertTrue(model.user("visitor-31").isEmpty());
      assertTrue(model.user("user-31").isPresent());
    }
  }

  @Test
  void newItem_hasNeighboursOfItsTaste_byTextAndByBehaviour() throws IOException {
    try (Model model = Model.open(new ModelStore(published).servedFolder())) {
      int item = model.items().number(TwoTastes.item(true, 11));
      assertEquals(0, model.items().popularity(item));
      int byText = model.neighbours(item).semantic().item(0);
      assertTrue(model.items().id(byText).startsWith("tea-"));
      int byBehaviour = model.neighbours(item).collaborative().item(0);
      assertTrue(model.items().id(byBehaviour).startsWith("tea-"));
      assertTrue(
          IntStream.range(0, model.items().size())
              .anyMatch(other -> lists(model.neighbours(other).collaborative(), item)));
    }
  }

  @Test
  void basket_getsWhatIsBoughtTogether() throws IOException {
    try (Model model = Model.open(new ModelStore(published).servedFolder())) {
      Answer answer = new Recommender(model).basket(List.of(TwoTastes.item(false, 1)), TOP_FIVE);
      assertEquals(Rung.CO_OCCURRENCE, answer.strategy());
      assertTrue(answer.itemIds().stream().allMatch(id -> id.startsWith("garden-")));
    }
  }

  @Test
  void items_haveThePopularityThatRanksThem() throws IOException {
    try (Model model = Model.open(new ModelStore(published).servedFolder())) {
      Scored popular = model.popular().items();
      assertTrue(popular.score(0) > 0);
      for (int place = 0; place < popular.size(); place++) {
        assertEquals(popular.score(place), model.items().popularity(popular.item(place)));
      }
    }
  }

  @Test
  void priceOptimized_isAPermutationOfTheList() throws IOException {
    try (Model model = Model.open(new ModelStore(published).servedFolder())) {
      Recommender recommender = new Recommender(model);
      Options all = new Options(Page.first(100), Mode.AUTO);
      Answer plain = recommender.user("user-4", all);
      Answer priced = recommender.priceOptimized("user-4", all);
      assertEquals(Rung.PRICE_OPTIMIZED, priced.strategy());
      assertEquals(Set.copyOf(plain.itemIds()), Set.copyOf(priced.itemIds()));
    }
  }

  @Test
  void lists_fallAsTheServerScoresThem() throws IOException {
    try (Model model = Model.open(new ModelStore(published).servedFolder())) {
      requireListsFall(model);
    }
  }

  /** The same events, but from files of compacted days. */
  @Test
  void run_nextNight_onTheSameEvents_givesTheSameTables_andSweeps(
      @TempDir Path models, @TempDir Path compacted) throws Exception {
    copy(published, models);
    Path left = Files.createDirectories(models.resolve(".staging-20250101T000000Z/.task-1"));
    Files.writeString(left.resolve("users-00.chm.spool"), "half");
    compact(compacted);
    StringBuilder said = new StringBuilder();
    Clock tomorrow = Clock.offset(CLOCK, Duration.ofDays(1));
    Training.Input input =
        new Training.Input(
            List.of(compacted.toString()),
            List.of(shop.resolve("catalogue.ndjson").toString()),
            Optional.empty(),
            0.05);
    ModelFolder next =
        run(models, tomorrow, settings(Optional.empty(), true), input, printing(said));
    Manifest before = new ModelStore(published).servedFolder().manifest();
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
  private static void compact(Path folder) throws IOException {
    copy(shop.resolve("log"), folder);
    Path click = folder.resolve("events-1.ndjson");
    TestLog log = new TestLog(folder);
    log.write(
        "events-20260130T080000.000Z-000001.ndjson.gz",
        Files.readAllLines(click).toArray(String[]::new));
    Files.delete(click);
    List<String> rows = Files.readAllLines(shop.resolve("events.csv"));
    log.write(
        "events-20260131T080000.000Z-000001.ndjson.gz",
        rows.stream().skip(1).map(row -> json(rows.get(0), row)).toArray(String[]::new));
    LocalDate today = LocalDate.ofInstant(CLOCK.instant(), ZoneOffset.UTC);
    CompactionSettings all = CompactionSettings.on(today, Optional.empty(), Optional.empty());
    assertEquals(0, new Compaction(folder, all, Forgotten.NONE, CLOCK).run().left());
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
  void run_until_keepingPurchased(@TempDir Path models) throws Exception {
    Instant until = Instant.parse("2026-01-30T00:00:00Z");
    ModelFolder folder = run(models, CLOCK, settings(Optional.of(until), false));
    Manifest manifest = folder.manifest();
    assertTrue(manifest.window().to().isBefore(until));
    assertEquals(40, manifest.counts().users());
    assertFalse(manifest.serving().excludePurchased());
    try (Model model = Model.open(folder)) {
      UserRow user = model.user("user-2").orElseThrow();
      Set<Integer> ranked = boxed(user.ranked().toArray());
      int[] active =
          Arrays.stream(user.purchased().toArray()).filter(model.items()::isActive).toArray();
      assertTrue(active.length > 0);
      assertTrue(ranked.containsAll(boxed(active)));
      requireListsFall(model);
    }
  }

  @Test
  void run_onAServersLog_foldsItemChanges_andTellsWhatBecameOfAnswers() throws IOException {
    ModelFolder folder = new ModelStore(published).servedFolder();
    assertEquals(Instant.ofEpochMilli(LATER + 1), folder.manifest().itemChangesUntil());
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
    TrainSettings collapsing = settings(Optional.empty(), false, 1e9);
    ModelFolder folder = run(models, CLOCK, collapsing, input(shop, 0.05), printing(said));
    assertTrue(said.toString().contains("collapsed to 0"), said.toString());
    try (Model model = Model.open(folder)) {
      assertEquals(0, model.user("user-2").orElseThrow().factors().size());
      Answer answer = new Recommender(model).user("user-2", TOP_FIVE);
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
                run(
                    models,
                    CLOCK,
                    settings(Optional.empty(), true),
                    input(shop, 0.001),
                    System.out));
    assertTrue(stopped.toString().contains("bad_timestamp 1"), stopped.toString());
    assertTrue(Files.isDirectory(models.resolve("rejects/20260201T020000Z")));
  }

  @Test
  void run_noUsableEvent_saysSo(@TempDir Path models) {
    Instant early = Instant.parse("2020-01-01T00:00:00Z");
    InputException none =
        assertThrows(
            InputException.class, () -> run(models, CLOCK, settings(Optional.of(early), true)));
    assertTrue(none.toString().contains("at least one usable event"), none.toString());
  }

  @Test
  void run_whileAnotherTrains_isRefused(@TempDir Path models) throws Exception {
    StoreLock held = StoreLock.tryAcquire(new ModelStore(models)).orElseThrow();
    try {
      IOException busy =
          assertThrows(
              IOException.class, () -> run(models, CLOCK, settings(Optional.empty(), true)));
      assertTrue(busy.toString().contains("another training"), busy.toString());
    } finally {
      held.close();
    }
  }

  /** The night sums products in another order than the server, and so only almost as it does. */
  private static void requireListsFall(Model model) {
    Explainer explainer = new Explainer(model);
    model.forEachUser(
        (id, user) -> {
          float before = Float.POSITIVE_INFINITY;
          for (int item : user.ranked().toArray()) {
            float score = explainer.forUser(id, item, Rung.PERSONALIZED).score();
            assertTrue(score <= before + 1e-5, id + ": " + score + " behind " + before);
            before = score;
          }
        });
  }

  /** What a server logged: one click, one answer, and changes that are newer than the catalogue. */
  private static void writeLog(Path log) throws IOException {
    Files.createDirectories(log.resolve("_items"));
    Files.createDirectories(log.resolve("_served"));
    Files.writeString(
        log.resolve("events-1.ndjson"),
        "{\"user_id\":\"user-1\",\"event_name\":\"click\",\"item_id\":\"garden-01\",\"timestamp\":\"2026-01-20T08:05:00Z\",\"recommendation_id\":\"%s\"}"
            .formatted(TestIds.id(Rung.POPULAR, "home", 2, "2026-01-20T08:00:00Z", 1)));
    Files.writeString(
        log.resolve("_items/items-1.ndjson"),
        """
        {"item_id":"garden-11","attributes":{"name":"New"},"received_at":%d}
        {"item_id":"pot","status":"inactive","received_at":%d}
        """
            .formatted(LATER, LATER + 1));
    Files.writeString(
        log.resolve("_served/served-1.ndjson"),
        TestIds.served("2026-01-20T08:00:00Z", Rung.POPULAR, "home", 2, 7, 84));
  }

  /** What a user did who asked to be forgotten: no test counts it. */
  private static Path writeForgotten(Path log) throws IOException {
    return Files.writeString(
        log.resolve("events-2.ndjson"),
        """
        {"user_id":"ghost","event_name":"view","item_id":"garden-01","timestamp":"2026-01-20T08:05:00Z"}
        {"user_id":"sheet","event_name":"view","item_id":"garden-01","timestamp":"2026-01-20T08:06:00Z"}
        {"user_id":"ghost","event_name":"identify","previous_user_id":"sheet","timestamp":"2026-01-20T08:07:00Z"}
        """);
  }

  private static ModelFolder run(Path models, Clock clock, TrainSettings settings)
      throws Exception {
    return run(models, clock, settings, input(shop, 0.05), System.out);
  }

  private static ModelFolder run(
      Path models, Clock clock, TrainSettings settings, Training.Input input, PrintStream out)
      throws Exception {
    SparkSession spark = SharedSpark.session();
    spark.sparkContext().setCheckpointDir(shop.resolve("checkpoints").toString());
    return new Training(spark, new ModelStore(models), clock, new Progress(out, System::nanoTime))
        .run(input, settings, SearchSettings.NONE, Optional.empty(), Training.Ending.PUBLISHED);
  }

  private static Training.Input input(Path folder, double rejectLimit) {
    return new Training.Input(
        List.of(folder.resolve("events.csv").toString(), folder.resolve("log").toString()),
        List.of(folder.resolve("catalogue.ndjson").toString()),
        Optional.empty(),
        rejectLimit);
  }

  private static TrainSettings settings(Optional<Instant> until, boolean excludePurchased) {
    return settings(until, excludePurchased, 0.05);
  }

  private static TrainSettings settings(
      Optional<Instant> until, boolean excludePurchased, double regularization) {
    return new TrainSettings(
        until,
        false,
        1,
        Tuning.usual(excludePurchased)
            .with(Map.of("rank", 4.0, "iterations", 5.0, "regularization", regularization)),
        TextLikeness.DEFAULT_SHARE,
        50,
        4,
        excludePurchased,
        0,
        AttributionSettings.DEFAULT);
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

  private static boolean lists(Scored neighbours, int item) {
    return IntStream.range(0, neighbours.size()).anyMatch(i -> neighbours.item(i) == item);
  }

  private static Set<Integer> boxed(int[] values) {
    return Set.copyOf(Arrays.stream(values).boxed().toList());
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
