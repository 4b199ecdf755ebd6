package dev.nightjar.trainer.train;

import dev.nightjar.model.Model;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.StagedModel;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evaluate.Evaluator;
import dev.nightjar.trainer.evaluate.HeldOut;
import dev.nightjar.trainer.evaluate.Past;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.evidence.Evidence;
import dev.nightjar.trainer.learn.TextMemory;
import dev.nightjar.trainer.read.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * A training on the part of an input that was known at a cutoff, and the evaluation of its model by
 * the rest: a whole model with the same settings, made as the night makes it, never published.
 */
final class Trial {
  /** Below this the intervals would be wider than any difference worth telling. */
  static final int FEWEST_CASES = 50;

  private static final Duration SHORTEST_WINDOW = Duration.ofDays(7);
  private static final int SHARE_OF_SPAN = 10;

  private final SparkSession spark;
  private final TrainSettings settings;
  private final TextMemory texts;
  private final Path folder;
  private final Progress progress;

  /**
   * Prepares nothing yet.
   *
   * @param folder for the model, which all executors reach; whoever gives it deletes it
   */
  Trial(
      SparkSession spark,
      TrainSettings settings,
      TextMemory texts,
      Path folder,
      Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.texts = texts;
    this.folder = folder;
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param heldOut what it was asked about
   * @param model which stays as long as its folder does
   */
  record Tried(Evaluation evaluation, HeldOut heldOut, ModelFolder model) {}

  /** When a night's validation window begins. */
  static Instant validationStart(CleanInput input) {
    return windowBefore(input.end(), input.window().from());
  }

  /** When a window begins that ends then: it is a tenth of the log, but no less than a week. */
  static Instant windowBefore(Instant end, Instant logStart) {
    Duration tenth = Duration.between(logStart, end).dividedBy(SHARE_OF_SPAN);
    return end.minus(tenth.compareTo(SHORTEST_WINDOW) > 0 ? tenth : SHORTEST_WINDOW);
  }

  /**
   * The trial of a nightly model, by its validation window.
   *
   * @return none, having said why, if there is too little before or in the window
   */
  Optional<Tried> validate(CleanInput input, EvaluationSettings asked)
      throws IOException, InputException {
    Instant from = input.window().from();
    Instant until = input.end();
    Instant cutoff = validationStart(input);
    if (!cutoff.isAfter(from)) {
      progress.line(
          "  no validation: expected more than 7 days of events, found those from %s to %s"
              .formatted(from, input.window().to()));
      return Optional.empty();
    }
    HeldOut heldOut = heldOut(input, cutoff, until, asked, progress);
    if (heldOut.cases() < FEWEST_CASES) {
      progress.line(
          String.format(
              Locale.ROOT,
              "  no validation: expected at least %d cases from %s on, found %d",
              FEWEST_CASES,
              cutoff,
              heldOut.cases()));
      return Optional.empty();
    }
    try {
      return Optional.of(run(input, heldOut, asked));
    } catch (RefusedException e) {
      progress.line("  no validation: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * The trial at any cutoff.
   *
   * @param until what came from then on does not count
   * @throws InputException if no event comes before the cutoff, or nothing after it can be asked
   * @throws RefusedException if the factors cannot be served
   */
  Evaluation run(CleanInput input, Instant cutoff, Instant until, EvaluationSettings asked)
      throws IOException, InputException, RefusedException {
    HeldOut heldOut = heldOut(input, cutoff, until, asked, progress);
    if (heldOut.cases() == 0) {
      throw new InputException(
          "expected users, orders or visits to ask about from %s to before %s, found none"
              .formatted(cutoff, until));
    }
    return run(input, heldOut, asked).evaluation();
  }

  /** Collects what is asked about, as a stage of {@code progress}. */
  static HeldOut heldOut(
      CleanInput input,
      Instant cutoff,
      Instant until,
      EvaluationSettings asked,
      Progress progress) {
    return progress.stage(
        "hold out",
        stage -> {
          HeldOut heldOut = HeldOut.of(input.events(), input.orders(), cutoff, until, asked);
          stage.detail("from %s, %s", cutoff, heldOut.described());
          return heldOut;
        });
  }

  private Tried run(CleanInput input, HeldOut heldOut, EvaluationSettings asked)
      throws IOException, InputException, RefusedException {
    CleanInput before = input.before(heldOut.cutoff());
    Past past =
        progress.stage(
            "remember",
            stage -> Past.of(before.events(), before.orders(), heldOut, settings.seed()));
    ModelFolder trained = train(before, heldOut.cutoff());
    Path scratch = Path.of(System.getProperty("java.io.tmpdir"));
    return progress.stage(
        "ask",
        stage -> {
          try (Model model = Model.open(trained, scratch)) {
            Evaluation found = new Evaluator(heldOut, past, asked).evaluate(model);
            stage.detail("%d sections", found.sections().size());
            return new Tried(found, heldOut, trained);
          }
        });
  }

  private ModelFolder train(CleanInput before, Instant cutoff)
      throws IOException, InputException, RefusedException {
    Evidence evidence = Learning.weigh(spark, settings, before, cutoff, progress);
    try {
      ModelStore store = new ModelStore(folder);
      ModelVersion version = ModelVersion.at(cutoff);
      StagedModel staged = store.stage(version);
      JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
      int shards = new Learning(context, settings, evidence, staged, progress).run(texts).shards();
      ModelManifest manifest = new ModelManifest(settings, before, evidence);
      return store.install(
          staged.seal(
              tables ->
                  manifest.of(version, shards, Map.of(), Map.of(), progress.seconds(), tables)));
    } finally {
      evidence.release();
    }
  }
}
