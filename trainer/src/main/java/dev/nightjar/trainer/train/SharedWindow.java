package dev.nightjar.trainer.train;

import dev.nightjar.model.Model;
import dev.nightjar.model.PairedComparison;
import dev.nightjar.trainer.evaluate.HeldOut;
import dev.nightjar.trainer.evaluate.PairedEvaluator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * The last part of the events, which neither the published model nor this night's trial has seen:
 * both are asked the same cases about it, through the code that serves. It costs no further fit.
 *
 * <p>The two are not on a par. The trial knows nothing of a tenth of the log (a week at least), the
 * published model of what came since its own training: the trial lacks what is between the two, and
 * the visitors saw the published model's answers, and acted on some. How far that puts the trial
 * back depends on the shop: by 18 % of NDCG@20 on Online Retail, with equal settings and 30 days
 * between the two ({@code train --search never --exclude-purchased false}, until 2011-11-25 and
 * then until 2011-12-02; {@code models show}). Nothing that goes wrong here stops a night.
 */
final class SharedWindow {
  private final Optional<PairedComparison> found;

  private SharedWindow(Optional<PairedComparison> found) {
    this.found = found;
  }

  /**
   * Asks both.
   *
   * @param lookBack has the published model
   * @param tried has the trial, which is still there
   * @param seed of the bootstrap
   */
  static SharedWindow of(
      LookBack lookBack, Optional<Trial.Tried> tried, long seed, Progress progress) {
    if (lookBack.asked().isEmpty() || tried.isEmpty()) {
      return new SharedWindow(Optional.empty());
    }
    try {
      return new SharedWindow(
          Optional.of(ask(lookBack.asked().get(), tried.get(), seed, progress)));
    } catch (IOException | RuntimeException e) {
      progress.line("  no head to head: " + e.getMessage());
      return new SharedWindow(Optional.empty());
    }
  }

  private static PairedComparison ask(
      LookBack.Asked published, Trial.Tried trial, long seed, Progress progress)
      throws IOException {
    return progress.stage(
        "head to head",
        stage -> {
          try (Model ours = Model.open(trial.model());
              Model theirs = Model.open(published.model())) {
            PairedComparison found =
                compare(ours, trial.heldOut(), theirs, published.heldOut(), seed);
            stage.detail(
                "with %s, from %s, %d metrics",
                theirs.version(), found.from(), found.metrics().size());
            return found;
          }
        });
  }

  /**
   * Asks both what neither has seen.
   *
   * @param ofTrial what the trial has not seen
   * @param ofPublished what the published model has not seen
   */
  static PairedComparison compare(
      Model trial, HeldOut ofTrial, Model published, HeldOut ofPublished, long seed) {
    HeldOut shared = ofPublished.cutoff().isAfter(ofTrial.cutoff()) ? ofPublished : ofTrial;
    return new PairedComparison(
        published.version(),
        shared.cutoff(),
        ofTrial.cutoff(),
        new PairedEvaluator(shared, seed, Trial.FEWEST_CASES).between(trial, published));
  }

  /** What came of it, if both could be asked. */
  Optional<PairedComparison> found() {
    return found;
  }

  /** The figures, as a manifest tells them. */
  Map<String, Double> metrics() {
    return found.map(PairedComparison::toMetrics).orElse(Map.of());
  }

  /** With whom, and since when, as a manifest tells it. */
  Map<String, String> origin() {
    return found.map(PairedComparison::toSettings).orElse(Map.of());
  }
}
