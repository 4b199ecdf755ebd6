package dev.nightjar.jobs.check;

import static dev.nightjar.jobs.check.CheckedShops.OLD;
import static dev.nightjar.jobs.check.CheckedShops.detail;
import static dev.nightjar.jobs.check.CheckedShops.refusing;
import static dev.nightjar.jobs.check.CheckedShops.shop;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.PairedComparison;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that answer better or worse than the published one, by either of the two measures. */
final class AsGoodAsPublishedTest {
  private final CheckedShops shops;

  AsGoodAsPublishedTest(@TempDir Path root) {
    shops = new CheckedShops(root);
  }

  @Test
  void muchLessGoodThanThePublishedOne_isRefused() throws IOException {
    List<Result> results = shops.against(shop().metric("recommend.ndcg@20", 0.15));
    assertEquals(List.of("as good as published"), refusing(results));
    assertEquals(
        "expected recommend.ndcg@20 at least 1.60 times that of popularity, found"
            + " recommend.ndcg@20 1.50 times it, after 2.00",
        detail(results, "as good as published"));
  }

  @Test
  void farWorseInTheSameCases_isRefused_evenAtBest() throws IOException {
    List<Result> results = shops.against(compared(shop(), OLD, 0.15, 0.2, -0.045));
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
        shops.against(
            compared(shop(), OLD, 0.15, 0.2, -0.045)
                .metric("recommend.ndcg@20", 0.15)
                .setting("head to head lacking", "2025-12-01T00:00:00Z"));
    assertEquals(List.of("as good as published"), refusing(results));
  }

  @Test
  void farWorseInTheSameCases_whereItLackedEvents_butAsMuchBetterThanPopularity_passes()
      throws IOException {
    List<Result> results =
        shops.against(
            compared(shop(), OLD, 0.15, 0.2, -0.045)
                .setting("head to head lacking", "2025-12-01T00:00:00Z"));
    assertEquals(List.of(), refusing(results));
    String detail = detail(results, "as good as published");
    assertTrue(detail.endsWith(", as it lacked what came from 2025-12-01T00:00:00Z on"), detail);
  }

  @Test
  void tooFewOfTheSameCasesToTell_isRefusedIfItIsLessBetterThanPopularity() throws IOException {
    List<Result> results =
        shops.against(compared(shop().metric("recommend.ndcg@20", 0.15), OLD, 0.15, 0.2, -0.035));
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
    List<Result> results = shops.against(compared(shop(), OLD, 0.15, 0.2, -0.035));
    assertEquals(List.of(), refusing(results));
    assertTrue(
        detail(results, "as good as published")
            .startsWith("recommend.ndcg@20 2.00 times it, after 2.00; recommend.ndcg@20 0.1500,"),
        results::toString);
  }

  @Test
  void tooFewOfTheSameCasesToTell_andNothingElseIsTold_passes() throws IOException {
    TinyShop shop = shop().metric("recommend.ndcg@20 popularity", 0);
    List<Result> results = shops.against(compared(shop, OLD, 0.15, 0.2, -0.035));
    assertEquals(List.of(), refusing(results));
    assertTrue(
        detail(results, "as good as published").endsWith(", which is too few to tell"),
        results::toString);
  }

  @Test
  void asGoodInTheSameCases_evenAtWorst_passes_whateverItWasBesidePopularity() throws IOException {
    List<Result> results =
        shops.against(compared(shop().metric("recommend.ndcg@20", 0.15), OLD, 0.19, 0.2, 0.01));
    assertEquals(List.of(), refusing(results));
    assertEquals(
        "recommend.ndcg@20 0.1900, the published model's 0.2000 (-5.0 %, 95 % from -15.0 to +5.0)"
            + " in the same 80 cases from 2026-01-01T00:00:00Z",
        detail(results, "as good as published"));
  }

  @Test
  void comparison_withAnotherModel_doesNotCount() throws IOException {
    assertEquals(
        List.of(), refusing(shops.against(compared(shop(), "20251231T020000Z", 0.1, 0.2, -0.08))));
  }

  @Test
  void comparison_ofWhatFallsBackToPopularity_doesNotCount() throws IOException {
    TinyShop popular = compared(shop(), OLD, 0.1, 0.2, -0.08).setting("fallback recommend", "so");
    assertEquals(List.of(), refusing(shops.against(popular)));
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
}
