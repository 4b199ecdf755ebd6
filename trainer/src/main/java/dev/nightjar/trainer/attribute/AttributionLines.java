package dev.nightjar.trainer.attribute;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Attribution.Outcome;
import dev.nightjar.model.ModelVersion;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The lines of an {@link Attribution}: few enough for a manifest, however many placements callers
 * name and however many nights have made a model.
 */
final class AttributionLines {
  /** As far as kinds have lines of their own. */
  static final int MOST_LINES = 1_000;

  private AttributionLines() {}

  /**
   * Lines for the kinds of the newest model versions, each version whole, as far as {@value
   * #MOST_LINES} reach; if the newest alone has more kinds, for the most served of them. The rest
   * becomes one line for each strategy and arm, of placement {@link
   * dev.nightjar.attribution.ServedCount#OTHER} and the oldest version that is kept.
   */
  static List<Attribution.Line> of(Map<Kind, Outcome> outcomes) {
    Set<Kind> kept = kept(outcomes);
    Map<Kind, Outcome> lines = new TreeMap<>();
    outcomes.forEach(
        (kind, outcome) -> {
          if (kept.contains(kind)) {
            lines.merge(kind, outcome, Outcome::plus);
          }
        });
    if (kept.size() < outcomes.size()) {
      ModelVersion oldest =
          kept.stream().map(Kind::modelVersion).min(Comparator.naturalOrder()).orElseThrow();
      // In one order, whatever the map's: sums of revenue depend on it.
      new TreeMap<>(outcomes)
          .forEach(
              (kind, outcome) -> {
                if (!kept.contains(kind)) {
                  lines.merge(kind.ofOther(oldest), outcome, Outcome::plus);
                }
              });
    }
    return lines.entrySet().stream()
        .map(
            line ->
                new Attribution.Line(
                    line.getKey().strategy(),
                    line.getKey().placement(),
                    line.getKey().arm(),
                    line.getKey().modelVersion(),
                    line.getValue()))
        .toList();
  }

  private static Set<Kind> kept(Map<Kind, Outcome> outcomes) {
    Map<ModelVersion, List<Map.Entry<Kind, Outcome>>> byVersion =
        outcomes.entrySet().stream().collect(groupingBy(entry -> entry.getKey().modelVersion()));
    Set<Kind> kept = new HashSet<>();
    for (ModelVersion version : newestFirst(outcomes)) {
      List<Map.Entry<Kind, Outcome>> kinds = byVersion.getOrDefault(version, List.of());
      boolean whole = kept.size() + kinds.size() <= MOST_LINES;
      if (whole || kept.isEmpty()) {
        kinds.stream()
            .sorted(mostServed())
            .limit(MOST_LINES)
            .forEach(entry -> kept.add(entry.getKey()));
      }
      if (!whole) {
        break;
      }
    }
    return kept;
  }

  /** Versions that served nothing come last: ids may be forged if no secrets are given. */
  private static List<ModelVersion> newestFirst(Map<Kind, Outcome> outcomes) {
    Map<ModelVersion, Long> answers =
        outcomes.entrySet().stream()
            .collect(
                groupingBy(
                    entry -> entry.getKey().modelVersion(),
                    summingLong(entry -> entry.getValue().answers())));
    Comparator<Map.Entry<ModelVersion, Long>> servedFirst =
        Comparator.comparing(version -> version.getValue() == 0);
    return answers.entrySet().stream()
        .sorted(servedFirst.thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Comparator<Map.Entry<Kind, Outcome>> mostServed() {
    return Comparator.<Map.Entry<Kind, Outcome>>comparingLong(entry -> -entry.getValue().answers())
        .thenComparingLong(entry -> -entry.getValue().clicks())
        .thenComparing(Map.Entry.comparingByKey());
  }
}
