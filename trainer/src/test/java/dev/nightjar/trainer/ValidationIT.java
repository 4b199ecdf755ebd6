package dev.nightjar.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.EvaluationFile;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evaluate.Headlines;
import dev.nightjar.trainer.learn.AlsSettings;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.UserBlend;
import dev.nightjar.trainer.prepare.EventWeights;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
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
    Files.write(folder.resolve("events.csv"), ordersOfTheLastDays(), StandardOpenOption.APPEND);
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
    assertEquals(Headlines.of(evaluation), manifest.metrics());
    assertTrue(manifest.metrics().containsKey("recommend.ndcg@20 popularity"));
    assertTrue(manifest.stageSeconds().containsKey("validate: factors"));
    assertEquals(Instant.parse("2026-01-30T00:00:00Z"), manifest.window().to());
    night.verify();
    try (Stream<Path> files = Files.list(night.path())) {
      assertTrue(files.noneMatch(file -> file.getFileName().toString().startsWith(".")));
    }
    // The texts were encoded for the trial, and not again.
    assertTrue(said().contains("24 encoded"), said());
    assertTrue(said().contains("0 encoded, 24 taken over"), said());
  }

  @Test
  void night_withTooFewCases_saysSo_andHasNone() throws Exception {
    TwoTastes.write(folder);
    ModelFolder night = train();
    assertTrue(said().contains("no validation: expected at least 50 cases"), said());
    assertFalse(Files.exists(night.path().resolve(EvaluationFile.NAME)));
    assertTrue(night.manifest().metrics().isEmpty());
  }

  private ModelFolder train() throws Exception {
    SparkSession spark = SharedSpark.session();
    spark.sparkContext().setCheckpointDir(folder.resolve("checkpoints").toString());
    PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
    return new Training(
            spark,
            new ModelStore(folder.resolve("models")),
            CLOCK,
            new Progress(out, System::nanoTime))
        .run(
            new Training.Input(
                List.of(folder.resolve("events.csv").toString()),
                List.of(folder.resolve("catalogue.ndjson").toString()),
                Optional.empty(),
                0.05),
            settings(),
            Optional.of(EvaluationSettings.nightly(1)));
  }

  private static TrainSettings settings() {
    return new TrainSettings(
        Optional.empty(),
        false,
        1,
        EventWeights.DEFAULT,
        new AlsSettings(8, 5, 6, 0.05),
        30,
        UserBlend.WITH_OWN,
        ItemBlend.BASKET,
        ItemBlend.CLICK,
        50,
        4,
        0.02,
        false,
        0,
        AttributionSettings.DEFAULT);
  }

  /** Every user buys three items of the own taste twice more. */
  private static List<String> ordersOfTheLastDays() {
    SplittableRandom random = new SplittableRandom(5);
    List<String> events = new ArrayList<>();
    for (int order = 0; order < 2 * TwoTastes.USERS; order++) {
      int user = order % TwoTastes.USERS;
      int first = random.nextInt(10);
      for (int line = 0; line < 3; line++) {
        events.add(
            String.format(
                Locale.ROOT,
                "2026-01-%02dT12:00:00Z,user-%d,purchase,%s,late-%d,1,2.50,",
                24 + order % 5,
                user,
                TwoTastes.item(TwoTastes.likesTea(user), (first + line) % 10),
                order));
      }
    }
    return events;
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
