package dev.nightjar.trainer.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop of four items. Its one user bought <i>a</i> and is shown a, b, c, and d after them; then
 * buys <i>b</i> and something the shop did not have. One order holds a, b and c.
 */
final class EvaluatorTest {
  private static final Instant CUTOFF = Instant.parse("2026-02-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-03-01T00:00:00Z");
  private static final double EXACT = 1e-6;
  private static final double THIRD = Math.log(2) / Math.log(3); // gain of place 2

  @TempDir static Path folder;

  private static Evaluation evaluation = new Evaluation(CUTOFF, UNTIL, 1, List.of());

  @BeforeAll
  static void evaluate() throws IOException {
    TinyShop shop =
        new TinyShop()
            .item("a", "x", 1, 0, ItemStatus.ACTIVE)
            .item("b", "x", 15, 1, ItemStatus.ACTIVE)
            .item("c", "x", 25, 2, ItemStatus.ACTIVE)
            .item("d", "x", 35, 3, ItemStatus.ACTIVE)
            .keepPurchased()
            .vector("a", 1, 0)
            .vector("b", 1, 0)
            .vector("c", 1, 0)
            .priceUser(
                "u",
                List.of("a", "b", "c"),
                List.of(1, 0, 2),
                List.of(0f, 1f, 0f, 0f),
                List.of("a"),
                List.of("a"))
            .together("a", "d", "c")
            .together("b", "c")
            .collaborative("a", "c", "d")
            .semantic("a", "d", "b");
    HeldOut heldOut =
        new HeldOut(
            CUTOFF,
            UNTIL,
            List.of(group("u", "b", "later")),
            true,
            List.of(group("o", "a", "b", "c")),
            List.of(group("o", "a", "b", "c")),
            false);
    long old = CUTOFF.minusSeconds(90L * 24 * 3600).toEpochMilli();
    Past past =
        new Past(
            CUTOFF,
            Map.of("a", 2L, "d", 1L, "b", 1L),
            Map.of("u", List.of("a")),
            Map.of(
                Past.Kind.USER, List.of(group("u", "a", "b")),
                Past.Kind.ORDER,
                    List.of(
                        new Group("1", old, List.of("a", "b")),
                        new Group("2", old, List.of("b")),
                        group("3", "d", "a"))));
    try (Model model = shop.open(folder, "20260201T000000Z")) {
      evaluation = new Evaluator(heldOut, past, new EvaluationSettings(100, 1, 10)).evaluate(model);
    }
  }

  @Test
  void sections_areOneForEachQuestion() {
    assertEquals(
        List.of("recommend", "recommend", "price_optimized", "session", "item", "item", "basket"),
        evaluation.sections().stream().map(Evaluation.Section::endpoint).toList());
    assertEquals(20, evaluation.sections().get(0).k());
    assertEquals(10, evaluation.sections().get(6).k());
  }

  @Test
  void recommend_isJudgedByWhatWasBought_evenByWhatTheShopDidNotHave() {
    assertEquals(0.5, mean(0, "nightjar", "all", "recall"), EXACT);
    assertEquals(0.5, mean(0, "nightjar", "all", "mrr"), EXACT);
    assertEquals(THIRD / (1 + THIRD), mean(0, "nightjar", "all", "ndcg"), EXACT);
    assertEquals(4.0 / 3, mean(0, "nightjar", "all", "coverage"), EXACT);
    assertEquals(0, mean(0, "nightjar", "all", "gini"), EXACT);
    // Interactions are a 2, b 1, d 1, c none: shares add up to 1 over four places.
    assertEquals(0.25, mean(0, "nightjar", "all", "popularity"), EXACT);
    // One item in each of four buckets, against one in the second: 1/4 + 1/2 + 1/4.
    assertEquals(1, mean(0, "nightjar", "all", "price_distance"), EXACT);
  }

