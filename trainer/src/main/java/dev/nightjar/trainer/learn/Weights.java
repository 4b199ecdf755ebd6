package dev.nightjar.trainer.learn;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Numbers by name, as settings and manifests tell them. */
final class Weights {
  private final Map<String, Double> named;

  /**
   * Takes exactly the expected names.
   *
   * @throws IllegalArgumentException naming those that are missing or unknown
   */
  Weights(String what, Map<String, Double> named, Set<String> expected) {
    if (!named.keySet().equals(expected)) {
      throw new IllegalArgumentException(
          "%s: expected the weights %s, found %s"
              .formatted(what, new TreeSet<>(expected), new TreeSet<>(named.keySet())));
    }
    this.named = new TreeMap<>(named);
  }

  double of(String name) {
    return named.getOrDefault(name, 0.0);
  }

  /**
   * Checks that weights are finite and from 0.
   *
   * @throws IllegalArgumentException naming all that are not
   */
  static void check(String what, Map<String, Double> weights) {
    Map<String, Double> wrong = new TreeMap<>(weights);
    wrong.values().removeIf(weight -> weight >= 0 && Double.isFinite(weight));
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "%s: expected finite weights from 0, found %s".formatted(what, wrong));
    }
  }
}
