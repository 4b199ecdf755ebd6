package dev.nightjar.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Every metric of this server's own, by the name that Prometheus sees, in seconds and bytes.
 *
 * <p>What the JVM tells of itself ({@code jvm_…}, {@code process_…}, {@code system_…}) has
 * Micrometer's names.
 */
enum Figure {
  /** Labels: endpoint, status. */
  REQUESTS(
      "nightjar_http_requests_total",
      "Requests that reached a route or none; status 499 means that the caller was gone before. Not"
          + " preflights, nor what is refused before: no HTTP, a stopping server."),
  /** Labels: endpoint. */
  REQUEST_TIME(
      "nightjar_http_request_seconds",
      "From a request's head to the end of its answer, refusals included."),

  /** Labels: endpoint, strategy. */
  ANSWERS(
      "nightjar_answers_total", "Recommendations, by the rung of the ladder that answered first."),
  /** Labels: rung. */
  ANSWER_ITEMS("nightjar_answer_items_total", "Items in recommendations, by the rung they are of."),
  /** Labels: endpoint. */
  EMPTY_ANSWERS(
      "nightjar_answers_empty_total", "Recommendations that reach no item, on whatever page."),
  /** Labels: endpoint. */
  SHORT_ANSWERS(
      "nightjar_answers_short_total",
      "Recommendations that reach some items, but fewer than one page holds."),

  MODEL_LOADED("nightjar_model_loaded", "1 if a model is served, else 0."),
  /** Labels: version. */
  MODEL_INFO("nightjar_model_info", "Always 1; the label names the version that is served."),
  MODEL_AGE("nightjar_model_age_seconds", "Since the training of the served model began."),
  MODEL_BYTES("nightjar_model_mapped_bytes", "Length of the served model's tables, all mapped."),
  MODEL_REFUSED(
      "nightjar_model_refused", "1 if the store names a version that cannot be served, else 0."),
  MODEL_SWAPPED("nightjar_model_swapped_timestamp_seconds", "When the served model took over."),
  /** Labels: outcome. */
  SWAP_TIME(
      "nightjar_model_swap_seconds",
      "Attempts to serve another version: swapped, refused for good, or put off until later."),

  EVENTS_ACCEPTED("nightjar_events_accepted_total", "Events that are on disk and acknowledged."),
  EVENTS_REFUSED("nightjar_events_refused_total", "Events that were turned away."),

  /** Labels: log, as all of the next. */
  LOG_PENDING("nightjar_log_pending_bytes", "Taken but not on disk yet, so not acknowledged."),
  LOG_PENDING_RECORDS("nightjar_log_pending_records", "The same, in records."),
  LOG_LAG("nightjar_log_oldest_pending_seconds", "Since the oldest that is pending was taken."),
  LOG_RECORDS("nightjar_log_records_total", "Records that were written and synced."),
  LOG_BYTES("nightjar_log_written_bytes_total", "Bytes that were written and synced."),
  LOG_SYNCS("nightjar_log_syncs_total", "Syncs; each makes all durable that was pending."),
  LOG_LAST_SYNC("nightjar_log_last_sync_seconds", "How long the latest write and its sync took."),
  LOG_FAILURES("nightjar_log_failures_total", "Writes and syncs that failed, such as a full disk."),
  LOG_REFUSED("nightjar_log_refused_total", "Appends turned away because too much was pending."),
  LOG_UNCLOSED("nightjar_log_unclosed_segments", "Full segments that no training can read yet."),
  LOG_TORN("nightjar_log_torn_bytes_total", "Cut at start off segments that a crash left torn.");

  private static final Duration[] BUCKETS =
      micros(
          10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000,
          500_000, 1_000_000);

  private final String exposed;
  private final String help;

  Figure(String exposed, String help) {
    this.exposed = exposed;
    this.help = help;
  }

  /** Its name in a scrape; a timer's series add {@code _bucket}, {@code _count}, {@code _sum}. */
  String exposed() {
    return exposed;
  }

  String help() {
    return help;
  }

  /** A counter; {@code labels} are names and values in turn. */
  Counter counter(MeterRegistry registry, String... labels) {
    return Counter.builder(exposed).description(help).tags(labels).register(registry);
  }

  /** A counter of what {@code source} counts itself; the registry does not hold on to it. */
  <T> void counter(MeterRegistry registry, T source, ToDoubleFunction<T> count, String... labels) {
    FunctionCounter.builder(exposed, source, count)
        .description(help)
        .tags(labels)
        .register(registry);
  }

  /** Times with no more than their number, sum and greatest. */
  Timer timer(MeterRegistry registry, String... labels) {
    return Timer.builder(exposed).description(help).tags(labels).register(registry);
  }

  /** Times in buckets from 10 µs to 1 s. */
  Timer histogram(MeterRegistry registry, String... labels) {
    return Timer.builder(exposed)
        .description(help)
        .tags(labels)
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  /** What {@code value} says when it is asked; NaN if there is nothing to say. */
  void gauge(MeterRegistry registry, DoubleSupplier value, String... labels) {
    Supplier<Number> number = value::getAsDouble;
    Gauge.builder(exposed, number) // which it holds on to
        .description(help)
        .tags(labels)
        .register(registry);
  }

  private static Duration[] micros(long... micros) {
    Duration[] durations = new Duration[micros.length];
    for (int i = 0; i < micros.length; i++) {
      durations[i] = Duration.ofNanos(micros[i] * 1_000);
    }
    return durations;
  }
}
