package dev.nightjar.trainer.search;

import dev.nightjar.recommend.Endpoint;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Where answers were worse than what is popular, what is popular is what is given. */
public final class Fallback {
  /** By endpoint: the numbers of a {@link Tuning} that leave nothing but what is popular. */
  private static final Map<String, Map<String, Double>> POPULAR =
      Map.of(
          Endpoint.RECOMMEND.wireName(),
          Map.of(
              Tuning.USER + "factors", 0.0,
              Tuning.USER + "own", 0.0,
              Tuning.USER + "likeness", 0.0,
              Tuning.USER + "popularity", 1.0),
          Endpoint.SESSION.wireName(),
          ofItems(Tuning.CLICK),
          Endpoint.BASKET.wireName(),
          ofItems(Tuning.BASKET));

  private Fallback() {}

  /** A blend of which the shop's popularity is all that is left. */
  private static Map<String, Double> ofItems(String prefix) {
    return Map.of(
        prefix + "orders", 1.0,
        prefix + "linear", 0.0,
        prefix + "shrink", 1e6,
        prefix + "damping", 0.0,
        prefix + "visits", 0.0,
        prefix + "factors", 0.0,
        prefix + "text", 0.0,
        prefix + "trend", 0.0);
  }

  /**
   * Falls back where a lift is below 1, unless the blend was asked for.
   *
   * @param lifts by endpoint, as they were measured with this tuning
   * @param fixed names of numbers that stay as they are
   */
  public static Tuned of(Tuned tuned, Map<String, Double> lifts, Set<String> fixed) {
    Map<String, Double> changed = new TreeMap<>();
    Map<String, String> reasons = new TreeMap<>(tuned.fallbacks());
    lifts.forEach(
        (endpoint, lift) -> {
          Map<String, Double> popular = POPULAR.getOrDefault(endpoint, Map.of());
          if (lift < 1 && popular.keySet().stream().noneMatch(fixed::contains)) {
            changed.putAll(popular);
            reasons.put(
                endpoint,
                String.format(
                    Locale.ROOT,
                    "answers were %.2f times as good as what is popular, which is given instead",
                    lift));
          }
        });
    return new Tuned(
        tuned.tuning().with(changed), tuned.searchedAt(), tuned.given(), tuned.lifts(), reasons);
  }
}
