package dev.nightjar.trainer.evaluate;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a model that was trained on events before a cutoff tells what came after it.
 *
 * @param cutoff the model knows events before this instant only
 * @param until the events from the cutoff to before this instant were the test
 * @param seed of the sample of cases and of the bootstrap
 * @param sections one for each endpoint and question, in the order to be read
 */
public record Evaluation(Instant cutoff, Instant until, long seed, List<Section> sections) {
  public Evaluation {
    sections = List.copyOf(sections);
  }

  /**
   * One question put to one endpoint, and to the baselines beside it.
   *
   * @param endpoint by its name on the wire, such as {@code recommend}
   * @param question what was asked, in words, such as {@code what a user buys, bought before or
   *     not}
   * @param k length of the lists
   * @param lines the model first, for all cases; then its splits; then the baselines
   */
  public record Section(String endpoint, String question, int k, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One method on one part of the cases.
   *
   * @param method {@code nightjar}, or a baseline's name
   * @param split {@code all}, or which part of the cases
   * @param cases how many
   * @param metrics by name: {@code recall}, {@code recall_capped}, {@code ndcg}, {@code mrr},
   *     {@code hit_rate}, {@code coverage}, {@code gini}, {@code popularity}, {@code diversity},
   *     {@code price_distance}; those that cannot be told for this section are left out
   */
  public record Line(String method, String split, int cases, Map<String, Interval> metrics) {
    public Line {
      metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    }
  }
}
