package dev.nightjar.jobs.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.PairedComparison;
import dev.nightjar.model.Requests;
import dev.nightjar.model.RequestsFile;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good models and bad ones, each made by hand; what is refused, and why. */
final class ChecksTest {
  private static final String OLD = "20260101T020000Z";
  private static final String NEW = "20260102T020000Z";
  private static final CheckSettings SETTINGS =
      new CheckSettings(
          new CheckSettings.Minimum(1, 1, 1),
          0.3,
          5,
          0.2,
          new CheckSettings.Replay(100, 0.1, 0.2, 0.3, 0.01),
          1);

  @TempDir Path root;

  @Test
  void firstModel_isHeldAgainstNothing() throws IOException {
    List<Result> results = run(install(shop(), NEW), Optional.empty());
    assertEquals(List.of(), refusing(results));
    assertEquals(
        List.of(
            "whole PASSED",
            "enough data PASSED",
            "count drift SKIPPED",
            "items resolve PASSED",
            "sound factors PASSED",
            "better than popularity PASSED",
            "as good as published SKIPPED",
            "replayed questions SKIPPED"),
        results.stream().map(result -> result.check() + " " + result.outcome()).toList());
    assertEquals("no model is published yet", results.get(2).detail());
  }

  @Test
  void modelLikeThePublishedOne_passesAll() throws IOException {
    List<Result> results = against(shop());
    assertTrue(
        results.stream().allMatch(result -> result.outcome() == Outcome.PASSED), results::toString);
    assertEquals(
        "overlap@10 1.00 in 10 questions of a sample, 0 of 8 items lost, prices moved by +0.0 %, 0"
            + " of 10 answers empty",
        detail(results, "replayed questions"));
  }

  @Test
  void requestsOfTheLastDay_areReplayed_asOftenAsTheyWereMade() throws IOException {
    ModelFolder folder = install(evaluated(items(new TinyShop().events(100), 8)), NEW);
    List<String> ann = Collections.nCopies(40, "ann");
    List<String> seen = Collections.nCopies(40, "item-3");
    RequestsFile.write(folder.path(), requests(ann, seen, List.of(List.of("item-0", "item-7"))));
    List<Result> results = run(folder, Optional.of(install(shop(), OLD)));
    String detail = detail(results, "replayed questions");
    assertTrue(detail.startsWith("overlap@10 1.00 in 81 requests of the last day, 0 of "), detail);
  }

  @Test
  void requestsOfTheLastDay_thatAreTooFew_areNotReplayed() throws IOException {
    ModelFolder folder = install(shop(), NEW);
    RequestsFile.write(folder.path(), requests(List.of("ann"), List.of("item-3"), List.of()));
    List<Result> results = run(folder, Optional.of(install(shop(), OLD)));
    String detail = detail(results, "replayed questions");
    assertTrue(detail.startsWith("overlap@10 1.00 in 10 questions of a sample, "), detail);
  }

  private static Requests requests(
      List<String> users, List<String> items, List<List<String>> carts) {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    return new Requests(from, from.plus(Duration.ofDays(1)), users, items, carts);
  }

  @Test
  void worseThanPopularity_isRefused() throws IOException {
    List<Result> results = against(shop().metric("recommend.ndcg@20", 0.05));
    assertEquals(List.of("better than popularity", "as good as published"), refusing(results));
    assertEquals(
        "expected recommend.ndcg@20 of at least 0.1000, that of popularity, found"
            + " recommend.ndcg@20 0.0500",
        detail(results, "better than popularity"));
  }

  @Test
  void worseThanPopularity_whichIsGivenInstead_passes() throws IOException {
    TinyShop shop = shop().metric("recommend.ndcg@20", 0.09).setting("fallback recommend", "so");
    assertEquals(List.of(), refusing(run(install(shop, NEW), Optional.empty())));
  }

  @Test
  void muchLessGoodThanThePublishedOne_isRefused() throws IOException {
    List<Result> results = against(shop().metric("recommend.ndcg@20", 0.15));
    assertEquals(List.of("as good as published"), refusing(results));
    assertEquals(
        "expected recommend.ndcg@20 at least 1.60 times that of popularity, found"
            + " recommend.ndcg@20 1.50 times it, after 2.00",
        detail(results, "as good as published"));
  }

