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
    countItems(answer);
  }

  /** Rungs come one after the other, so that there are as many increments as rungs. */
  private void countItems(Answer answer) {
    int from = 0;
    for (int place = 1; place <= answer.size(); place++) {
      if (place == answer.size() || answer.rung(place) != answer.rung(from)) {
        items.get(answer.rung(from)).increment(place - from);
        from = place;
      }
    }
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
