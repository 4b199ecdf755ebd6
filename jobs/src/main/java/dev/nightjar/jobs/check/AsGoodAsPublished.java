package dev.nightjar.jobs.check;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.Model;
import dev.nightjar.model.PairedComparison;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Whether answers are as good as those of the published model, but for a share.
 *
 * <p>A {@link PairedComparison} is heard first: both models were asked the same cases. Its 95 %
 * interval tells one of three things:
 *
 * <ul>
 *   <li>not worse by the share even at the lower end: good, whatever else is told;
 *   <li>worse by more than the share even at the upper end: bad. But what was asked there for the
 *       new model lacks the validation window, most of which the published one knew: on Online
 *       Retail, with equal settings, 30 days that it lacked cost 18 % of NDCG@20 (6 % of what is
 *       beside a click or a cart), and in a shop whose items change faster they may cost more. So
 *       where it lacked something, the lift must say the same;
 *   <li>neither, as in a small night: undecided, and the lift decides.
 * </ul>
 *
 * <p>The {@link Lift} is each model's own night's validation, beside popularity in its window.
 * There both lack as much, but the windows differ. It also decides alone for endpoints for which
 * there was no common window with enough cases, and those that fall back to what is popular, which
 * was not asked in the comparison. Where it cannot be told either, nothing is refused.
 */
final class AsGoodAsPublished implements Check {
  private final double mostWorse;

  AsGoodAsPublished(double mostWorse) {
    this.mostWorse = mostWorse;
  }

  /** The lifts of a metric in two nights, both of which can be told. */
  private record Lifts(Lift now, Lift then) {
    private static Optional<Lifts> of(Optional<Lift> now, Optional<Lift> then) {
      Predicate<Lift> isTold = lift -> lift.popularity() > 0;
      return now.filter(isTold).flatMap(one -> then.filter(isTold).map(two -> new Lifts(one, two)));
    }
  }

  @Override
  public String name() {
    return "as good as published";
  }

  @Override
  public Result of(Candidate candidate) {
    if (candidate.published().isEmpty()) {
      return new Result(name(), Outcome.SKIPPED, candidate.alone());
    }
    Manifest manifest = candidate.model().manifest();
    Model published = candidate.published().get();
    Optional<PairedComparison> comparison =
        PairedComparison.of(manifest)
            .filter(found -> found.published().equals(published.version()));
    Map<String, Lift> now = Lift.of(manifest);
    Map<String, Lift> before = Lift.of(published.manifest());
    Findings findings = new Findings(name());
    TreeSet<String> names = new TreeSet<>(now.keySet());
    comparison.ifPresent(found -> names.addAll(found.metrics().keySet()));
    for (String name : names) {
      Optional<Lift> lift = Optional.ofNullable(now.get(name));
      Optional<Lifts> lifts = Lifts.of(lift, Optional.ofNullable(before.get(name)));
      Optional<PairedComparison.Metric> asked =
          comparison
              .filter(found -> lift.isEmpty() || !lift.get().isFallback(manifest))
              .flatMap(found -> Optional.ofNullable(found.metrics().get(name)))
              .filter(metric -> metric.published() > 0);
      if (asked.isPresent()) {
        add(name, asked.get(), comparison.get(), lifts, findings);
      } else {
        lifts.ifPresent(both -> add(name, both, "", findings));
      }
    }
    return findings.result("one of the two trainings ran without an evaluation");
  }

  private void add(
      String name,
      PairedComparison.Metric metric,
      PairedComparison comparison,
      Optional<Lifts> lifts,
      Findings findings) {
    boolean isGood = metric.atWorst() >= -mostWorse;
    boolean isBad = metric.atBest() < -mostWorse;
    String told = told(name, metric, comparison);
    if (!isGood && !isBad) {
      String undecided = ", which is too few to tell";
      if (lifts.isPresent()) {
        add(name, lifts.get(), "; " + told + undecided, findings);
      } else {
        findings.add(true, "", "%s", told + undecided);
      }
      return;
    }
    boolean isExplained = isBad && comparison.isUneven() && lifts.map(this::holds).orElse(true);
    findings.add(
        isGood || isExplained,
        "%s at most %.0f %% below the published model's".formatted(name, 100 * mostWorse),
        "%s%s",
        told,
        isExplained ? ", as it lacked what came from " + comparison.lacking() + " on" : "");
  }

  private static String told(
      String name, PairedComparison.Metric metric, PairedComparison comparison) {
    return String.format(
        Locale.ROOT,
        "%s %.4f, the published model's %.4f (%+.1f %%, 95 %% from %+.1f to %+.1f) in the same"
            + " %,d cases from %s",
        name,
        metric.tonight(),
        metric.published(),
        100 * metric.change(),
        100 * metric.atWorst(),
        100 * metric.atBest(),
        metric.cases(),
        comparison.from());
  }

  private void add(String name, Lifts lifts, String beside, Findings findings) {
    findings.add(
        holds(lifts),
        "%s at least %.2f times that of popularity".formatted(name, least(lifts)),
        "%s %.2f times it, after %.2f%s",
        name,
        lifts.now().times(),
        lifts.then().times(),
        beside);
  }

  private boolean holds(Lifts lifts) {
    return lifts.now().times() >= least(lifts);
  }

  private double least(Lifts lifts) {
    return lifts.then().times() * (1 - mostWorse);
  }
}
