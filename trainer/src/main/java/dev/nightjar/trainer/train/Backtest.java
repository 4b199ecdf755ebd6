package dev.nightjar.trainer.train;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.learn.TextMemory;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.search.SearchSettings;
import dev.nightjar.trainer.spark.SparkSessions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * One evaluation of a model of the past, from files to figures: the {@link Trial} at a cutoff that
 * somebody chose, without a store and without a model that is served.
 */
public final class Backtest {
  private final SparkSession spark;
  private final Path folder;
  private final Clock clock;
  private final Progress progress;

  /**
   * Prepares nothing yet.
   *
   * @param folder for rows and for the model, which all executors reach; whoever gives it deletes
   *     it
   * @param clock events from its future are rejected
   */
  public Backtest(SparkSession spark, Path folder, Clock clock, Progress progress) {
    this.spark = spark;
    this.folder = folder;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * Trains on what came before a cutoff, and asks about what came after it.
   *
   * @param input its rejects go to the folder, unless it names another
   * @param settings with the usual tuning, but for what was given; what came from their {@code
   *     until} on does not count
   * @param search whether the rest of the tuning is searched for, in what came before the cutoff
   * @param asked how many are asked, and beside which other methods
   * @throws InputException if the input cannot be read, too many of its rows cannot be used, no
   *     event comes before the cutoff or nothing after it can be asked
   * @throws RefusedException if the factors cannot be served
   * @throws IOException if the folder cannot be written
   */
  public Evaluation run(
      Training.Input input,
      TrainSettings settings,
      SearchSettings search,
      Instant cutoff,
      EvaluationSettings asked)
      throws IOException, InputException, RefusedException {
    // 1. Read, check and clean the input.
    SparkSessions.share(spark, folder.resolve("checkpoints"));
    String rejects = input.rejects().orElseGet(() -> folder.resolve("rejects").toUri().toString());
    CleanInput clean =
        new Preparation(
                spark,
                settings,
                new RejectPolicy(rejects, input.rejectLimit()),
                Forgotten.NONE,
                folder.resolve("rows").toUri().toString(),
                progress)
            .read(input.events(), input.catalogue(), clock.instant());

    // 2. Choose the settings, by what came before the cutoff.
    TextMemory texts = new TextMemory(Map.of());
    TrainSettings tuned = tuned(clean, settings, search, cutoff, texts);

    // 3. Train on what came before the cutoff, ask about what came after it.
    return new Trial(spark, tuned, texts, folder.resolve("models"), progress)
        .run(clean, cutoff, settings.until().orElse(clean.end()), asked);
  }

  /** With what a search before the cutoff finds, unless there shall be none. */
  private TrainSettings tuned(
      CleanInput clean,
      TrainSettings settings,
      SearchSettings search,
      Instant cutoff,
      TextMemory texts)
      throws InputException {
    if (search.mode() == SearchSettings.Mode.NEVER) {
      return settings;
    }
    return new SettingsSearch(
            spark, settings, search.given().keySet(), texts, progress.of("search"))
        .run(clean, cutoff, settings.tuning(), search.budget(Optional.empty()))
        .map(found -> settings.with(found.tuning()))
        .orElse(settings);
  }
}
