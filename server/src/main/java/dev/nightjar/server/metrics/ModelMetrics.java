package dev.nightjar.server.metrics;

import dev.nightjar.model.ModelVersion;
import dev.nightjar.server.live.LiveModel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import java.time.Clock;
import java.time.Duration;

/** What there is to say of the model that is served, asked of it at every scrape. */
final class ModelMetrics implements MeterBinder {
  private final LiveModel live;
  private final Clock clock;

  ModelMetrics(LiveModel live, Clock clock) {
    this.live = live;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Figure.MODEL_LOADED.gauge(registry, () -> live.version().isPresent() ? 1 : 0);
    Figure.MODEL_REFUSED.gauge(registry, () -> live.refusal().isPresent() ? 1 : 0);
    Figure.MODEL_AGE.gauge(registry, this::age);
    Figure.MODEL_BYTES.gauge(registry, this::bytes);
  }

  /** A gauge whose label is its point; Micrometer has none whose labels change. */
  MetricSnapshot info() {
    InfoSnapshot.Builder info =
        InfoSnapshot.builder()
            .name(Figure.MODEL_INFO.exposed().replaceFirst("_info$", "")) // which it adds itself
            .help(Figure.MODEL_INFO.help());
    live.version()
        .map(version -> Labels.of("version", version.name()))
        .map(labels -> InfoSnapshot.InfoDataPointSnapshot.builder().labels(labels).build())
        .ifPresent(info::dataPoint);
    return info.build();
  }

  private double age() {
    return live.version()
        .map(ModelVersion::time)
        .map(trained -> Duration.between(trained, clock.instant()).toMillis() / 1_000.0)
        .orElse(Double.NaN);
  }

  private double bytes() {
    return live.ask(recommender -> (double) recommender.model().manifest().bytes()).orElse(0.0);
  }
}
