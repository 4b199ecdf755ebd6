package dev.nightjar.jobs.check;

import dev.nightjar.model.Manifest;

/**
 * Whether answers were better than what is popular, on the part of the events that the validation
 * held out. An endpoint that falls back to what is popular is as good as that.
 */
final class BetterThanPopularity implements Check {
  @Override
  public String name() {
    return "better than popularity";
  }

  @Override
  public Result of(Candidate candidate) {
    Manifest manifest = candidate.model().manifest();
    Findings findings = new Findings(name());
    Lift.of(manifest)
        .forEach(
            (metric, lift) ->
                findings.add(
                    lift.model() >= lift.popularity() || lift.isFallback(manifest),
                    metric + " of at least %.4f, that of popularity".formatted(lift.popularity()),
                    lift.isFallback(manifest) ? "%s falls back to it" : "%s %.4f",
                    metric,
                    lift.model()));
    return findings.result("the training ran without an evaluation");
  }
}
