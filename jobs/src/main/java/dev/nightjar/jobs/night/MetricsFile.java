package dev.nightjar.jobs.night;

import dev.nightjar.command.ExitCode;
import dev.nightjar.disk.Sync;
import dev.nightjar.jobs.check.Result;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The last night as gauges {@code nightjar_night_…}, in a file for the textfile collector of
 * Prometheus' node exporter; replaced as a whole, so that no half of it is ever read.
 */
public final class MetricsFile {
  private final Path file;

  public MetricsFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * Replaces the file.
   *
   * @param runs the nights so far, the last one last
   */
  public void write(List<RunRecord> runs) throws IOException {
    Path folder = file.resolveSibling("");
    Sync.makeFolder(folder);
    Sync.replace(
        folder, file.getFileName().toString(), text(runs).getBytes(StandardCharsets.UTF_8));
  }

  static String text(List<RunRecord> runs) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    if (!runs.isEmpty()) {
      new Gauges(registry).add(runs.get(runs.size() - 1));
    }
    runs.stream()
        .filter(run -> run.exit() == ExitCode.OK.code())
        .reduce((older, newer) -> newer)
        .ifPresent(
            good ->
                new Gauges(registry)
                    .add(
                        "last.success.timestamp.seconds",
                        "When the last night that published began.",
                        Tags.empty(),
                        (double) good.started().getEpochSecond()));
    return registry.scrape();
  }

  /** Gauges of one night. */
  private record Gauges(PrometheusMeterRegistry registry) {
    void add(RunRecord run) {
      add(
          "last.timestamp.seconds",
          "When the last night began.",
          Tags.empty(),
          (double) run.started().getEpochSecond());
      add(
          "exit.code",
          "How the last night ended: 0 published, 1 failed, 2 called wrongly, 3 refused by checks.",
          Tags.empty(),
          run.exit());
      add("pruned", "Versions that were deleted.", Tags.empty(), run.pruned().size());
      add(
          "overruled",
          "Whether somebody published against the checks.",
          Tags.empty(),
          run.overruledBy().isEmpty() ? 0 : 1);
      add(
          "warnings",
          "What went wrong and cost no night, such as a log that could not be compacted.",
          Tags.empty(),
          run.warnings().size());
      run.steps()
          .forEach(
              step ->
                  add(
                      "step.seconds",
                      "How long a step took.",
                      Tags.of("step", step.name()),
                      step.seconds()));
      run.counts()
          .forEach(
              (of, count) ->
                  add("count", "How much the model was made of.", Tags.of("of", of), count));
      run.rejects()
          .forEach(
              (reason, rows) ->
                  add(
                      "rejects",
                      "Input rows that could not be used.",
                      Tags.of("reason", reason),
                      rows));
      run.metrics()
          .forEach(
              (name, value) ->
                  add("metric", "How good the model is.", Tags.of("name", name), value));
      for (Result result : run.checks()) {
        add(
            "check.refuses",
            "Whether a check refuses the model.",
            Tags.of("check", result.check()),
            result.refuses() ? 1 : 0);
      }
    }

    void add(String name, String help, Tags tags, double value) {
      Gauge.builder("nightjar.night." + name, () -> value)
          .description(help)
          .tags(tags)
          .register(registry);
    }
  }
}
