package dev.nightjar.trainer.train;

import dev.nightjar.disk.FolderTree;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.Requests;
import dev.nightjar.model.RequestsFile;
import dev.nightjar.model.StagedModel;
import dev.nightjar.model.StoreLock;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.EvaluationFile;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evaluate.Headlines;
import dev.nightjar.trainer.evaluate.HindsightFile;
import dev.nightjar.trainer.evaluate.LastDay;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.evidence.Evidence;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.PriceBuckets;
import dev.nightjar.trainer.learn.TextMemory;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.report.Finding;
import dev.nightjar.trainer.report.Findings;
import dev.nightjar.trainer.report.PastNights;
import dev.nightjar.trainer.report.Report;
import dev.nightjar.trainer.report.Shop;
import dev.nightjar.trainer.search.SearchSettings;
import dev.nightjar.trainer.search.Tuned;
import dev.nightjar.trainer.search.Tuning;
import dev.nightjar.trainer.spark.SparkSessions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** One training, from files to a version. */
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

  /** What becomes of a version that was trained. */
  public enum Ending {
    /** It is published. */
    PUBLISHED,
    /** It is whole in the store, for whoever checks it before it is published. */
    INSTALLED
  }

  /**
   * Trains, and publishes if that is wanted. Whatever fails, {@code CURRENT} stays as it is.
   *
   * @param settings with the usual tuning, but for what was given
   * @param search whether the rest of the tuning is searched for
   * @param validation how the settings are validated: by a model of their own, trained on all but
   *     the last part of the events and asked about that part; empty for not at all. With it the
   *     published model is asked about what has happened since
   * @param ending what becomes of the version
   * @return the version
   * @throws InputException if the input cannot be read, or too many of its rows cannot be used
   * @throws RefusedException if the checks refuse the model
   * @throws IOException if the store cannot be written, or another training is writing to it
   */
  public ModelFolder run(
      Input input,
      TrainSettings settings,
      SearchSettings search,
      Optional<EvaluationSettings> validation,
      Ending ending)
      throws IOException, InputException, RefusedException {
    try (StoreLock lock = StoreLock.acquire(store)) {
      // 1. Clear away what dead trainings left, and mint a version.
      store.sweepStaging(lock);
      ModelVersion version = mint();
      progress.line("Training " + version);

      // 2. Read, check and clean the input; checked rows are kept beside the tables to be.
      StagedModel staged = store.stage(version);
      Path rows = staged.path().resolve(".rows");
      Path trial = staged.path().resolve(".trial");
      Path checkpoints = staged.path().resolve(".checkpoints");
      SparkSessions.share(spark, checkpoints);
      CleanInput clean;
      Tuner.Chosen chosen;
      TrainSettings tuned;
      Evidence evidence;
      Learning.Learnt learnt;
      LookBack lookBack;
      Requests requests;
      SharedWindow shared;
      try {
        RejectPolicy rejects = new RejectPolicy(rejectFolder(input, version), input.rejectLimit());
        clean =
            new Preparation(
                    spark,
                    settings,
                    rejects,
                    ForgottenFile.ofStore(store.root()).read(),
                    rows.toUri().toString(),
                    progress)
                .read(input.events(), input.catalogue(), version.time());

        // 3. Ask the published model what it told of what has happened since; keep what was asked
        // last, for whoever compares the answers of the two.
        lookBack =
            validation
                .map(asked -> LookBack.at(store, clean, asked, progress))
                .orElseGet(LookBack::none);
        requests =
            progress.stage(
                "last day",
                stage -> {
                  Requests asked =
                      LastDay.of(clean.events(), clean.orders(), clean.end(), settings.seed());
                  stage.detail("%,d requests kept", asked.size());
                  return asked;
                });

        // 4. Choose the settings, and try them on the last part of the events.
        LastModel last = LastModel.of(store, progress);
        TextMemory texts = new TextMemory(last.vectors());
        chosen =
            new Tuner(spark, settings, search, texts, trial, progress)
                .run(
                    clean,
                    version,
                    last.manifest().flatMap(Tuned::of),
                    search.budget(last.manifest()),
                    validation);
        tuned = settings.with(chosen.tuned().tuning());

        // 5. Ask the trial and the published model about what neither has seen.
        shared = SharedWindow.of(lookBack, chosen.tried(), settings.seed(), progress);

        // 6. Weigh all of it, learn, and write what is learnt into the staging folder.
        Instant reference = settings.until().orElse(clean.window().to());
        evidence = Learning.weigh(spark, tuned, clean, reference, progress);
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        learnt = new Learning(context, tuned, evidence, staged, progress).run(texts);
      } finally {
        spark.catalog().clearCache();
        FolderTree.delete(rows);
        FolderTree.delete(trial);
        FolderTree.delete(checkpoints);
      }

      // 7. Seal it with its manifest, make it a version, publish it.
      Optional<Evaluation> evaluation = chosen.evaluation();
      ModelManifest manifest = new ModelManifest(tuned, clean, evidence);
      return progress.stage(
          ending == Ending.PUBLISHED ? "publish" : "install",
          stage -> {
            if (evaluation.isPresent()) {
              EvaluationFile.write(staged.path(), evaluation.get());
            }
            RequestsFile.write(staged.path(), requests);
            PastNights past = PastNights.of(store);
            if (!lookBack.series().isEmpty()) {
              HindsightFile.write(staged.path(), lookBack.series());
            }
            Map<String, Double> metrics =
                new TreeMap<>(evaluation.map(Headlines::of).orElse(Map.of()));
            metrics.putAll(lookBack.metrics());
            metrics.putAll(shared.metrics());
            Map<String, String> origin = new TreeMap<>(chosen.tuned().origin());
            origin.putAll(lookBack.origin());
            origin.putAll(shared.origin());
            ModelFolder sealed =
                staged.seal(
                    tables ->
                        Report.write(
                            staged.path(),
                            manifest.of(
                                version,
                                learnt.shards(),
                                origin,
                                metrics,
                                progress.seconds(),
                                tables),
                            findings(tuned, evidence, chosen, lookBack, shared, learnt, past),
                            progress::line));
            ModelFolder installed = store.install(sealed);
            if (ending == Ending.PUBLISHED) {
              store.publish(version);
            }
            stage.detail("%s", version);
            return installed;
          });
    }
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

  private static Findings findings(
      TrainSettings settings,
      Evidence evidence,
      Tuner.Chosen chosen,
      LookBack lookBack,
      SharedWindow shared,
      Learning.Learnt learnt,
      PastNights past) {
    Catalogue catalogue = evidence.catalogue();
    return new Findings(
        chosen
            .evaluation()
            .map(Finding::of)
            .orElseGet(() -> Finding.missing("this training ran without an evaluation.")),
        lookBack.series(),
        shared.found(),
        chosen.report(Tuning.usual(settings.excludePurchased()), learnt.isCollapsed()),
        Shop.of(
            evidence.popularity(),
            catalogue.active(),
            PriceBuckets.of(catalogue.prices(), catalogue.categories(), settings.priceBuckets()),
            learnt.reached()),
        past);
  }
}
