package dev.nightjar.trainer.attribute;

import dev.nightjar.attribution.ServedCount;
import dev.nightjar.model.ModelVersion;
import java.util.Comparator;

/** What answers are told apart by. */
record Kind(String strategy, String placement, int arm, ModelVersion modelVersion)
    implements Comparable<Kind> {
  private static final Comparator<Kind> ORDER =
      Comparator.comparing(Kind::strategy)
          .thenComparing(Kind::placement)
          .thenComparingInt(Kind::arm)
          .thenComparing(Kind::modelVersion);

  /** The same, but of no placement in particular, and told under a version. */
  Kind ofOther(ModelVersion version) {
    return new Kind(strategy, ServedCount.OTHER, arm, version);
  }

  @Override
  public int compareTo(Kind other) {
    return ORDER.compare(this, other);
  }
}
