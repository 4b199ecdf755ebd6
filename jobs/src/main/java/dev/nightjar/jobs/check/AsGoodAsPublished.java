package dev.nightjar.jobs.check;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.Manifest;
import java.util.Map;

/**
 * Whether answers are as much better than popularity as those of the published model were, but for
 * a share.
 *
 * <p>Both figures are of the validations, which ask a model that did not know the last tenth of the
 * events (a week at least) through the code that serves. The published model itself cannot be asked
 * about that window again: it has seen most of it, and hides what its users have bought in it. So
 * each is measured on its own night's window, which moves by a day of the same events, and beside
 * popularity in that window, which takes out what made its cases easy or hard.
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
    Map<String, Lift> now = Lift.of(manifest);
    Findings findings = new Findings(name());
    Lift.of(candidate.published().get().manifest())
        .forEach(
            (metric, then) -> {
              Lift lift = now.get(metric);
              if (lift != null && lift.popularity() > 0 && then.popularity() > 0) {
                double least = then.times() * (1 - mostWorse);
                findings.add(
                    lift.times() >= least,
                    "%s at least %.2f times that of popularity".formatted(metric, least),
                    "%s %.2f times it, after %.2f",
                    metric,
                    lift.times(),
                    then.times());
              }
            });
    return findings.result("one of the two trainings ran without an evaluation");
  }
}
