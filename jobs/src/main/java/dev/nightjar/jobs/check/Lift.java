package dev.nightjar.jobs.check;

import dev.nightjar.model.Manifest;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A metric of a manifest, measured on a model of the same settings that did not know the last part
 * of the events, and what popularity comes to in the same cases.
 *
 * @param endpoint such as {@code recommend}
 * @param model the metric, such as an NDCG
 * @param popularity the same of what is popular
 */
record Lift(String endpoint, double model, double popularity) {
  private static final Pattern NAME = Pattern.compile("(recommend|session|basket)\\.\\w+@\\d+");
  private static final String POPULARITY = " popularity";
  private static final String FALLBACK = "fallback ";

  /** By the metric's name, such as {@code recommend.ndcg@20}. */
  static Map<String, Lift> of(Manifest manifest) {
    Map<String, Lift> lifts = new TreeMap<>();
    manifest
        .metrics()
        .forEach(
            (name, value) -> {
              Matcher matcher = NAME.matcher(name);
              Double popularity = manifest.metrics().get(name + POPULARITY);
              if (matcher.matches() && popularity != null) {
                lifts.put(name, new Lift(matcher.group(1), value, popularity));
              }
            });
    return lifts;
  }

  /** Whether the endpoint gives what is popular, since its answers were worse. */
  boolean isFallback(Manifest manifest) {
    return manifest.settings().containsKey(FALLBACK + endpoint);
  }

  /** How many times as good as popularity. */
  double times() {
    return model / popularity;
  }
}
