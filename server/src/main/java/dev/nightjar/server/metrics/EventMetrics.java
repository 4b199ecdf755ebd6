package dev.nightjar.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts events, not requests: one request may bring many. */
public final class EventMetrics {
  private final Counter accepted;
  private final Counter refused;

  EventMetrics(MeterRegistry registry) {
    accepted = Figure.EVENTS_ACCEPTED.counter(registry);
    refused = Figure.EVENTS_REFUSED.counter(registry);
  }

  /** Counts events that were acknowledged. */
  public void accepted(int events) {
    accepted.increment(events);
  }

  /** Counts all events of a request of which one was bad, or that could not be written. */
  public void refused(int events) {
    refused.increment(events);
  }
}
