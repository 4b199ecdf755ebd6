package dev.nightjar.trainer.train;

import dev.nightjar.model.Model;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evaluate.Evaluator;
import dev.nightjar.trainer.evaluate.Headlines;
import dev.nightjar.trainer.evaluate.HeldOut;
import dev.nightjar.trainer.evaluate.Hindsight;
import dev.nightjar.trainer.evaluate.HindsightFile;
import dev.nightjar.trainer.evaluate.Past;
import dev.nightjar.trainer.evidence.CleanInput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Asks the published model, through the code that serves, about what has happened since its events
 * ended: the most honest figure there is, and it costs no second fit.
 *
 * <p>What it cannot tell: the shop's visitors saw this model's answers meanwhile, and acted on
 * some. Nothing that goes wrong here stops a night.
 */
final class LookBack {
  /** Before the name of each of its metrics in a manifest. */
  static final String PREFIX = "hindsight.";

  /** The setting of a manifest that tells whose metrics these are. */
  static final String OF = "hindsight of";

  private static final int MOST_POINTS = 366; // a year of nights

  private final List<Hindsight> before;
  private final Optional<Asked> now;

  private LookBack(List<Hindsight> before, Optional<Asked> now) {
    this.before = before;
    this.now = now;
  }

  /**
   * A published model that was asked.
   *
   * @param heldOut what about
   */
  record Asked(ModelFolder model, HeldOut heldOut, Hindsight found) {}

  /** None, as of a night that measures nothing. */
  static LookBack none() {
    return new LookBack(List.of(), Optional.empty());
  }

  /** Looks back; says why if it cannot. */
  static LookBack at(
      ModelStore store, CleanInput input, EvaluationSettings settings, Progress progress) {
    List<Hindsight> before = List.of();
    try {
      Optional<ModelVersion> current = store.current();
      if (current.isEmpty()) {
        return none();
      }
      ModelFolder folder = store.folder(current.get());
      before = HindsightFile.read(folder.path());
      // EASE for every night would cost more than it tells
      EvaluationSettings asked = new EvaluationSettings(settings.sample(), settings.seed(), 0);
      return new LookBack(before, ask(folder, input, asked, progress));
    } catch (Exception e) {
      progress.line("  no hindsight: " + e.getMessage());
      return new LookBack(before, Optional.empty());
    }
  }

  private static Optional<Asked> ask(
      ModelFolder folder, CleanInput input, EvaluationSettings asked, Progress progress)
      throws IOException {
    Instant from = folder.manifest().window().to().plusMillis(1);
    Instant until = input.end();
    if (!from.isBefore(until)) {
      progress.line("  no hindsight: expected events after " + from + ", found none");
      return Optional.empty();
    }
    Progress named = progress.of("hindsight");
    HeldOut heldOut = Trial.heldOut(input, from, until, asked, named);
    if (heldOut.cases() < Trial.FEWEST_CASES) {
      progress.line(
          "  no hindsight: expected at least %d cases from %s on, found %d"
              .formatted(Trial.FEWEST_CASES, from, heldOut.cases()));
      return Optional.empty();
    }
    return named.stage(
        "ask",
        stage -> {
          CleanInput known = input.before(from);
          Past past = Past.of(known.events(), known.orders(), heldOut, asked.seed());
          try (Model model = Model.open(folder)) {
            Evaluation found = new Evaluator(heldOut, past, asked).evaluate(model);
            stage.detail("%s, %d sections", model.version(), found.sections().size());
            Hindsight hindsight =
                new Hindsight(model.version(), from, until, heldOut.cases(), Headlines.of(found));
            return Optional.of(new Asked(folder, heldOut, hindsight));
          }
        });
  }

  /** The model that was asked this night, and what about. */
  Optional<Asked> asked() {
    return now;
  }

  /** One of each model so far, oldest first, this night's last. */
  List<Hindsight> series() {
    List<Hindsight> series = new ArrayList<>(before);
    now.map(Asked::found).ifPresent(series::add);
    return series.subList(Math.max(0, series.size() - MOST_POINTS), series.size());
  }

  /** This night's figures, as a manifest tells them. */
  Map<String, Double> metrics() {
    Map<String, Double> metrics = new TreeMap<>();
    now.map(Asked::found)
        .ifPresent(
            found -> found.metrics().forEach((name, value) -> metrics.put(PREFIX + name, value)));
    return metrics;
  }

  /** Whose they are, as a manifest tells it. */
  Map<String, String> origin() {
    return now.map(asked -> Map.of(OF, asked.found().version().name())).orElse(Map.of());
  }
}
