package dev.nightjar.server.metrics;

import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Endpoint;
import dev.nightjar.recommend.Rung;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts recommendations by what they are made of. */
public final class AnswerMetrics {
  private final ByEnum<Endpoint, OfEndpoint> endpoints;
  private final ByEnum<Rung, Counter> items;

  private record OfEndpoint(ByEnum<Rung, Counter> byStrategy, Counter empty, Counter shorter) {}

  AnswerMetrics(MeterRegistry registry) {
    endpoints = new ByEnum<>(Endpoint.class, endpoint -> of(endpoint.wireName(), registry));
    items =
        new ByEnum<>(
            Rung.class, rung -> Figure.ANSWER_ITEMS.counter(registry, "rung", rung.wireName()));
  }

  /** Counts {@code answer}, which is about to be sent. */
  public void answered(Endpoint endpoint, Answer answer) {
    OfEndpoint counters = endpoints.get(endpoint);
    counters.byStrategy.get(answer.strategy()).increment();
    if (answer.totalItems() == 0) {
      counters.empty.increment();
    } else if (answer.totalItems() < answer.page().limit()) {
      counters.shorter.increment();
    }
    answer.forEachRun((rung, count) -> items.get(rung).increment(count));
  }

  private static OfEndpoint of(String endpoint, MeterRegistry registry) {
    return new OfEndpoint(
        new ByEnum<>(
            Rung.class,
            rung ->
                Figure.ANSWERS.counter(
                    registry, "endpoint", endpoint, "strategy", rung.wireName())),
        Figure.EMPTY_ANSWERS.counter(registry, "endpoint", endpoint),
        Figure.SHORT_ANSWERS.counter(registry, "endpoint", endpoint));
  }
}
