package dev.nightjar.trainer.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.Requests;
import dev.nightjar.model.RequestsFile;
import dev.nightjar.model.TinyShop;
import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.EvaluationFile;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evaluate.Headlines;
import dev.nightjar.trainer.evaluate.Hindsight;
import dev.nightjar.trainer.evaluate.HindsightFile;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.learn.TextLikeness;
import dev.nightjar.trainer.learn.TextMemory;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.search.SearchSettings;
import dev.nightjar.trainer.search.Tuning;
import dev.nightjar.trainer.spark.SharedSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a night tells of itself. */
final class ValidationIT {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-01T02:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void night_withEnoughCases_carriesItsEvaluation_andBeatsPopularity() throws Exception {
    TwoTastes.write(folder);
    Files.write(folder.resolve("events.csv"), TwoTastes.moreOrders(24), StandardOpenOption.APPEND);
    Path store = folder.resolve("models");
    new TinyShop()
        .item(TwoTastes.item(true, 1), "Tea")
        .item(TwoTastes.item(true, 2), "Tea")
        .publish(store, "20260123T000000Z");
    ModelFolder night = train();

    Evaluation evaluation = EvaluationFile.read(night.path());
    assertEquals(Instant.parse("2026-01-30T00:00:00.001Z"), evaluation.until());
    assertEquals(Instant.parse("2026-01-23T00:00:00.001Z"), evaluation.cutoff());
    for (Evaluation.Section section : evaluation.sections()) {
      if (!section.endpoint().equals("price_optimized")) {
        assertTrue(
            ndcg(section, "nightjar") > ndcg(section, "popularity"),
            () -> section.endpoint() + ": " + section.lines());
      }
    }

    Manifest manifest = night.manifest();
    Map<String, Double> metrics = new TreeMap<>(manifest.metrics());
    metrics
        .keySet()
        .removeIf(name -> name.startsWith("hindsight.") || name.startsWith("head to head "));
    assertEquals(Headlines.of(evaluation), metrics);
    assertTrue(manifest.metrics().containsKey("recommend.ndcg@20 popularity"));
    assertTrue(manifest.stageSeconds().containsKey("validate: factors"));
    assertEquals(Instant.parse("2026-01-30T00:00:00Z"), manifest.window().to());
    requireHindsight(night);
    Requests asked = RequestsFile.read(night.path()).orElseThrow();
    assertEquals(evaluation.until(), asked.until());
    assertFalse(asked.items().isEmpty());
    night.verify();
    try (Stream<Path> files = Files.list(night.path())) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")));
    }
    // The texts were encoded for the trial, and not again.
    assertTrue(said().contains("24 encoded"), said());
    assertTrue(said().contains("0 encoded, 24 known already"), said());
  }

  /** The model before was made by hand: it knows two items, and what is popular alone. */
  private void requireHindsight(ModelFolder night) throws IOException {
    Hindsight asked = HindsightFile.read(night.path()).get(0);
    assertEquals("20260123T000000Z", asked.version().name());
    assertEquals(Instant.parse("2026-01-23T00:00:00.001Z"), asked.from());
    assertEquals(Instant.parse("2026-01-30T00:00:00.001Z"), asked.until());
    assertTrue(asked.metrics().containsKey("basket.hit_rate@10 popularity"), asked::toString);
    Manifest manifest = night.manifest();
    asked
        .metrics()
        .forEach((name, value) -> assertEquals(value, manifest.metrics().get("hindsight." + name)));
    assertEquals("20260123T000000Z", manifest.settings().get("hindsight of"));
    requireComparison(manifest, asked);
    assertTrue(Files.readString(night.path().resolve("report.html")).contains("Was it right?"));
  }

  /** Both were asked the validation window, so either has the figures that it has by itself. */
  private static void requireComparison(Manifest manifest, Hindsight asked) {
    assertEquals("20260123T000000Z", manifest.settings().get("head to head with"));
    assertEquals(asked.from().toString(), manifest.settings().get("head to head from"));
    assertEquals(asked.from().toString(), manifest.settings().get("head to head lacking"));
    Map<String, Double> metrics = manifest.metrics();
    String basket = "basket.hit_rate@10";
    assertEquals(metrics.get(basket), metrics.get("head to head " + basket));
    assertEquals(asked.metrics().get(basket), metrics.get("head to head " + basket + " published"));
    assertTrue(metrics.getOrDefault("head to head " + basket + " low", 0.0) > 0, metrics::toString);
    assertEquals(140, metrics.get("head to head " + basket + " cases"));
  }

  @Test
  void tooFewCases_orTooFewDays_areSaid_andNothingIsTrained() throws Exception {
    TwoTastes.write(folder);
    SparkSession spark = SharedSpark.session();
    Progress progress = progress();
    TrainSettings settings = settings(Optional.of(Instant.parse("2026-01-10T00:00:00Z")));
    Preparation preparation =
        new Preparation(
            spark,
            settings,
            new RejectPolicy(folder.resolve("rejects").toString(), 0.05),
            Forgotten.NONE,
            folder.resolve("rows").toString(),
            progress);
    CleanInput clean = preparation.read(input().events(), input().catalogue(), CLOCK.instant());
    Path models = folder.resolve("trial");
    Trial trial = new Trial(spark, settings, new TextMemory(Map.of()), models, progress);
    EvaluationSettings asked = EvaluationSettings.nightly(1);
    assertTrue(trial.validate(clean, asked).isEmpty());
    assertTrue(said().contains("no validation: expected at least 50 cases"), said());
    Instant noon = Instant.parse("2026-01-05T12:00:00Z");
    CleanInput days =
        new CleanInput(
            clean.events(),
            clean.orders(),
            clean.visits(),
            clean.items(),
            new Manifest.Window(noon, noon.plusSeconds(7 * 24 * 3600 - 1)),
            clean.rejects(),
            clean.itemChangesUntil(),
            clean.attribution());
    assertTrue(trial.validate(days, asked).isEmpty());
    assertTrue(said().contains("no validation: expected more than 7 days"), said());
    assertFalse(Files.exists(models));
  }

  private ModelFolder train() throws Exception {
    SparkSession spark = SharedSpark.session();
    spark.sparkContext().setCheckpointDir(folder.resolve("checkpoints").toString());
    ModelStore models = new ModelStore(folder.resolve("models"));
    return new Training(spark, models, CLOCK, progress())
        .run(
            input(),
            settings(Optional.empty()),
            SearchSettings.NONE,
            Optional.of(EvaluationSettings.nightly(1)),
            Training.Ending.PUBLISHED);
  }

  private Training.Input input() {
    return new Training.Input(
        List.of(folder.resolve("events.csv").toString()),
        List.of(folder.resolve("catalogue.ndjson").toString()),
        Optional.empty(),
        0.05);
  }

  private Progress progress() {
    return new Progress(new PrintStream(said, true, StandardCharsets.UTF_8), System::nanoTime);
  }

  private static TrainSettings settings(Optional<Instant> until) {
    return new TrainSettings(
        until,
        false,
        1,
        Tuning.usual(false).with(Map.of("rank", 8.0, "iterations", 5.0, "regularization", 0.05)),
        TextLikeness.DEFAULT_SHARE,
        50,
        4,
        false,
        0,
        AttributionSettings.DEFAULT);
  }

  private static double ndcg(Evaluation.Section section, String method) {
    return section.lines().stream()
        .filter(line -> line.method().equals(method) && line.split().equals("all"))
        .findFirst()
        .map(line -> line.metrics().get("ndcg"))
        .orElseThrow()
        .mean();
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }
}
