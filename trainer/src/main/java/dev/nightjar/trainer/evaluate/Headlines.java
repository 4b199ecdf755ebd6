package dev.nightjar.trainer.evaluate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The few figures of an {@link Evaluation} that a manifest tells: {@code recommend.ndcg@20}, and
 * beside it, as {@code recommend.ndcg@20 popularity}, what popularity comes to.
 */
public final class Headlines {
  private static final List<Headline> ALL =
      List.of(
          new Headline("recommend", "ndcg", Baselines.POPULARITY),
          new Headline("price_optimized", "ndcg", UserSections.AS_RECOMMENDED),
          new Headline("price_optimized", "price_distance", UserSections.AS_RECOMMENDED),
          new Headline("session", "mrr", Baselines.POPULARITY),
          new Headline("basket", "hit_rate", Baselines.POPULARITY));

  private Headlines() {}

  private record Headline(String endpoint, String metric, String against) {}

  /**
   * Figures by name, of the first section of each endpoint; those that cannot be told are absent.
   */
  public static Map<String, Double> of(Evaluation evaluation) {
    Map<String, Double> figures = new TreeMap<>();
    for (Headline headline : ALL) {
      evaluation.sections().stream()
          .filter(section -> section.endpoint().equals(headline.endpoint()))
          .findFirst()
          .ifPresent(section -> add(section, headline, figures));
    }
    return figures;
  }

  /** Such as {@code recommend.ndcg@20}. */
  static String name(String endpoint, String metric, int k) {
    return "%s.%s@%d".formatted(endpoint, metric, k);
  }

  private static void add(
      Evaluation.Section section, Headline headline, Map<String, Double> figures) {
    String name = name(headline.endpoint(), headline.metric(), section.k());
    mean(section, Evaluator.NIGHTJAR, headline.metric()).ifPresent(mean -> figures.put(name, mean));
    mean(section, headline.against(), headline.metric())
        .ifPresent(mean -> figures.put(name + " " + headline.against(), mean));
  }

  private static Optional<Double> mean(Evaluation.Section section, String method, String metric) {
    return section.lines().stream()
        .filter(line -> line.method().equals(method) && line.split().equals(Split.ALL))
        .findFirst()
        .map(line -> line.metrics().get(metric))
        .map(Interval::mean);
  }
}
