package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PairedComparisonTest {
  private static final Instant FROM = Instant.parse("2026-02-01T00:00:00.001Z");
  private static final PairedComparison COMPARISON =
      new PairedComparison(
          new ModelVersion("20260201T020000Z"),
          FROM,
          FROM.minusSeconds(60),
          Map.of(
              "basket.hit_rate@10", new PairedComparison.Metric(50, 0.5, 0, 0.4, 0.6),
              "recommend.ndcg@20", new PairedComparison.Metric(1_801, 0.15, 0.2, -0.07, -0.02)));

  @TempDir Path store;

  @Test
  void manifestOnDisk_tellsWhatWasPutThere() throws IOException {
    TinyShop shop = new TinyShop().item("a", "x").metric("recommend.ndcg@20", 0.3);
    COMPARISON.toMetrics().forEach(shop::metric);
    COMPARISON.toSettings().forEach(shop::setting);
    assertEquals(Optional.of(COMPARISON), PairedComparison.of(manifest(shop)));
  }

  /** Operators' scripts read them, and manifests of earlier nights have them. */
  @Test
  void names_areThoseOfAManifest() {
    assertEquals(
        Map.of(
            "head to head with", "20260201T020000Z",
            "head to head from", "2026-02-01T00:00:00.001Z",
            "head to head lacking", "2026-01-31T23:59:00.001Z"),
        COMPARISON.toSettings());
    Map<String, Double> metrics = COMPARISON.toMetrics();
    assertEquals(10, metrics.size());
    assertEquals(0.15, metrics.get("head to head recommend.ndcg@20"));
    assertEquals(0.2, metrics.get("head to head recommend.ndcg@20 published"));
    assertEquals(-0.07, metrics.get("head to head recommend.ndcg@20 low"));
    assertEquals(-0.02, metrics.get("head to head recommend.ndcg@20 high"));
    assertEquals(1_801, metrics.get("head to head recommend.ndcg@20 cases"));
  }

  @Test
  void manifestWithout_tellsNone() throws IOException {
    assertEquals(
        Optional.empty(), PairedComparison.of(manifest(new TinyShop().metric("a.b@1", 1))));
  }

  @Test
  void metricWithAPartMissing_isLeftOut() throws IOException {
    TinyShop shop = new TinyShop().metric("head to head a.b@1 published", 1);
    COMPARISON.toSettings().forEach(shop::setting);
    assertEquals(Map.of(), PairedComparison.of(manifest(shop)).orElseThrow().metrics());
  }

  @Test
  void timeThatIsNone_isTold() throws IOException {
    Manifest manifest = manifest(new TinyShop().setting("head to head with", "20260201T020000Z"));
    assertEquals(
        "expected a time in the manifest's setting \"head to head from\", found \"\"",
        assertThrows(IllegalArgumentException.class, () -> PairedComparison.of(manifest))
            .getMessage());
  }

  @Test
  void shares_areOfThePublishedMean() {
    PairedComparison.Metric metric = new PairedComparison.Metric(80, 0.15, 0.2, -0.07, -0.02);
    assertEquals(-0.25, metric.change(), 1e-9);
    assertEquals(-0.35, metric.atWorst(), 1e-9);
    assertEquals(-0.1, metric.atBest(), 1e-9);
  }

  @Test
  void publishedThatKnewMore_isUneven() {
    assertTrue(COMPARISON.isUneven());
    assertFalse(new PairedComparison(COMPARISON.published(), FROM, FROM, Map.of()).isUneven());
  }

  private Manifest manifest(TinyShop shop) throws IOException {
    return shop.publish(store, "20260202T020000Z").manifest();
  }
}