  @Test
  void farWorseInTheSameCases_isRefused_evenAtBest() throws IOException {
    List<Result> results = against(compared(shop(), OLD, 0.15, 0.2, -0.045));
    assertEquals(List.of("as good as published"), refusing(results));
    assertEquals(
        "expected recommend.ndcg@20 at most 20 % below the published model's, found"
            + " recommend.ndcg@20 0.1500, the published model's 0.2000 (-25.0 %, 95 % from -35.0"
            + " to -22.5) in the same 80 cases from 2026-01-01T00:00:00Z",
        detail(results, "as good as published"));
  }

  @Test
  void farWorseInTheSameCases_whereItLackedEvents_isRefusedOnlyIfItIsLessBetterThanPopularityToo()
      throws IOException {
    List<Result> results =
        against(
            compared(shop(), OLD, 0.15, 0.2, -0.045)
                .metric("recommend.ndcg@20", 0.15)
                .setting("head to head lacking", "2025-12-01T00:00:00Z"));
    assertEquals(List.of("as good as published"), refusing(results));
  }

  @Test
  void farWorseInTheSameCases_whereItLackedEvents_butAsMuchBetterThanPopularity_passes()
      throws IOException {
    List<Result> results =
        against(
            compared(shop(), OLD, 0.15, 0.2, -0.045)
                .setting("head to head lacking", "2025-12-01T00:00:00Z"));
    assertEquals(List.of(), refusing(results));
    String detail = detail(results, "as good as published");
    assertTrue(detail.endsWith(", as it lacked what came from 2025-12-01T00:00:00Z on"), detail);
  }

  @Test
  void tooFewOfTheSameCasesToTell_isRefusedIfItIsLessBetterThanPopularity() throws IOException {
    List<Result> results =
        against(compared(shop().metric("recommend.ndcg@20", 0.15), OLD, 0.15, 0.2, -0.035));
    assertEquals(List.of("as good as published"), refusing(results));
    assertEquals(
        "expected recommend.ndcg@20 at least 1.60 times that of popularity, found"
            + " recommend.ndcg@20 1.50 times it, after 2.00; recommend.ndcg@20 0.1500, the"
            + " published model's 0.2000 (-25.0 %, 95 % from -35.0 to -17.5) in the same 80 cases"
            + " from 2026-01-01T00:00:00Z, which is too few to tell",
        detail(results, "as good as published"));
  }

  @Test
  void tooFewOfTheSameCasesToTell_butAsMuchBetterThanPopularity_passes() throws IOException {
    List<Result> results = against(compared(shop(), OLD, 0.15, 0.2, -0.035));
    assertEquals(List.of(), refusing(results));
    assertTrue(
        detail(results, "as good as published")
            .startsWith("recommend.ndcg@20 2.00 times it, after 2.00; recommend.ndcg@20 0.1500,"),
        results::toString);
  }

  @Test
  void tooFewOfTheSameCasesToTell_andNothingElseIsTold_passes() throws IOException {
    TinyShop shop = shop().metric("recommend.ndcg@20 popularity", 0);
    List<Result> results = against(compared(shop, OLD, 0.15, 0.2, -0.035));
    assertEquals(List.of(), refusing(results));
    assertTrue(
        detail(results, "as good as published").endsWith(", which is too few to tell"),
        results::toString);
  }

  @Test
  void asGoodInTheSameCases_evenAtWorst_passes_whateverItWasBesidePopularity() throws IOException {
    List<Result> results =
        against(compared(shop().metric("recommend.ndcg@20", 0.15), OLD, 0.19, 0.2, 0.01));
    assertEquals(List.of(), refusing(results));
    assertEquals(
        "recommend.ndcg@20 0.1900, the published model's 0.2000 (-5.0 %, 95 % from -15.0 to +5.0)"
            + " in the same 80 cases from 2026-01-01T00:00:00Z",
        detail(results, "as good as published"));
  }