  @Test
  void recommend_isSplit() {
    assertEquals(1, mean(0, "nightjar", "known items", "recall"), EXACT);
    assertEquals(0, mean(0, "nightjar", "new items", "recall"), EXACT);
    assertEquals(0.5, mean(0, "nightjar", "not bought before", "recall"), EXACT);
    assertEquals(0.5, mean(0, "nightjar", "heavy users", "recall"), EXACT);
    assertTrue(
        evaluation.sections().get(0).lines().stream()
            .noneMatch(line -> List.of("light users", "bought before").contains(line.split())));
  }

  @Test
  void recommend_forTheFirstTime_showsNothingBought() {
    assertEquals(1, mean(1, "nightjar", "all", "mrr"), EXACT);
    assertEquals(1, mean(1, "popularity", "all", "mrr"), EXACT);
  }

  @Test
  void priceOptimized_isBesideTheListItCameFrom() {
    assertEquals(1, mean(2, "nightjar", "all", "mrr"), EXACT);
    assertEquals(0.5, mean(2, "as recommended", "all", "mrr"), EXACT);
    assertTrue(mean(2, "others' prices", "all", "hit_rate") > 0);
    assertTrue(mean(2, "the shop's prices", "all", "hit_rate") > 0);
  }

  @Test
  void clickAndItem_areAskedForTheRestOfTheOrder() {
    assertEquals(1, mean(3, "nightjar", "all", "mrr"), EXACT); // c first
    assertEquals(0.5, mean(5, "nightjar", "all", "mrr"), EXACT); // d, then b
    assertTrue(evaluation.sections().get(5).question().endsWith("mode semantic"));
  }

  @Test
  void basket_addsUpTheCart_andIsBesideBaselines() {
    assertEquals(1, mean(6, "nightjar", "all", "mrr"), EXACT); // c of both, d of one
    assertEquals(0, mean(6, "popularity", "all", "hit_rate"), EXACT); // d: nobody bought c
    assertEquals(0, mean(6, "EASE", "all", "hit_rate"), EXACT);
    assertEquals(0, mean(6, "ItemKNN", "all", "hit_rate"), EXACT);
  }

  @Test
  void popularity_countsOrders_ofAllTimesOrLate() {
    // a 2, b 2, d 1: a, b, d; of the last 30 days a, d.
    assertEquals(0.5, mean(0, "popularity", "all", "mrr"), EXACT);
    assertEquals(0, mean(0, "popularity of 30 days", "all", "mrr"), EXACT);
  }

  @Test
  void headlines_areOfTheFirstSectionOfEachEndpoint() {
    Map<String, Double> headlines = Headlines.of(evaluation);
    assertEquals(THIRD / (1 + THIRD), headlines.getOrDefault("recommend.ndcg@20", 0.0), EXACT);
    assertEquals(1, headlines.getOrDefault("basket.hit_rate@10", 0.0), EXACT);
    assertEquals(0, headlines.getOrDefault("basket.hit_rate@10 popularity", 1.0), EXACT);
    assertTrue(headlines.containsKey("price_optimized.price_distance@20 as recommended"));
  }

  @Test
  void file_holdsAllOfIt(@TempDir Path folder) throws IOException {
    EvaluationFile.write(folder, evaluation);
    assertEquals(evaluation, EvaluationFile.read(folder));
  }

  @Test
  void text_hasATableForEachSection() {
    String text = EvaluationText.of(evaluation);
    assertTrue(text.contains("basket@10: what else is in an order, by up to three"), text);
    assertTrue(text.lines().anyMatch(line -> line.matches("  nightjar +all +1 +\\.3869 .*")), text);
  }

  private static Group group(String key, String... items) {
    return new Group(key, CUTOFF.toEpochMilli() - 1, List.of(items));
  }

  private static double mean(int section, String method, String split, String metric) {
    Interval found =
        evaluation.sections().get(section).lines().stream()
            .filter(line -> line.method().equals(method) && line.split().equals(split))
            .findFirst()
            .orElseThrow()
            .metrics()
            .get(metric);
    return found == null ? Double.NaN : found.mean();
  }
}
