package dev.nightjar.trainer.evaluate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The well-known methods, learnt from one kind of groups. */
final class Baselines {
  static final String POPULARITY = "popularity";
  static final String RECENT_POPULARITY = "popularity of 30 days";
  static final String ITEM_KNN = "ItemKNN";
  static final String EASE = "EASE";

  private static final Duration RECENT = Duration.ofDays(30);

  private final Map<String, Method> methods = new LinkedHashMap<>();

  /**
   * Learns.
   *
   * @param alike groups that tell which items are alike
   * @param popular groups that tell which items are popular
   * @param may whether each item may be listed, {@code boolean[items]}
   * @param mostLinearItems of {@link EvaluationSettings}
   */
  Baselines(ItemSets alike, ItemSets popular, Past past, boolean[] may, int mostLinearItems) {
    add(POPULARITY, popularity(popular.counts()), may);
    add(RECENT_POPULARITY, popularity(popular.countsSince(past.cutoff().minus(RECENT))), may);
    add(ITEM_KNN, new ItemKnn(alike), may);
    if (Ease.fits(alike, mostLinearItems)) {
      add(EASE, new Ease(alike), may);
    }
  }

  /** A line of each. */
  List<Evaluation.Line> lines(Asked asked) {
    List<Evaluation.Line> lines = new ArrayList<>();
    methods.forEach((name, method) -> lines.add(asked.line(name, method)));
    return lines;
  }

  private void add(String name, Baseline.Scores scores, boolean[] may) {
    methods.put(name, new Baseline(scores, may));
  }

  private static Baseline.Scores popularity(float[] counts) {
    return (given, scores) -> System.arraycopy(counts, 0, scores, 0, counts.length);
  }
}
