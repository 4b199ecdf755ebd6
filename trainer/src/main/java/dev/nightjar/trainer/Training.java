package dev.nightjar.trainer;

import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.PastVectors;
import dev.nightjar.model.StagedModel;
import dev.nightjar.model.StoreLock;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.EvaluationFile;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evaluate.Headlines;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.PriceBuckets;
import dev.nightjar.trainer.learn.SemanticVectors;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.report.Finding;
import dev.nightjar.trainer.report.Findings;
import dev.nightjar.trainer.report.Report;
import dev.nightjar.trainer.report.Shop;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** One training, from files to a published version. */
public final class Training {
  private final SparkSession spark;
  private final ModelStore store;
  private final Clock clock;
  private final Progress progress;

  public Training(SparkSession spark, ModelStore store, Clock clock, Progress progress) {
    this.spark = spark;
    this.store = store;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * What is read, and what becomes of rows that cannot be used.
   *
   * @param events paths of events; of folders that a server keeps its log in, the changes of items
   *     and the counts of what was served are read as well
   * @param catalogue paths of the catalogue
   * @param rejects folder for unusable rows; by default {@code rejects/VERSION} in the model store
   * @param rejectLimit the run stops if more than this share of the rows is unusable, 0 to 1
   */
  public record Input(
      List<String> events, List<String> catalogue, Optional<String> rejects, double rejectLimit) {}

  /**
   * Trains and publishes. Whatever fails, {@code CURRENT} stays as it is.
   *
   * @param validation how the settings are validated: by a model of their own, trained on all but
   *     the last part of the events and asked about that part; empty for not at all
   * @return the published version
   * @throws InputException if the input cannot be read, or too many of its rows cannot be used
   * @throws RefusedException if the checks refuse the model
   * @throws IOException if the store cannot be written, or another training is writing to it
   */
  public ModelFolder run(
      Input input, TrainSettings settings, Optional<EvaluationSettings> validation)
      throws IOException, InputException, RefusedException {
    try (StoreLock lock = lock()) {
      // 1. Clear away what dead trainings left, and mint a version.
      store.sweepStaging(lock);
      ModelVersion version = mint();
      progress.line("Training " + version);

      // 2. Read, check and clean the input; checked rows are kept beside the tables to be.
      StagedModel staged = store.stage(version);
      Path rows = staged.path().resolve(".rows");
      Path trial = staged.path().resolve(".trial");
      Optional<Trial.Outcome> tried = Optional.empty();
      CleanInput clean;
      Evidence evidence;
      int shards;
      try {
        RejectPolicy rejects = new RejectPolicy(rejectFolder(input, version), input.rejectLimit());
        Preparation preparation =
            new Preparation(spark, settings, rejects, rows.toUri().toString(), progress);
        clean = preparation.read(input.events(), input.catalogue(), version.time());
        Map<String, float[]> vectors = pastVectors();

        // 3. Try the settings on the last part of the events.
        if (validation.isPresent()) {
          Progress validating = progress.of("validate");
          tried =
              new Trial(spark, settings, preparation, trial, validating)
                  .validate(clean, validation.get(), vectors);
        }

        // 4. Weigh all of it, learn, and write what is learnt into the staging folder.
        evidence = preparation.weigh(clean);
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        shards =
            new Learning(context, settings, evidence, staged, progress)
                .run(tried.map(Trial.Outcome::vectors).orElse(vectors));
      } finally {
        spark.catalog().clearCache();
        FolderTree.delete(rows);
        FolderTree.delete(trial);
      }

      // 5. Seal it with its manifest, make it a version, publish it.
      Optional<Evaluation> evaluation = tried.map(Trial.Outcome::evaluation);
      ModelManifest manifest = new ModelManifest(settings, clean, evidence);
      return progress.stage(
          "publish",
          stage -> {
            if (evaluation.isPresent()) {
              EvaluationFile.write(staged.path(), evaluation.get());
            }
            Map<String, Double> metrics = evaluation.map(Headlines::of).orElse(Map.of());
            ModelFolder sealed =
                staged.seal(
                    tables ->
                        Report.write(
                            staged.path(),
                            manifest.of(version, shards, metrics, progress.seconds(), tables),
                            findings(settings, evidence, evaluation),
                            progress::line));
            ModelFolder installed = store.install(sealed);
            store.publish(version);
            stage.detail("%s", version);
            return installed;
          });
    }
  }

  private StoreLock lock() throws IOException {
    return StoreLock.tryAcquire(store)
        .orElseThrow(
            () ->
                new IOException(
                    "another training is writing to "
                        + store.root()
                        + "; wait until it has ended"));
  }

  /** The present second, or the first after it that is free. */
  private ModelVersion mint() throws IOException {
    ModelVersion version = ModelVersion.at(clock.instant());
    while (store.versions().contains(version)) {
      version = ModelVersion.at(version.time().plusSeconds(1));
    }
    return version;
  }

  private String rejectFolder(Input input, ModelVersion version) {
    return input
        .rejects()
        .orElseGet(
            () -> store.root().resolve("rejects").resolve(version.name()).toUri().toString());
  }

  /** The last model's semantic vectors; none if there is no such model, or it cannot be read. */
  private Map<String, float[]> pastVectors() throws IOException {
    try {
      Optional<ModelVersion> current = store.current();
      if (current.isEmpty()) {
        return Map.of();
      }
      ModelFolder folder = store.folder(current.get());
      boolean sameEncoder =
          SemanticVectors.ENCODER.equals(
              folder.manifest().settings().get(ModelManifest.TEXT_ENCODER));
      return sameEncoder
          ? PastVectors.read(folder, Path.of(System.getProperty("java.io.tmpdir")))
          : Map.of();
    } catch (ModelException e) {
      progress.line("  the last model's text vectors are made again: " + e.getMessage());
      return Map.of();
    }
  }

  private static Findings findings(
      TrainSettings settings, Evidence evidence, Optional<Evaluation> evaluation) {
    Catalogue catalogue = evidence.catalogue();
    return new Findings(
        evaluation
            .map(Finding::of)
            .orElseGet(() -> Finding.missing("this training ran without an evaluation.")),
        Finding.missing("this training ran with the settings it was given."),
        Shop.of(
            evidence.popularity(),
            catalogue.active(),
            PriceBuckets.of(catalogue.prices(), catalogue.categories(), settings.priceBuckets()),
            Map.of()));
  }
}
