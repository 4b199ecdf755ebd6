package dev.nightjar.trainer.report;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of an evaluation's metrics, in the order to be read. */
final class Metrics {
  private static final List<Metric> KNOWN =
      List.of(
          new Metric("ndcg", "NDCG", "right items, more for those further up; 1 is perfect"),
          new Metric("recall", "Recall", "right items in the list / right items"),
          new Metric(
              "recall_capped",
              "Recall capped",
              "right items in the list / as many as a list of this length can hold"),
          new Metric("hit_rate", "Hit rate", "lists with at least one right item"),
          new Metric("mrr", "MRR", "1 / place of the first right item"),
          new Metric("coverage", "Coverage", "items in at least one list / active items"),
          new Metric("gini", "Gini", "0: all items are shown alike; 1: one item in every list"),
          new Metric("popularity", "Popularity", "mean popularity of the items that are shown"),
          new Metric("diversity", "Diversity", "how unlike the items within a list are"),
          new Metric(
              "price_distance",
              "Price distance",
              "between the price buckets of the list and the user's own; 0 is nearest"));

  private Metrics() {}

  /**
   * @param key within an evaluation
   * @param meaning in a few words
   */
  record Metric(String key, String name, String meaning) {}

  /** Those that are told, known ones first. */
  static List<Metric> of(Collection<String> keys) {
    Set<Metric> found = new LinkedHashSet<>();
    KNOWN.stream().filter(metric -> keys.contains(metric.key())).forEach(found::add);
    keys.stream().sorted().map(Metrics::of).forEach(found::add);
    return List.copyOf(found);
  }

  static Metric of(String key) {
    return KNOWN.stream()
        .filter(metric -> metric.key().equals(key))
        .findFirst()
        .orElse(new Metric(key, key, ""));
  }

  /** Those of accuracy; the first is the one to be judged by: NDCG where there is one. */
  static List<Metric> accuracy(Map<String, ?> metrics) {
    return List.of("ndcg", "hit_rate", "recall", "mrr").stream()
        .filter(metrics::containsKey)
        .map(Metrics::of)
        .toList();
  }
}
