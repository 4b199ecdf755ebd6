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

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.ModelFolder;
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
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same questions, asked of the published model and of one that changed. */
final class ReplayedTest {
  private final CheckedShops shops;

  ReplayedTest(@TempDir Path root) {
    shops = new CheckedShops(root);
  }

  /** Both shops answer alike, but for the page of item-3: there nothing is left as it was. */
  @Test
  void requestsOfTheLastDay_areReplayed_asOftenAsTheyWereMade() throws IOException {
    ModelFolder old = shops.install(nearItem3(10), OLD);
    ModelFolder folder = shops.install(nearItem3(20), NEW);
    List<String> ann = Collections.nCopies(59, "ann");
    List<String> seen = Collections.nCopies(40, "item-3");
    RequestsFile.write(folder.path(), requests(ann, seen, List.of(List.of("item-0", "item-7"))));
    String detail = detail(shops.run(folder, Optional.of(old)), "replayed questions");
    assertTrue(detail.startsWith("overlap@10 0.60 in 100 requests of the last day, 0 of "), detail);
  }

  private static TinyShop nearItem3(int first) {
    String[] nearest =
        IntStream.range(first, first + 10).mapToObj(item -> "item-" + item).toArray(String[]::new);
    return evaluated(items(new TinyShop().events(100), 30)).collaborative("item-3", nearest);
  }

  @Test
  void requestsThatCannotBeRead_areNotReplayed_andRefuseNothing() throws IOException {
    ModelFolder folder = shops.install(shop(), NEW);
    Files.writeString(folder.path().resolve(RequestsFile.NAME), "{");
    List<Result> results = shops.run(folder, Optional.of(shops.install(shop(), OLD)));
    assertEquals(List.of(), refusing(results));
    String detail = detail(results, "replayed questions");
    assertTrue(detail.startsWith("overlap@10 1.00 in 10 questions of a sample, "), detail);
  }

  @Test
  void requestsOfTheLastDay_thatAreTooFew_areNotReplayed() throws IOException {
    ModelFolder folder = shops.install(shop(), NEW);
    RequestsFile.write(folder.path(), requests(List.of("ann"), List.of("item-3"), List.of()));
    List<Result> results = shops.run(folder, Optional.of(shops.install(shop(), OLD)));
    String detail = detail(results, "replayed questions");
    assertTrue(detail.startsWith("overlap@10 1.00 in 10 questions of a sample, "), detail);
  }

  @Test
  void allItemsInactive_leavesAnswersEmpty() throws IOException {
    TinyShop shop = new TinyShop().events(100);
    for (int item = 0; item < 8; item++) {
      shop.item("item-" + item, "Mugs", 10, 1, ItemStatus.INACTIVE).vector("item-" + item, item, 1);
    }
    List<Result> results = shops.against(evaluated(shop));
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
    List<Result> results = shops.against(evaluated(shop));
    assertEquals(List.of("replayed questions"), refusing(results));
    assertEquals(
        "expected prices moved by at most 30 %, found prices moved by +900.0 %",
        detail(results, "replayed questions"));
  }

  private static Requests requests(
      List<String> users, List<String> items, List<List<String>> carts) {
    Instant from = Instant.parse("2026-01-01T00:00:00Z");
    return new Requests(from, from.plus(Duration.ofDays(1)), users, items, carts);
  }
}
