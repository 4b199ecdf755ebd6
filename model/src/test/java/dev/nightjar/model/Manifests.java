package dev.nightjar.model;

import java.util.List;

/** Manifests that differ from another in one field. */
final class Manifests {
  private Manifests() {}

  static Manifest withTables(Manifest of, List<TableFile> tables) {
    return with(of, of.counts(), tables);
  }

  static Manifest withCounts(Manifest of, Manifest.Counts counts) {
    return with(of, counts, of.tables());
  }

  private static Manifest with(Manifest of, Manifest.Counts counts, List<TableFile> tables) {
    return new Manifest(
        of.formatVersion(),
        of.version(),
        of.createdAt(),
        of.window(),
        of.itemChangesUntil(),
        counts,
        of.shape(),
        of.seed(),
        of.serving(),
        of.settings(),
        of.rejects(),
        of.metrics(),
        of.attribution(),
        of.stageSeconds(),
        tables);
  }
}
