package dev.nightjar.trainer.report;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Outcome;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.PairedComparison;
import dev.nightjar.model.TableFile;
import dev.nightjar.trainer.evaluate.Hindsight;
import dev.nightjar.trainer.learn.PriceBuckets;
import dev.nightjar.trainer.search.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A night with invented numbers; {@link #main} writes its page, to be looked at. */
final class SampleNight {
  /** Names that a shop may give, to do harm or by accident. */
  static final String HOSTILE = "<script>alert(\"1\")</script> & 'Söhne' {{css}}";

  private static final Instant CREATED = Instant.parse("2026-11-23T02:00:00Z");
  private static final Outcome HOME =
      new Outcome(48_211, 578_532, 5_902, 6_988, 1_204, 402, 9_120.5);
  private static final Outcome CART = new Outcome(12_040, 120_400, 2_228, 2_606, 1_011, 655, 7_402);
  private static final Outcome PLAIN = new Outcome(3_310, 33_100, 161, 170, 20, 4, 39.8);

  private SampleNight() {}

  /**
   * Writes {@code report.html}, and {@code bare.html} without an evaluation and a search, into a
   * folder.
   *
   * @param arguments the folder
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    Files.writeString(folder.resolve("report.html"), Report.html(manifest(), findings()));
    Files.writeString(folder.resolve("bare.html"), Report.html(manifest(), bare()));
  }

  static Findings findings() {
    return new Findings(
        Finding.of(SampleEvaluation.evaluation()),
        hindsight(),
        Optional.of(comparison()),
        search(),
        shop(),
        past());
  }

  private static List<Hindsight> hindsight() {
    List<Hindsight> series = new ArrayList<>();
    for (int night = 14; night >= 1; night--) {
      Instant from = CREATED.minus(Duration.ofDays(night));
      double ndcg = 0.14 + 0.01 * Math.sin(night);
      series.add(
          new Hindsight(
              ModelVersion.at(from),
              from,
              from.plus(Duration.ofDays(1)),
              1_800 + night,
              Map.of(
                  "recommend.ndcg@20",
                  ndcg,
                  "recommend.ndcg@20 popularity",
                  0.08,
                  "basket.hit_rate@10",
                  5 * ndcg,
                  "basket.hit_rate@10 popularity",
                  0.4)));
    }
    return series;
  }

  private static PairedComparison comparison() {
    Instant from = CREATED.minus(Duration.ofDays(1));
    return new PairedComparison(
        ModelVersion.at(from),
        from,
        from.minus(Duration.ofDays(30)),
        Map.of(
            "recommend.ndcg@20",
            new PairedComparison.Metric(1_801, 0.141, 0.149, -0.0121, 0.0042),
            "basket.hit_rate@10",
            new PairedComparison.Metric(612, 0.71, 0.7, -0.02, 0.041)));
  }

  /** Of a night that was neither evaluated nor tuned. */
  static Findings bare() {
    return new Findings(
        Finding.missing("the window holds 9 days, and an evaluation needs 30."),
        List.of(),
        Optional.empty(),
        new SearchReport(
            "Not searched: the usual ones, and those given.", List.of(), List.of(), List.of()),
        new Shop(List.of(), PriceBuckets.of(new float[0], List.of(), 5).cuts(), Map.of()),
        PastNights.NONE);
  }

  /** Thirty nights, one of them missing. */
  private static PastNights past() {
    List<Manifest> nights = new ArrayList<>();
    Random random = new Random(11);
    for (int before = 30; before > 0; before--) {
      if (before != 12) {
        nights.add(
            manifest(
                CREATED.minus(Duration.ofDays(before)),
                metrics(0.34 + 0.02 * random.nextDouble(), 0.12 + 0.01 * random.nextDouble())));
      }
    }
    return new PastNights(nights);
  }

  private static Map<String, Double> metrics(double ours, double popular) {
    return Map.of("recommend.ndcg@20", ours, "recommend.ndcg@20 popularity", popular);
  }

  static Manifest manifest() {
    return manifest(CREATED, metrics(0.355, 0.122));
  }

  private static Manifest manifest(Instant created, Map<String, Double> metrics) {
    Map<String, Double> stages = new LinkedHashMap<>();
    stages.put("read events", 12.4);
    stages.put("clean, merge users", 8.1);
    stages.put("search", 231.9);
    stages.put("evaluate", 41.7);
    stages.put("factors", 47.0);
    stages.put("texts", 6.2);
    stages.put("neighbours", 5.5);
    stages.put("co-occurrence", 4.8);
    stages.put("prices, popularity", 0.3);
    stages.put("ranked lists", 22.6);
    return new Manifest(
        Manifest.FORMAT,
        ModelVersion.at(created),
        created,
        new Manifest.Window(
            Instant.parse("2025-12-01T08:26:00Z"), Instant.parse("2026-11-22T23:41:00Z")),
        Instant.EPOCH,
        new Manifest.Counts(517_703, 5_862, 4_960, 3_921, 24_815, 301_442),
        new Manifest.Shape(128, 384, 200, 5, 4),
        42,
        new Manifest.Serving(false, 0.05, 0),
        Map.of(
            "rank",
            "128",
            "iterations",
            "10",
            "alpha",
            "6.0",
            "regularization",
            "0.2",
            "half-life-days",
            "45.0",
            "user factors",
            "1.0",
            "user own",
            "2.8",
            "until",
            "all"),
        Map.of("bad_price", 2_412L, "missing_user_id", 1_318L, "timestamp_in_future", 17L),
        metrics,
        attribution(),
        stages,
        List.of(
            new TableFile("co-occurrence.chm", 4_960, 8_388_608, "9f2c41d07be1".repeat(5) + "0000"),
            new TableFile("items.chm", 4_960, 2_097_152, "02ab77e1c9d4".repeat(5) + "0000"),
            new TableFile("users-00.chm", 1_466, 6_291_456, "7712fe00a1b2".repeat(5) + "0000")));
  }

  static Attribution attribution() {
    ModelVersion last = new ModelVersion("20261122T020000Z");
    return new Attribution(
        Duration.ofHours(24),
        true,
        new Attribution.Ids(9_766, 3, 0, 1, 88),
        List.of(
            new Attribution.Line("basket", "cart", 0, last, CART),
            new Attribution.Line("popular", "", 0, last, PLAIN),
            new Attribution.Line("user", HOSTILE, 0, last, PLAIN),
            new Attribution.Line("user", "home", 0, last, HOME)));
  }

  static SearchReport search() {
    Random random = new Random(7);
    return new SearchReport(
        "Searched this night.",
        List.of(
            new SearchReport.Setting("rank", "128", "64"),
            new SearchReport.Setting("alpha", "6.0", "3.0"),
            new SearchReport.Setting("regularization", "0.2", "0.1"),
            new SearchReport.Setting("half-life-days", "45.0", "60.0"),
            new SearchReport.Setting("user own", "2.8", "2.8"),
            new SearchReport.Setting("basket damping", "0.2", "0.2")),
        List.of(
            step(random, "factors", 36, 0.294, 0.316),
            step(random, "user list", 24, 0.339, 0.351),
            step(random, "basket", 30, 0.755, 0.775)),
        List.of());
  }

  private static Step step(Random random, String name, int trials, double before, double after) {
    List<Step.Tried> tried = new ArrayList<>();
    for (int trial = 1; trial < trials; trial++) {
      double score = before + (after - before) * trial / trials - 0.03 * random.nextDouble();
      tried.add(new Step.Tried("alpha %d, rank 64".formatted(trial), score));
    }
    tried.add(new Step.Tried("alpha 6, rank 128", after));
    return new Step(name, "NDCG@20", before, after, tried);
  }

  static Shop shop() {
    int items = 4_960;
    float[] popularity = new float[items];
    float[] prices = new float[items];
    boolean[] active = new boolean[items];
    List<String> categories = new ArrayList<>();
    Random random = new Random(3);
    List<String> names = List.of("Kitchen", "Garden & outdoor", HOSTILE, "Toys", "Christmas", "");
    for (int item = 0; item < items; item++) {
      popularity[item] =
          item > 4_600 ? 0 : (float) (900 / Math.pow(item + 3, 0.8) * Math.exp(-item / 900.0));
      prices[item] =
          item % 40 == 0
              ? Float.NaN
              : (float) (Math.round(100 * Math.exp(1 + random.nextGaussian())) / 100.0);
      categories.add(names.get(random.nextInt(names.size())));
    }
    Arrays.fill(active, 0, 3_921, true);
    Map<String, Integer> reached = new LinkedHashMap<>();
    reached.put("users' first 20", 1_804);
    reached.put("users' whole lists", 3_655);
    reached.put("alike by behaviour", 3_702);
    reached.put("alike by text", 3_921);
    reached.put("bought together", 3_288);
    return Shop.of(popularity, active, PriceBuckets.of(prices, categories, 5), reached);
  }
}
