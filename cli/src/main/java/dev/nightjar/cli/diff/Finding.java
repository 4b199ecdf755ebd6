package dev.nightjar.cli.diff;

import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.model.PairedComparison;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Something that is worth waking up for.
 *
 * @param weight how bad it is, in [0, 1]
 * @param sentence what it is
 */
record Finding(double weight, String sentence) {
  /** From here on it is bad, not only odd. */
  static final double BAD = 0.3;

  private static final double LEAST = 0.1;

  /** Lists of two nights that have less than this in common were not made of the same evidence. */
  private static final double USUAL_OVERLAP = 0.5;

  /** Bytes follow rows, and what is rejected is told by its own share. */
  private static final Set<String> NOT_BY_ITSELF = Set.of("rejected rows");

  boolean isBad() {
    return weight >= BAD;
  }

  /** All that changed by a tenth or more, worst first. */
  static List<Finding> of(ModelDiff diff) {
    List<Finding> findings = new ArrayList<>();
    ManifestDiff manifests = diff.manifests();
    manifests.counts().stream()
        .filter(change -> !NOT_BY_ITSELF.contains(change.name()))
        .forEach(change -> findings.add(changed(change, change.size())));
    findings.add(changed(diff.rejectShare(), diff.rejectShare().after()));
    manifests.metrics().stream()
        .filter(change -> !change.name().contains(" ")) // with a space: what it is compared with
        .forEach(change -> findings.add(changed(change, worse(change))));
    diff.answers().ifPresent(answers -> addAnswers(answers, findings));
    manifests.settings().stream()
        .filter(setting -> !isOfTheNight(setting.name()))
        .forEach(
            setting ->
                findings.add(
                    new Finding(
                        LEAST,
                        "setting %s: %s → %s"
                            .formatted(
                                setting.name(), shown(setting.before()), shown(setting.after())))));
    return findings.stream()
        .filter(finding -> finding.weight() >= LEAST)
        .sorted(Comparator.comparingDouble(Finding::weight).reversed())
        .toList();
  }

  private static void addAnswers(AnswerDiff answers, List<Finding> findings) {
    int users = answers.users();
    if (users == 0) {
      return;
    }
    findings.add(
        new Finding(
            Math.max(0, 1 - answers.overlap() / USUAL_OVERLAP),
            "users' lists have %s in common, %s of the users not one item"
                .formatted(Figures.percent(answers.overlap()), Figures.percent(answers.unlike()))));
    findings.add(
        new Finding(
            answers.empty() == 0 ? 0 : 1,
            "%s are empty".formatted(Figures.count(answers.empty(), "answer"))));
    findings.add(share(answers.forgotten(), users, "users are not known any more"));
    findings.add(changed(answers.items(), answers.items().size()));
    long gone =
        answers.vanished().stream().filter(item -> !item.elsewhere().startsWith("active")).count();
    findings.add(
        share(
            (int) gone,
            (int) answers.items().before(),
            "items of the answers are off sale or not in the catalogue any more"));
    findings.add(changed(answers.prices().mean(), answers.prices().mean().size()));
    findings.add(
        share(answers.prices().moved(), answers.prices().both(), "items changed their bucket"));
  }

  private static Finding share(int part, int all, String what) {
    return new Finding(
        all == 0 ? 0 : (double) part / all,
        "%s of %s %s".formatted(Figures.count(part), Figures.count(all), what));
  }

  private static Finding changed(Change change, double weight) {
    return new Finding(
        weight,
        "%s: %s → %s (%s)"
            .formatted(
                change.name(), change.beforeText(), change.afterText(), change.changeText()));
  }

  /** How much worse a metric is; what got better is no finding. */
  private static double worse(Change change) {
    boolean smallerIsBetter = change.name().contains("price_distance");
    boolean better =
        smallerIsBetter ? change.after() < change.before() : change.after() > change.before();
    return better ? 0 : change.size();
  }

  /** What a manifest tells beside its settings, and every night says anew. */
  private static boolean isOfTheNight(String setting) {
    return setting.startsWith("hindsight ") || PairedComparison.isPart(setting);
  }

  private static String shown(String setting) {
    return setting.isEmpty() ? "none" : setting;
  }
}