  @Test
  void comparison_withAnotherModel_doesNotCount() throws IOException {
    assertEquals(
        List.of(), refusing(against(compared(shop(), "20251231T020000Z", 0.1, 0.2, -0.08))));
  }

  @Test
  void comparison_ofWhatFallsBackToPopularity_doesNotCount() throws IOException {
    TinyShop popular = compared(shop(), OLD, 0.1, 0.2, -0.08).setting("fallback recommend", "so");
    assertEquals(List.of(), refusing(against(popular)));
  }

  @Test
  void notEvaluated_isNotHeldAgainstIt() throws IOException {
    TinyShop shop =
        items(new TinyShop().events(100), 8).user("ann", List.of(), List.of(), List.of());
    List<Result> results = against(shop);
    assertEquals(
        "the training ran without an evaluation", detail(results, "better than popularity"));
    assertEquals(
        "one of the two trainings ran without an evaluation",
        detail(results, "as good as published"));
  }

  @Test
  void halfItsItemsLost_isRefused() throws IOException {
    List<Result> results = against(evaluated(items(new TinyShop().events(100), 4)));
    assertEquals(List.of("count drift", "replayed questions"), refusing(results));
    assertEquals(
        "expected 6 to 40 active items, found 4 active items after 8",
        detail(results, "count drift"));
    assertTrue(
        detail(results, "replayed questions")
            .contains("expected at most 0.20 of the items shown lost, found 4 of 8 items lost"),
        results::toString);
  }

  @Test
  void allItemsInactive_leavesAnswersEmpty() throws IOException {
    TinyShop shop = new TinyShop().events(100);
    for (int item = 0; item < 8; item++) {
      shop.item("item-" + item, "Mugs", 10, 1, ItemStatus.INACTIVE).vector("item-" + item, item, 1);
    }
    List<Result> results = against(evaluated(shop));
    assertTrue(
        detail(results, "replayed questions")
            .contains("expected at most 0.01 of the answers empty, found 10 of 10 answers empty"),
        results::toString);
  }

  @Test
  void pricesTenfold_isRefused() throws IOException {
    TinyShop shop = new TinyShop().events(100);
    for (int item = 0; item < 8; item++) {
      shop.item("item-" + item, "Mugs", 100, 1, ItemStatus.ACTIVE).vector("item-" + item, item, 1);
    }
    List<Result> results = against(evaluated(shop));
    assertEquals(List.of("replayed questions"), refusing(results));
    assertEquals(
        "expected prices moved by at most 30 %, found prices moved by +900.0 %",
        detail(results, "replayed questions"));
  }

  @Test
  void factorsThatAreNoNumbers_areRefused() throws IOException {
    List<Result> results = against(shop().vector("item-3", Float.NaN, 1));
    assertTrue(refusing(results).contains("sound factors"), results::toString);
    assertEquals(
        "expected finite vectors, found NaN or infinity in those of 1 users and items",
        detail(results, "sound factors"));
  }

  @Test
  void factorsOfAUserThatAreNoNumbers_areRefused() throws IOException {
    List<Result> results = against(shop().userVector("ann", Float.POSITIVE_INFINITY, 0));
    assertTrue(refusing(results).contains("sound factors"), results::toString);
  }

  @Test
  void collapsedFactors_areRefused_unlessThePublishedOnesWereSo() throws IOException {
    TinyShop shop = shop();
    for (int item = 0; item < 8; item++) {
      shop.vector("item-" + item, 0, 0);
    }
    ModelFolder collapsed = install(shop, NEW);
    List<Result> results = run(collapsed, Optional.of(install(shop(), OLD)));
    assertEquals(List.of("sound factors"), refusing(results));
    assertEquals(
        "expected items that differ, found one vector for all", detail(results, "sound factors"));
    assertEquals(List.of(), refusing(run(collapsed, Optional.of(collapsed))));
  }

  @Test
  void listOfAnItemThatIsNot_isRefused() throws IOException {
    List<Result> results = against(shop().semantic("item-2", "ghost"));
    assertTrue(refusing(results).contains("items resolve"), results::toString);
    assertEquals(
        "expected items of number 0 to 7 in all lists, found 1 bad ones:"
            + " item item-2 lists an item of no such number (text)",
        detail(results, "items resolve"));
  }

