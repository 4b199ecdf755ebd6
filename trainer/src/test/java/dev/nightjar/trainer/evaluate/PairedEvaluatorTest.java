package dev.nightjar.trainer.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.Model;
import dev.nightjar.model.PairedComparison;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A user who buys <i>a</i> again, and <i>b</i>; an order of a, b and c. The trial shows b first,
 * the published model second.
 */
final class PairedEvaluatorTest {
  private static final Instant FROM = Instant.parse("2026-02-01T00:00:00Z");
  private static final double EXACT = 1e-6;

  @TempDir Path folder;

  @Test
  void sameCases_areAsked_whateverNumbersItemsHave() throws IOException {
    Map<String, PairedComparison.Metric> metrics =
        metrics(shop("b", "d", "a").keepPurchased(), published("d", "b").keepPurchased(), 1);
    PairedComparison.Metric users = metric(metrics, "recommend.ndcg@20");
    assertEquals(1, users.cases());
    assertEquals((1 + gain(3)) / (1 + gain(2)), users.tonight(), EXACT);
    // d, b, and what is popular: 0, a, c.
    assertEquals((gain(2) + gain(4)) / (1 + gain(2)), users.published(), EXACT);
    // of one case every resample is that case
    assertEquals(users.tonight() - users.published(), users.low(), EXACT);
    assertEquals(users.tonight() - users.published(), users.high(), EXACT);
    assertEquals(1, metric(metrics, "session.mrr@10").tonight(), EXACT); // c, of b and c
    assertEquals(0.5, metric(metrics, "session.mrr@10").published(), EXACT);
    assertEquals(1, metric(metrics, "basket.hit_rate@10").published(), EXACT);
  }

  @Test
  void modelThatHidesWhatWasBought_makesBothBeAskedAboutTheRest() throws IOException {
    TinyShop hides = published("d", "b"); // and knows that a was bought, which the trial does not
    PairedComparison.Metric users =
        metric(metrics(shop("a", "b").keepPurchased(), hides, 1), "recommend.ndcg@20");
    assertEquals(1, users.tonight(), EXACT);
    assertEquals(gain(2), users.published(), EXACT);
  }

  @Test
  void fewerCasesThanAreWorthIt_areNotAsked() throws IOException {
    assertEquals(Map.of(), metrics(shop("b"), shop("b"), 2));
  }

  private Map<String, PairedComparison.Metric> metrics(
      TinyShop trial, TinyShop published, int fewest) throws IOException {
    HeldOut heldOut =
        new HeldOut(
            FROM,
            FROM.plusSeconds(3600),
            List.of(group("u", "a", "b")),
            true,
            List.of(group("o", "a", "b", "c")),
            List.of(group("o", "a", "b", "c")),
            false);
    try (Model ours = trial.open(folder.resolve("trial"), "20260131T000000Z");
        Model theirs = published.open(folder.resolve("published"), "20260131T020000Z")) {
      return new PairedEvaluator(heldOut, 1, fewest).between(ours, theirs);
    }
  }

  private static TinyShop shop(String... ranked) {
    return new TinyShop()
        .item("a", "x")
        .item("b", "x")
        .item("c", "x")
        .item("d", "x")
        .user("u", List.of(ranked), List.of(), List.of())
        .collaborative("a", "c", "d");
  }

  /** Its items have other numbers. */
  private static TinyShop published(String... ranked) {
    return new TinyShop()
        .item("0", "x")
        .item("a", "x")
        .item("b", "x")
        .item("c", "x")
        .item("d", "x")
        .user("u", List.of(ranked), List.of("a"), List.of())
        .collaborative("a", "d", "c");
  }

  private static double gain(int place) {
    return Math.log(2) / Math.log(place + 1);
  }

  private static PairedComparison.Metric metric(
      Map<String, PairedComparison.Metric> metrics, String name) {
    PairedComparison.Metric metric = metrics.get(name);
    if (metric == null) {
      throw new AssertionError("expected " + name + ", found " + metrics.keySet());
    }
    return metric;
  }

  private static Group group(String key, String... items) {
    return new Group(key, FROM.toEpochMilli(), List.of(items));
  }
}
