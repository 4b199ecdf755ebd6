package dev.nightjar.server.metrics;

import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.log.LogFigures;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmInfoMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.Closeable;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** All that one server measures, from its start to its end. */
public final class Metrics implements Closeable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics(); // listens until it is closed
  private final Map<String, RequestMetrics> requests = new ConcurrentHashMap<>();
  private final AnswerMetrics answers = new AnswerMetrics(registry);
  private final SwapMetrics swaps = new SwapMetrics(registry);
  private final EventMetrics events = new EventMetrics(registry);
  private final List<LogMetrics> logs = new CopyOnWriteArrayList<>(); // held, for nobody else does

  public Metrics() {
    List<MeterBinder> process =
        List.of(
            collections,
            new JvmInfoMetrics(),
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics());
    process.forEach(binder -> binder.bindTo(registry));
  }

  /** The handler that stands at the head of every route of {@code endpoint}. */
  public RequestMetrics requests(String endpoint) {
    return requests.computeIfAbsent(endpoint, name -> new RequestMetrics(registry, name));
  }

  public AnswerMetrics answers() {
    return answers;
  }

  public SwapMetrics swaps() {
    return swaps;
  }

  public EventMetrics events() {
    return events;
  }

  /** Shows the model that is served. */
  public void watch(LiveModel live, Clock clock) {
    ModelMetrics model = new ModelMetrics(live, clock);
    model.bindTo(registry);
    registry.getPrometheusRegistry().register(model::info);
  }

  /** Shows the log called {@code log}: events, items or served. */
  public void watch(String log, Supplier<LogFigures> figures) {
    LogMetrics metrics = new LogMetrics(log, figures);
    metrics.bindTo(registry);
    logs.add(metrics);
  }

  /** All figures in Prometheus' text format 0.0.4. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