  @Test
  void oneByteFlipped_isRefused_andNothingElseIsTold() throws IOException {
    ModelFolder folder = install(shop(), NEW);
    Path items = folder.path().resolve("items.chm");
    byte[] bytes = Files.readAllBytes(items);
    bytes[bytes.length / 2] ^= 1;
    Files.write(items, bytes);
    List<Result> results = run(folder, Optional.empty());
    assertEquals(List.of("whole"), refusing(results));
    String detail = detail(results, "whole");
    assertTrue(detail.startsWith("corrupt: " + items + ": expected SHA-256 "), detail);
    assertEquals(8, results.size());
    assertEquals("the model cannot be opened", results.get(7).detail());
  }

  @Test
  void publishedOneDamaged_refusesNothing_andIsTold() throws IOException {
    ModelFolder old = install(shop(), OLD);
    Files.delete(old.path().resolve("popular.chm"));
    List<Result> results = run(install(shop(), NEW), Optional.of(old));
    assertEquals(List.of(), refusing(results));
    String detail = detail(results, "count drift");
    assertTrue(detail.startsWith("the published model is unusable: missing: "), detail);
  }

  @Test
  void tooLittle_isRefused() throws IOException {
    List<Result> results =
        run(
            install(new TinyShop().item("mug", "Mugs", 1, 0, ItemStatus.INACTIVE), NEW),
            Optional.empty());
    assertEquals(
        "expected at least 1 users, found 0 users; expected at least 1 active items, found 0 active"
            + " items; expected at least 1 events, found 0 events",
        detail(results, "enough data"));
  }

  @Test
  void copies_areGoneAfterwards() throws IOException {
    against(shop());
    try (Stream<Path> left = Files.list(root.resolve("scratch"))) {
      assertEquals(0, left.count());
    }
  }

  private List<Result> against(TinyShop shop) throws IOException {
    return run(install(shop, NEW), Optional.of(install(shop(), OLD)));
  }

  private List<Result> run(ModelFolder folder, Optional<ModelFolder> published) {
    return new Checks(SETTINGS, root.resolve("scratch")).run(folder, published);
  }

  private ModelFolder install(TinyShop shop, String version) throws IOException {
    ModelStore store = new ModelStore(root.resolve("models"));
    return store.install(shop.stage(store, version));
  }

  private static TinyShop shop() {
    return evaluated(items(new TinyShop().events(100), 8));
  }

  private static TinyShop items(TinyShop shop, int items) {
    for (int item = 0; item < items; item++) {
      shop.item("item-" + item, "Mugs", 10, 1, ItemStatus.ACTIVE).vector("item-" + item, item, 1);
    }
    return shop.together("item-0", "item-1");
  }

  private static TinyShop evaluated(TinyShop shop) {
    return shop.metric("recommend.ndcg@20", 0.2)
        .metric("recommend.ndcg@20 popularity", 0.1)
        .metric("hindsight.recommend.ndcg@20", 0.01)
        .user("ann", List.of("item-1", "item-2"), List.of("item-0"), List.of("item-0"));
  }

  /** Both were asked the same; the interval of the difference begins 0.02 below it. */
  private static TinyShop compared(
      TinyShop shop, String with, double tonight, double published, double high) {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    PairedComparison comparison =
        new PairedComparison(
            new ModelVersion(with),
            from,
            from,
            Map.of(
                "recommend.ndcg@20",
                new PairedComparison.Metric(
                    80, tonight, published, tonight - published - 0.02, high)));
    comparison.toMetrics().forEach(shop::metric);
    comparison.toSettings().forEach(shop::setting);
    return shop;
  }

  private static List<String> refusing(List<Result> results) {
    return results.stream().filter(Result::refuses).map(Result::check).toList();
  }

  private static String detail(List<Result> results, String check) {
    return results.stream()
        .filter(result -> result.check().equals(check))
        .map(Result::detail)
        .findFirst()
        .orElseThrow();
  }
}
