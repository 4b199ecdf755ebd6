package dev.nightjar.cli.diff;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.TableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;

/**
 * What the manifests of two models say differently; each list has its largest change first.
 *
 * @param counts how much there was, and how many rows were rejected
 * @param rows of each table
 * @param bytes of each table
 * @param metrics measured on each model
 * @param settings those that differ alone
 */
record ManifestDiff(
    List<Change> counts,
    List<Change> rows,
    List<Change> bytes,
    List<Change> metrics,
    List<Setting> settings) {
  ManifestDiff {
    counts = largestFirst(counts);
    rows = largestFirst(rows);
    bytes = largestFirst(bytes);
    metrics = largestFirst(metrics);
    settings = List.copyOf(settings);
  }

  /** A setting that differs; empty where a model does not tell it. */
  record Setting(String name, String before, String after) {}

  static ManifestDiff of(Manifest before, Manifest after) {
    return new ManifestDiff(
        counts(before, after),
        tables(before, after, Change.Unit.COUNT, TableFile::rows),
        tables(before, after, Change.Unit.BYTES, TableFile::bytes),
        figures(Change.Unit.SCORE, before.metrics(), after.metrics()),
        settings(settings(before), settings(after)));
  }

  private static List<Change> counts(Manifest before, Manifest after) {
    Map<String, Double> old = counts(before);
    Map<String, Double> now = counts(after);
    return figures(Change.Unit.COUNT, old, now);
  }

  private static Map<String, Double> counts(Manifest manifest) {
    Manifest.Counts counts = manifest.counts();
    Map<String, Double> named = new TreeMap<>();
    named.put("events", (double) counts.events());
    named.put("users", (double) counts.users());
    named.put("items", (double) counts.items());
    named.put("active items", (double) counts.activeItems());
    named.put("orders", (double) counts.orders());
    named.put("interactions", (double) counts.interactions());
    long rejects = manifest.rejects().values().stream().mapToLong(Long::longValue).sum();
    named.put("rejected rows", (double) rejects);
    return named;
  }

  private static List<Change> tables(
      Manifest before, Manifest after, Change.Unit unit, ToDoubleFunction<TableFile> figure) {
    return figures(unit, byFile(before, figure), byFile(after, figure));
  }

  private static Map<String, Double> byFile(Manifest manifest, ToDoubleFunction<TableFile> figure) {
    Map<String, Double> figures = new TreeMap<>();
    manifest.tables().forEach(table -> figures.put(table.file(), figure.applyAsDouble(table)));
    return figures;
  }

  private static List<Change> figures(
      Change.Unit unit, Map<String, Double> before, Map<String, Double> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(
            name ->
                new Change(
                    name,
                    unit,
                    before.getOrDefault(name, Double.NaN),
                    after.getOrDefault(name, Double.NaN)))
        .toList();
  }

  private static Map<String, String> settings(Manifest manifest) {
    Manifest.Shape shape = manifest.shape();
    Map<String, String> named = new TreeMap<>(manifest.settings());
    named.put("format", Integer.toString(manifest.formatVersion()));
    named.put("seed", Long.toString(manifest.seed()));
    named.put("exclude-purchased", Boolean.toString(manifest.serving().excludePurchased()));
    named.put("price-strength", Double.toString(manifest.serving().priceStrength()));
    named.put("likeness", Double.toString(manifest.serving().likeness()));
    named.put("rank", Integer.toString(shape.rank()));
    named.put("semantic-dimensions", Integer.toString(shape.semanticDimensions()));
    named.put("depth", Integer.toString(shape.depth()));
    named.put("price-buckets", Integer.toString(shape.priceBuckets()));
    named.put("user-shards", Integer.toString(shape.userShards()));
    return named;
  }

  private static List<Setting> settings(Map<String, String> before, Map<String, String> after) {
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    List<Setting> differing = new ArrayList<>();
    for (String name : names) {
      String old = before.getOrDefault(name, "");
      String now = after.getOrDefault(name, "");
      if (!old.equals(now)) {
        differing.add(new Setting(name, old, now));
      }
    }
    return differing;
  }

  private static List<Change> largestFirst(List<Change> changes) {
    return changes.stream().sorted(Change.LARGEST_FIRST).toList();
  }
}
