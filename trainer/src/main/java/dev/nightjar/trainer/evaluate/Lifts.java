package dev.nightjar.trainer.evaluate;

import dev.nightjar.recommend.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How many times as good as what is popular a model's answers are, by NDCG. */
public final class Lifts {
  private static final String METRIC = "ndcg";
  private static final List<Endpoint> ENDPOINTS =
      List.of(Endpoint.RECOMMEND, Endpoint.SESSION, Endpoint.BASKET);

  private Lifts() {}

  /**
   * The quotients by the name of the endpoint, of the first section of each: the model's mean NDCG
   * divided by the better one of popularity and popularity of late. Endpoints that were not asked,
   * or where what is popular hits nothing, are left out.
   */
  public static Map<String, Double> of(Evaluation evaluation) {
    Map<String, Double> lifts = new TreeMap<>();
    for (Endpoint endpoint : ENDPOINTS) {
      evaluation.sections().stream()
          .filter(section -> section.endpoint().equals(endpoint.wireName()))
          .findFirst()
          .ifPresent(section -> add(section, lifts));
    }
    return lifts;
  }

  private static void add(Evaluation.Section section, Map<String, Double> lifts) {
    OptionalDouble model = best(section, Evaluator.NIGHTJAR);
    OptionalDouble popular = best(section, Baselines.POPULARITY, Baselines.RECENT_POPULARITY);
    if (model.isPresent() && popular.orElse(0) > 0) {
      lifts.put(section.endpoint(), model.getAsDouble() / popular.getAsDouble());
    }
  }

  private static OptionalDouble best(Evaluation.Section section, String... methods) {
    List<String> among = List.of(methods);
    return section.lines().stream()
        .filter(line -> among.contains(line.method()) && line.split().equals(Split.ALL))
        .flatMap(line -> Stream.ofNullable(line.metrics().get(METRIC)))
        .mapToDouble(Interval::mean)
        .max();
  }
}
