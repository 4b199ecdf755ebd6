package dev.nightjar.server.metrics;

import dev.nightjar.server.log.LogFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** What a log says of itself, asked at every scrape. */
final class LogMetrics implements MeterBinder {
  private static final double NANOS = 1e9;

  private final String log;
  private final Supplier<LogFigures> figures;

  /**
   * @param log a label's value, one of a fixed list
   */
  LogMetrics(String log, Supplier<LogFigures> figures) {
    this.log = log;
    this.figures = figures;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(Figure.LOG_PENDING, registry, LogFigures::pendingBytes);
    gauge(Figure.LOG_PENDING_RECORDS, registry, LogFigures::pendingRecords);
    gauge(Figure.LOG_LAG, registry, now -> seconds(now.oldestPending()));
    gauge(Figure.LOG_LAST_SYNC, registry, now -> seconds(now.lastSync()));
    counter(Figure.LOG_RECORDS, registry, LogFigures::records);
    counter(Figure.LOG_BYTES, registry, LogFigures::bytes);
    counter(Figure.LOG_SYNCS, registry, LogFigures::syncs);
    counter(Figure.LOG_FAILURES, registry, LogFigures::failures);
    counter(Figure.LOG_REFUSED, registry, LogFigures::refused);
    gauge(Figure.LOG_UNCLOSED, registry, LogFigures::unclosedSegments);
    counter(Figure.LOG_TORN, registry, LogFigures::tornBytes);
  }

  private void gauge(Figure figure, MeterRegistry registry, ToDoubleFunction<LogFigures> value) {
    figure.gauge(registry, () -> value.applyAsDouble(figures.get()), "log", log);
  }

  private void counter(Figure figure, MeterRegistry registry, ToDoubleFunction<LogFigures> value) {
    figure.counter(registry, this, me -> value.applyAsDouble(me.figures.get()), "log", log);
  }

  private static double seconds(Duration time) {
    return time.toNanos() / NANOS;
  }
}
