package dev.nightjar.jobs.check;

import dev.nightjar.model.Manifest;

/** Whether there was enough to learn from. */
final class EnoughData implements Check {
  private final CheckSettings.Minimum minimum;

  EnoughData(CheckSettings.Minimum minimum) {
    this.minimum = minimum;
  }

  @Override
  public String name() {
    return "enough data";
  }

  @Override
  public Result of(Candidate candidate) {
    Manifest.Counts counts = candidate.model().manifest().counts();
    Findings findings = new Findings(name());
    add(findings, counts.users(), minimum.users(), "users");
    add(findings, counts.activeItems(), minimum.items(), "active items");
    add(findings, counts.events(), minimum.events(), "events");
    return findings.result("");
  }

  private static void add(Findings findings, long found, long least, String what) {
    findings.add(found >= least, "at least %d %s".formatted(least, what), "%,d %s", found, what);
  }
}
