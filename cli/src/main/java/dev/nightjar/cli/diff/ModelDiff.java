package dev.nightjar.cli.diff;

import dev.nightjar.model.Manifest;
import java.util.List;
import java.util.Optional;

/**
 * What is different between two models.
 *
 * @param before the manifest of the older one
 * @param after that of the newer one
 * @param answers empty if they were not asked
 */
record ModelDiff(
    Manifest before, Manifest after, ManifestDiff manifests, Optional<AnswerDiff> answers) {
  static ModelDiff of(Manifest before, Manifest after, Optional<AnswerDiff> answers) {
    return new ModelDiff(before, after, ManifestDiff.of(before, after), answers);
  }

  /** Worst first. */
  List<Finding> findings() {
    return Finding.of(this);
  }

  /** Rejected rows, as a share of them and the usable events. */
  Change rejectShare() {
    return new Change("rejected rows", Change.Unit.SHARE, rejectShare(before), rejectShare(after));
  }

  private static double rejectShare(Manifest manifest) {
    double rejects = manifest.rejects().values().stream().mapToLong(Long::longValue).sum();
    double rows = rejects + manifest.counts().events();
    return rows == 0 ? 0 : rejects / rows;
  }
}
