package dev.nightjar.jobs.check;

import static dev.nightjar.jobs.check.CheckedShops.NEW;
import static dev.nightjar.jobs.check.CheckedShops.OLD;
import static dev.nightjar.jobs.check.CheckedShops.detail;
import static dev.nightjar.jobs.check.CheckedShops.evaluated;
import static dev.nightjar.jobs.check.CheckedShops.items;
import static dev.nightjar.jobs.check.CheckedShops.refusing;
import static dev.nightjar.jobs.check.CheckedShops.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Good models and bad ones, each made by hand; what is refused, and why. */
final class ChecksTest {
  private final Path root;
  private final CheckedShops shops;

  ChecksTest(@TempDir Path root) {
    this.root = root;
    shops = new CheckedShops(root);
  }

  @Test
  void firstModel_isHeldAgainstNothing() throws IOException {
    List<Result> results = shops.run(shops.install(shop(), NEW), Optional.empty());
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
    List<Result> results = shops.against(shop());
    assertTrue(
        results.stream().allMatch(result -> result.outcome() == Outcome.PASSED), results::toString);
    assertEquals(
        "overlap@10 1.00 in 10 questions of a sample, 0 of 8 items lost, prices moved by +0.0 %, 0"
            + " of 10 answers empty",
        detail(results, "replayed questions"));
  }

  @Test
  void worseThanPopularity_isRefused() throws IOException {
    List<Result> results = shops.against(shop().metric("recommend.ndcg@20", 0.05));
    assertEquals(List.of("better than popularity", "as good as published"), refusing(results));
    assertEquals(
        "expected recommend.ndcg@20 of at least 0.1000, that of popularity, found"
            + " recommend.ndcg@20 0.0500",
        detail(results, "better than popularity"));
  }

  @Test
  void worseThanPopularity_whichIsGivenInstead_passes() throws IOException {
    TinyShop shop = shop().metric("recommend.ndcg@20", 0.09).setting("fallback recommend", "so");
    assertEquals(List.of(), refusing(shops.run(shops.install(shop, NEW), Optional.empty())));
  }

  @Test
  void notEvaluated_isNotHeldAgainstIt() throws IOException {
    TinyShop shop =
        items(new TinyShop().events(100), 8).user("ann", List.of(), List.of(), List.of());
    List<Result> results = shops.against(shop);
    assertEquals(
        "the training ran without an evaluation", detail(results, "better than popularity"));
    assertEquals(
        "one of the two trainings ran without an evaluation",
        detail(results, "as good as published"));
  }

  @Test
  void halfItsItemsLost_isRefused() throws IOException {
    List<Result> results = shops.against(evaluated(items(new TinyShop().events(100), 4)));
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
  void factorsThatAreNoNumbers_areRefused() throws IOException {
    List<Result> results = shops.against(shop().vector("item-3", Float.NaN, 1));
    assertTrue(refusing(results).contains("sound factors"), results::toString);
    assertEquals(
        "expected finite vectors, found NaN or infinity in those of 1 users and items",
        detail(results, "sound factors"));
  }

  @Test
  void factorsOfAUserThatAreNoNumbers_areRefused() throws IOException {
    List<Result> results = shops.against(shop().userVector("ann", Float.POSITIVE_INFINITY, 0));
    assertTrue(refusing(results).contains("sound factors"), results::toString);
  }

  @Test
  void collapsedFactors_areRefused_unlessThePublishedOnesWereSo() throws IOException {
    TinyShop shop = shop();
    for (int item = 0; item < 8; item++) {
      shop.vector("item-" + item, 0, 0);
    }
    ModelFolder collapsed = shops.install(shop, NEW);
    List<Result> results = shops.run(collapsed, Optional.of(shops.install(shop(), OLD)));
    assertEquals(List.of("sound factors"), refusing(results));
    assertEquals(
        "expected items that differ, found one vector for all", detail(results, "sound factors"));
    assertEquals(List.of(), refusing(shops.run(collapsed, Optional.of(collapsed))));
  }

  @Test
  void listOfAnItemThatIsNot_isRefused() throws IOException {
    List<Result> results = shops.against(shop().semantic("item-2", "ghost"));
    assertTrue(refusing(results).contains("items resolve"), results::toString);
    assertEquals(
        "expected items of number 0 to 7 in all lists, found 1 bad ones:"
            + " item item-2 lists an item of no such number (text)",
        detail(results, "items resolve"));
  }

  @Test
  void oneByteFlipped_isRefused_andNothingElseIsTold() throws IOException {
    ModelFolder folder = shops.install(shop(), NEW);
    Path items = folder.path().resolve("items.chm");
    byte[] bytes = Files.readAllBytes(items);
    bytes[bytes.length / 2] ^= 1;
    Files.write(items, bytes);
    List<Result> results = shops.run(folder, Optional.empty());
    assertEquals(List.of("whole"), refusing(results));
    String detail = detail(results, "whole");
    assertTrue(detail.startsWith("corrupt: " + items + ": expected SHA-256 "), detail);
    assertEquals(8, results.size());
    assertEquals("the model cannot be opened", results.get(7).detail());
  }

  @Test
  void publishedOneDamaged_refusesNothing_andIsTold() throws IOException {
    ModelFolder old = shops.install(shop(), OLD);
    Files.delete(old.path().resolve("popular.chm"));
    List<Result> results = shops.run(shops.install(shop(), NEW), Optional.of(old));
    assertEquals(List.of(), refusing(results));
    String detail = detail(results, "count drift");
    assertTrue(detail.startsWith("the published model is unusable: missing: "), detail);
  }

  @Test
  void tooLittle_isRefused() throws IOException {
    List<Result> results =
        shops.run(
            shops.install(new TinyShop().item("mug", "Mugs", 1, 0, ItemStatus.INACTIVE), NEW),
            Optional.empty());
    assertEquals(
        "expected at least 1 users, found 0 users; expected at least 1 active items, found 0 active"
            + " items; expected at least 1 events, found 0 events",
        detail(results, "enough data"));
  }

  @Test
  void copies_areGoneAfterwards() throws IOException {
    shops.against(shop());
    try (Stream<Path> left = Files.list(root.resolve("scratch"))) {
      assertEquals(0, left.count());
    }
  }
}
