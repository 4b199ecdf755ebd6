package dev.nightjar.jobs.check;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.Manifest;

/** Whether there is about as much of everything as in the published model. */
final class CountDrift implements Check {
  private final double mostLoss;
  private final double mostGrowth;

  CountDrift(double mostLoss, double mostGrowth) {
    this.mostLoss = mostLoss;
    this.mostGrowth = mostGrowth;
  }

  @Override
  public String name() {
    return "count drift";
  }

  @Override
  public Result of(Candidate candidate) {
    if (candidate.published().isEmpty()) {
      return new Result(name(), Outcome.SKIPPED, candidate.alone());
    }
    Manifest.Counts now = candidate.model().manifest().counts();
    Manifest.Counts then = candidate.published().get().manifest().counts();
    Findings findings = new Findings(name());
    add(findings, "users", then.users(), now.users());
    add(findings, "active items", then.activeItems(), now.activeItems());
    add(findings, "events", then.events(), now.events());
    add(findings, "orders", then.orders(), now.orders());
    return findings.result("the published model has none of anything");
  }

  private void add(Findings findings, String what, long then, long now) {
    if (then == 0) {
      return;
    }
    double least = then * (1 - mostLoss);
    double most = then * mostGrowth;
    findings.add(
        now >= least && now <= most,
        "%.0f to %.0f %s".formatted(Math.ceil(least), Math.floor(most), what),
        "%,d %s after %,d",
        now,
        what,
        then);
  }
}
