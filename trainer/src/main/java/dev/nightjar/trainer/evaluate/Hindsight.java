package dev.nightjar.trainer.evaluate;

import dev.nightjar.model.ModelVersion;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well a model that was served told what really happened after its last event.
 *
 * @param version which
 * @param from the first instant after its events
 * @param until the events before this instant, and not before {@code from}, were the test
 * @param cases of the section with the most
 * @param metrics the {@link Headlines}
 */
public record Hindsight(
    ModelVersion version, Instant from, Instant until, int cases, Map<String, Double> metrics) {
  public Hindsight {
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
  }
}
