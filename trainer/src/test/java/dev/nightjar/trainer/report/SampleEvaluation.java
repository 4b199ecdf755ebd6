package dev.nightjar.trainer.report;

import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.Evaluation.Line;
import dev.nightjar.trainer.evaluate.Evaluation.Section;
import dev.nightjar.trainer.evaluate.Interval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An evaluation with invented numbers, of every endpoint, beside every method, in every split. */
final class SampleEvaluation {
  private SampleEvaluation() {}

  static Evaluation evaluation() {
    return new Evaluation(
        Instant.parse("2026-10-24T00:00:00Z"),
        Instant.parse("2026-11-23T00:00:00Z"),
        42,
        List.of(
            section(
                "recommend",
                "what a user buys, bought before or not",
                20,
                0.355,
                0.122,
                0.242,
                0.328),
            section(
                "recommend", "what a user buys for the first time", 20, 0.118, 0.077, 0.109, 0.115),
            section(
                "basket",
                "the rest of a cart from one of its items",
                10,
                0.412,
                0.181,
                0.371,
                0.409),
            section(
                "session",
                "the next item of an order from the one before",
                10,
                0.441,
                0.199,
                0.39,
                0.447),
            section(
                "price_optimized",
                "what a user buys, by the user's prices",
                20,
                0.352,
                0.122,
                0.242,
                0.328)));
  }

  private static Section section(
      String endpoint,
      String question,
      int k,
      double model,
      double popular,
      double knn,
      double ease) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("nightjar", "all", 2_304, model));
    lines.add(line("nightjar", "light users", 1_402, model * 0.72));
    lines.add(line("nightjar", "heavy users", 902, model * 1.4));
    lines.add(line("nightjar", "new items", 311, model * 0.31));
    lines.add(line("nightjar", "known items", 1_993, model * 1.06));
    lines.add(line("popularity", "all", 2_304, popular * 0.81));
    lines.add(line("popularity of 30 days", "all", 2_304, popular));
    lines.add(line("item-knn", "all", 2_304, knn));
    lines.add(line("ease", "all", 2_304, ease));
    return new Section(endpoint, question, k, lines);
  }

  private static Line line(String method, String split, int cases, double ndcg) {
    double half = 0.4 / Math.sqrt(cases);
    Map<String, Interval> metrics = new LinkedHashMap<>();
    metrics.put("ndcg", around(ndcg, half));
    metrics.put("hit_rate", around(Math.min(0.97, 0.35 + ndcg), half));
    metrics.put("recall", around(ndcg * 0.8, half));
    metrics.put("mrr", around(ndcg * 1.1, half));
    metrics.put("coverage", exact(0.2 + ndcg));
    metrics.put("gini", exact(0.95 - ndcg));
    metrics.put("popularity", exact(412.3 - 600 * ndcg));
    metrics.put("diversity", around(0.62, 0.01));
    metrics.put("price_distance", around(1.262 - ndcg / 2, half));
    return new Line(method, split, cases, metrics);
  }

  private static Interval around(double mean, double half) {
    return new Interval(mean, mean - half, mean + half * 1.05);
  }

  private static Interval exact(double mean) {
    return new Interval(mean, mean, mean);
  }
}
