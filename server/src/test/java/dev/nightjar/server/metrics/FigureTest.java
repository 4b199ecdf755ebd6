package dev.nightjar.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ModelStore;
import dev.nightjar.server.live.LiveModel;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FigureTest {
  private static final Set<String> OF_TIMERS = Set.of("_bucket", "_count", "_sum", "_max");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void exposed_followsPrometheusRules(Figure figure) {
    assertTrue(figure.exposed().matches("nightjar_[a-z]+(_[a-z]+)*"), figure.exposed());
    assertTrue(figure.help().endsWith("."), figure.help());
  }

  /** Micrometer has its own mind about names: what this class says is what Prometheus sees. */
  @Test
  void scrape_showsEveryFigureUnderItsName() {
    try (Metrics metrics = new Metrics();
        LiveModel live = new LiveModel(new ModelStore(folder), folder)) {
      metrics.requests("recommend");
      metrics.watch(live, Clock.systemUTC());
      metrics.watch("events", LogMetricsTest::idle);
      Set<String> seen =
          Scraped.parse(metrics.scrape()).names().stream()
              .filter(name -> name.startsWith("nightjar_"))
              .map(FigureTest::withoutSuffix)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<String> stated =
          Stream.of(Figure.values())
              .filter(figure -> figure != Figure.MODEL_INFO) // which needs a model
              .map(Figure::exposed)
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(stated, seen);
    }
  }

  private static String withoutSuffix(String name) {
    for (String suffix : OF_TIMERS) {
      if (name.endsWith(suffix)) {
        return name.substring(0, name.length() - suffix.length());
      }
    }
    return name;
  }
}
