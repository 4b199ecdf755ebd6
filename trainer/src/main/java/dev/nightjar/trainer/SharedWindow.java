package dev.nightjar.trainer;

import dev.nightjar.model.Model;
import dev.nightjar.trainer.evaluate.Duel;
import dev.nightjar.trainer.evaluate.HeadToHead;
import dev.nightjar.trainer.evaluate.HeldOut;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The last part of the events, which neither the published model nor this night's trial has seen:
 * both are asked the same cases about it, through the code that serves. It costs no further fit.
 *
 * <p>The two are not on a par. The trial knows nothing of a tenth of the log (a week at least), the
 * published model of what came since its own training: the trial lacks what is between the two, and
 * the visitors saw the published model's answers, and acted on some. How far that puts the trial
 * back depends on the shop: by 18 % of NDCG@20 on Online Retail, with equal settings and 30 days
 * between the two. Nothing that goes wrong here stops a night.
 */
final class SharedWindow {
  /** Before the name of each metric in a manifest; with spaces, as of what is compared. */
  private static final String PREFIX = "head to head ";

  private final Optional<HeadToHead> found;

  private SharedWindow(Optional<HeadToHead> found) {
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

  private static HeadToHead ask(
      LookBack.Asked published, Trial.Tried trial, long seed, Progress progress)
      throws IOException {
    HeldOut ofPublished = published.heldOut();
    HeldOut ofTrial = trial.heldOut();
    HeldOut shared = ofPublished.cutoff().isAfter(ofTrial.cutoff()) ? ofPublished : ofTrial;
    return progress.stage(
        "head to head",
        stage -> {
          try (Model ours = Model.open(trial.model());
              Model theirs = Model.open(published.model())) {
            HeadToHead found =
                new HeadToHead(
                    theirs.version(),
                    shared.cutoff(),
                    shared.until(),
                    ofTrial.cutoff(),
                    new Duel(shared, seed, Trial.FEWEST_CASES).between(ours, theirs));
            stage.detail(
                "with %s, from %s, %d metrics",
                theirs.version(), found.from(), found.rounds().size());
            return found;
          }
        });
  }

  /** What came of it, if both could be asked. */
  Optional<HeadToHead> found() {
    return found;
  }

  /** The figures, as a manifest tells them. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new TreeMap<>();
    found.ifPresent(
        duel ->
            duel.rounds()
                .forEach(
                    (name, round) -> {
                      metrics.put(PREFIX + name, round.trial());
                      metrics.put(PREFIX + name + " published", round.published());
                      metrics.put(PREFIX + name + " low", round.difference().low());
                      metrics.put(PREFIX + name + " high", round.difference().high());
                      metrics.put(PREFIX + name + " cases", (double) round.cases());
                    }));
    return metrics;
  }

  /** With whom, and since when, as a manifest tells it. */
  Map<String, String> origin() {
    return found
        .map(
            duel ->
                Map.of(
                    PREFIX + "with", duel.published().name(),
                    PREFIX + "from", duel.from().toString(),
                    PREFIX + "lacking", duel.lacking().toString()))
        .orElse(Map.of());
  }
}
