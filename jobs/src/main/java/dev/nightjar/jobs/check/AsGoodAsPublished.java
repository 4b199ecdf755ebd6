package dev.nightjar.jobs.check;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.Model;
import java.util.Map;
import java.util.TreeSet;

/**
 * Whether answers are as good as those of the published model, but for a share.
 *
 * <p>Two witnesses are heard. {@link HeadToHead}: both models were asked the same cases; worse is
 * what is worse by the share even at the upper end of the interval, so that noise and small nights
 * refuse nothing. But what was asked there for the new model lacks the validation window, most of
 * which the published one knew: on Online Retail, with equal settings, 30 days that it lacked cost
 * 18 % of NDCG@20 (6 % of what is beside a click or a cart), and in a shop whose items change
 * faster they may cost more. So where it lacked something, {@link Lift} must say the same: each
 * model's own night's validation, beside popularity in its window. There both lack as much, but the
 * windows differ.
 *
 * <p>By the lift alone are judged endpoints for which there was no common window with enough cases,
 * and those that fall back to what is popular, which was not asked head to head.
 */
final class AsGoodAsPublished implements Check {
  private final double mostWorse;

  AsGoodAsPublished(double mostWorse) {
    this.mostWorse = mostWorse;
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
    Map<String, HeadToHead> duels = HeadToHead.of(manifest, published.version());
    Map<String, Lift> lifts = Lift.of(manifest);
    Map<String, Lift> before = Lift.of(published.manifest());
    Findings findings = new Findings(name());
    TreeSet<String> metrics = new TreeSet<>(duels.keySet());
    metrics.addAll(lifts.keySet());
    for (String metric : metrics) {
      HeadToHead duel = duels.get(metric);
      Lift lift = lifts.get(metric);
      Lift then = before.get(metric);
      if (duel != null && (lift == null || !lift.isFallback(manifest))) {
        add(metric, duel, lift == null || then == null || holds(lift, then), findings);
      } else if (lift != null && then != null && isTold(lift, then)) {
        add(metric, lift, then, findings);
      }
    }
    return findings.result("one of the two trainings ran without an evaluation");
  }

  private void add(String metric, HeadToHead duel, boolean liftHolds, Findings findings) {
    boolean holds = duel.atBest() >= -mostWorse;
    boolean isExplained = !holds && duel.isUneven() && liftHolds;
    findings.add(
        holds || isExplained,
        "%s at most %.0f %% below the published model's".formatted(metric, 100 * mostWorse),
        "%s %.4f, the published model's %.4f (%+.1f %%, at best %+.1f %%) in the same %,d cases"
            + " from %s%s",
        metric,
        duel.model(),
        duel.published(),
        100 * duel.change(),
        100 * duel.atBest(),
        duel.cases(),
        duel.from(),
        isExplained ? ", as it lacked what came from " + duel.lacking() + " on" : "");
  }

  private void add(String metric, Lift lift, Lift then, Findings findings) {
    findings.add(
        holds(lift, then),
        "%s at least %.2f times that of popularity".formatted(metric, least(then)),
        "%s %.2f times it, after %.2f",
        metric,
        lift.times(),
        then.times());
  }

  private boolean holds(Lift lift, Lift then) {
    return !isTold(lift, then) || lift.times() >= least(then);
  }

  private static boolean isTold(Lift lift, Lift then) {
    return lift.popularity() > 0 && then.popularity() > 0;
  }

  private double least(Lift then) {
    return then.times() * (1 - mostWorse);
  }
}
