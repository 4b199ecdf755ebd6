package dev.nightjar.trainer.report;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.Evaluation.Line;
import dev.nightjar.trainer.learn.PriceBuckets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody should look at. */
final class Oddities {
  /** Rejected rows that are more than a slip of the shop's. */
  private static final double MANY_REJECTS = 0.01;

  /** Below it the night's numbers are mostly chance. */
  private static final long FEW_EVENTS = 10_000;

  /** Below it intervals are too wide to tell methods apart. */
  private static final int FEW_CASES = 200;

  /** A log that arrives daily is never older when a night begins. */
  private static final Duration OLD = Duration.ofDays(2);

  private static final double MANY_UNPRICED = 0.2;
  private static final double MANY_BAD_IDS = 0.01;

  private final Manifest manifest;
  private final Findings findings;
  private final List<Oddity> found = new ArrayList<>();

  private Oddities(Manifest manifest, Findings findings) {
    this.manifest = manifest;
    this.findings = findings;
  }

  /**
   * @param mark one word, and a CSS class
   */
  record Oddity(String mark, String sentence) {}

  /** All there are, what should be seen to first. */
  static List<Oddity> of(Manifest manifest, Findings findings) {
    Oddities oddities = new Oddities(manifest, findings);
    oddities.fallbacks();
    oddities.accuracy();
    oddities.events();
    oddities.rejects();
    oddities.prices();
    oddities.ids();
    List<Oddity> sorted = new ArrayList<>();
    oddities.found.stream().filter(Oddities::isAlarm).forEach(sorted::add);
    oddities.found.stream().filter(oddity -> !isAlarm(oddity)).forEach(sorted::add);
    return sorted;
  }

  private static boolean isAlarm(Oddity oddity) {
    return oddity.mark().equals("look");
  }

  private void look(String sentence) {
    found.add(new Oddity("look", sentence));
  }

  private void note(String sentence) {
    found.add(new Oddity("note", sentence));
  }

  private void fallbacks() {
    findings.search().fallbacks().forEach(text -> look("Fallback: " + text + "."));
  }

  private void accuracy() {
    if (findings.evaluation().found().isEmpty()) {
      look("Not evaluated: " + findings.evaluation().reason());
      return;
    }
    for (Evaluation.Section section : findings.evaluation().found().orElseThrow().sections()) {
      accuracy(new Comparison(section));
    }
  }

  private void accuracy(Comparison comparison) {
    String where = comparison.section().endpoint() + ", " + comparison.section().question() + ": ";
    List<String> worse = new ArrayList<>();
    List<String> level = new ArrayList<>();
    for (Line baseline : comparison.baselines()) {
      switch (comparison.against(Optional.of(baseline))) {
        case WORSE -> worse.add(told(comparison, baseline));
        case LEVEL -> level.add(told(comparison, baseline));
        case BETTER, UNKNOWN -> {}
      }
    }
    String mine =
        comparison.model().map(line -> told(comparison, line)).orElse("no line of the model");
    if (!worse.isEmpty()) {
      look(where + mine + " is worse than " + String.join(", ", worse) + ".");
    }
    if (!level.isEmpty()) {
      note(where + mine + " is level with " + String.join(", ", level) + ".");
    }
    comparison
        .model()
        .filter(line -> line.cases() < FEW_CASES)
        .ifPresent(
            line ->
                note(
                    where
                        + "only "
                        + Figures.count(line.cases(), "case")
                        + ", so the intervals are wide."));
  }

  /** {@code ease (0.328)}. */
  private static String told(Comparison comparison, Line line) {
    return "%s (%s)"
        .formatted(
            line.method(),
            comparison.score(line).map(interval -> Figures.score(interval.mean())).orElse("–"));
  }

  private void events() {
    long events = manifest.counts().events();
    if (events < FEW_EVENTS) {
      look(
          "Few events: %s. Below %s, lists are hardly more than popularity."
              .formatted(Figures.count(events), Figures.count(FEW_EVENTS)));
    }
    Duration age = Duration.between(manifest.window().to(), manifest.createdAt());
    if (age.compareTo(OLD) > 0) {
      look(
          "The last event is %s older than the training. Does the event log still arrive?"
              .formatted(Figures.count(age.toDays(), "day")));
    }
  }

  private void rejects() {
    long rejected = manifest.rejects().values().stream().mapToLong(Long::longValue).sum();
    if (rejected == 0) {
      return;
    }
    double share = (double) rejected / (rejected + manifest.counts().events());
    String sentence =
        "%s could not be used, %s of the input."
            .formatted(Figures.count(rejected, "row"), Figures.percent(share));
    if (share > MANY_REJECTS) {
      look(sentence);
    } else {
      note(sentence);
    }
  }

  private void prices() {
    PriceBuckets.Cut whole = findings.shop().priceCuts().get(PriceBuckets.WHOLE_SHOP);
    int items = manifest.counts().items();
    if (whole != null && items > 0) {
      int unpriced = items - Arrays.stream(whole.sizes()).sum();
      double share = (double) unpriced / items;
      if (share > MANY_UNPRICED) {
        note(
            "%s without a price, %s of all; price-optimized lists cannot place them."
                .formatted(Figures.count(unpriced, "item"), Figures.percent(share)));
      }
    }
  }

  private void ids() {
    Attribution.Ids ids = manifest.attribution().ids();
    long bad = ids.malformed() + ids.unknownSecret() + ids.forged();
    if (ids.events() > 0 && bad > MANY_BAD_IDS * ids.events()) {
      look(
          "%s of %s with a recommendation id carry a bad one: %s malformed, %s of unknown secret, %s forged."
              .formatted(
                  Figures.count(bad),
                  Figures.count(ids.events(), "event"),
                  Figures.count(ids.malformed()),
                  Figures.count(ids.unknownSecret()),
                  Figures.count(ids.forged())));
    }
  }
}
