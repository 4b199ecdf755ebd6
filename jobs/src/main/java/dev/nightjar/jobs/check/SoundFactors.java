package dev.nightjar.jobs.check;

import dev.nightjar.jobs.check.Result.Outcome;
import dev.nightjar.model.Floats;
import dev.nightjar.model.Model;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whether all vectors are finite, and the items' do not coincide. Where those of the published
 * model did so already, as under a regularization too strong for a small shop, they may.
 */
final class SoundFactors implements Check {
  /** Below this no score tells two items apart. */
  private static final float ALIKE = 1e-6f;

  @Override
  public String name() {
    return "sound factors";
  }

  @Override
  public Result of(Candidate candidate) {
    Model model = candidate.model();
    long bad = notFinite(model);
    if (bad > 0) {
      return new Result(
          name(),
          Outcome.FAILED,
          "expected finite vectors, found NaN or infinity in those of %,d users and items"
              .formatted(bad));
    }
    boolean wasCollapsed = candidate.published().filter(SoundFactors::isCollapsed).isPresent();
    if (!isCollapsed(model)) {
      return new Result(name(), Outcome.PASSED, "finite, and items differ");
    }
    return wasCollapsed
        ? new Result(name(), Outcome.PASSED, "collapsed, as those of the published model")
        : new Result(
            name(), Outcome.FAILED, "expected items that differ, found one vector for all");
  }

  private static long notFinite(Model model) {
    AtomicLong bad = new AtomicLong();
    for (int item = 0; item < model.items().size(); item++) {
      if (!isFinite(model.embedding(item).collaborative())
          || !isFinite(model.embedding(item).semantic())) {
        bad.incrementAndGet();
      }
    }
    model.forEachUser(
        (id, row) -> {
          if (!isFinite(row.factors())) {
            bad.incrementAndGet();
          }
        });
    return bad.get();
  }

  private static boolean isFinite(Floats vector) {
    for (int i = 0; i < vector.size(); i++) {
      if (!Float.isFinite(vector.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether all items that have a vector have the same; a vector of zeros is as good as none. */
  private static boolean isCollapsed(Model model) {
    if (model.manifest().shape().rank() == 0 || model.items().size() < 2) {
      return false;
    }
    float[] first = model.embedding(0).collaborative().toArray();
    for (int item = 1; item < model.items().size(); item++) {
      if (differ(first, model.embedding(item).collaborative().toArray())) {
        return false;
      }
    }
    return true;
  }

  private static boolean differ(float[] one, float[] other) {
    for (int i = 0; i < Math.max(one.length, other.length); i++) {
      float mine = i < one.length ? one[i] : 0;
      float its = i < other.length ? other[i] : 0;
      if (Math.abs(mine - its) > ALIKE) {
        return true;
      }
    }
    return false;
  }
}
