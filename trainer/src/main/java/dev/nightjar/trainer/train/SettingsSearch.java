package dev.nightjar.trainer.train;

import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evaluate.HeldOut;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.evidence.Weighing;
import dev.nightjar.trainer.learn.SemanticVectors;
import dev.nightjar.trainer.learn.TextMemory;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.search.Deadline;
import dev.nightjar.trainer.search.Frame;
import dev.nightjar.trainer.search.Search;
import dev.nightjar.trainer.search.Step;
import dev.nightjar.trainer.search.Tuning;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a {@link Search} on the part of an input that comes before the window on which the night is
 * validated: what the validation tells is told of settings that never saw it.
 */
final class SettingsSearch {
  private static final int MOST_CASES = 3_000;

  private final SparkSession spark;
  private final TrainSettings settings;
  private final Set<String> fixed;
  private final TextMemory texts;
  private final Progress progress;

  /**
   * Prepares.
   *
   * @param fixed names of numbers of the {@link Tuning} that stay as they are
   */
  SettingsSearch(
      SparkSession spark,
      TrainSettings settings,
      Set<String> fixed,
      TextMemory texts,
      Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.fixed = fixed;
    this.texts = texts;
    this.progress = progress;
  }

  /**
   * Searches.
   *
   * @param until what came from then on is left alone
   * @return none, having said why, if there is too little before or in the window
   */
  Optional<Search.Found> run(CleanInput input, Instant until, Tuning start, Duration budget)
      throws InputException {
    Deadline deadline = new Deadline(System::nanoTime, budget);
    Instant from = input.window().from();
    Instant cutoff = windowBefore(until, from);
    if (!cutoff.isAfter(from)) {
      progress.line(
          "  no search: expected events from before %s, found those from %s on"
              .formatted(cutoff, from));
      return Optional.empty();
    }
    EvaluationSettings asked = new EvaluationSettings(MOST_CASES, settings.seed(), 0);
    HeldOut heldOut = Trial.heldOut(input, cutoff, until, asked, progress);
    if (heldOut.cases() < Trial.FEWEST_CASES) {
      progress.line(
          "  no search: expected at least %d cases from %s on, found %d"
              .formatted(Trial.FEWEST_CASES, cutoff, heldOut.cases()));
      return Optional.empty();
    }
    Weighing past = Weighing.of(spark, input.before(cutoff), cutoff);
    past.history().holdObservations();
    try {
      return Optional.of(search(past, heldOut).run(start, deadline));
    } finally {
      past.history().release();
    }
  }

  /** Half as long again as a validation window: what is chosen by chance is chosen for a week. */
  private static Instant windowBefore(Instant until, Instant from) {
    Duration validation = Duration.between(Trial.windowBefore(until, from), until);
    return until.minus(validation).minus(validation.dividedBy(2));
  }

  private Search search(Weighing past, HeldOut heldOut) {
    JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
    SemanticVectors semantic =
        progress.stage(
            "texts",
            stage -> {
              SemanticVectors vectors = texts.of(context, past.catalogue().texts());
              stage.detail("%,d encoded", vectors.encoded());
              return vectors;
            });
    Frame frame =
        new Frame(
            settings.excludePurchased(),
            settings.depth(),
            settings.priceBuckets(),
            settings.textBlend(),
            settings.seed());
    return new Search(context, past, heldOut, frame, semantic, fixed, watch());
  }

  /** Each step is a stage. */
  private Search.Watch watch() {
    return new Search.Watch() {
      @Override
      public <C extends Search.Choice> C run(String name, Supplier<C> step) {
        return progress.stage(
            name,
            stage -> {
              C choice = step.get();
              Step of = choice.step();
              stage.detail(
                  "%s %.4f, before %.4f, %d tried",
                  of.measure(), of.after(), of.before(), of.trials().size());
              return choice;
            });
      }
    };
  }
}
