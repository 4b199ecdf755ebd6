package dev.nightjar.jobs.night;

import dev.nightjar.command.ExitCode;
import dev.nightjar.jobs.check.Result;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** The record of a night that is under way; each step is told when it has ended. */
final class NightDraft {
  private final Instant started;
  private final Instant until;
  private final PrintWriter out;
  private final LongSupplier nanoTime;
  private final List<RunRecord.Step> steps = new ArrayList<>();
  private final List<String> pruned = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Map<String, Long> counts = new TreeMap<>();
  private final Map<String, Long> rejects = new TreeMap<>();
  private final Map<String, Double> metrics = new TreeMap<>();
  private List<Result> checks = List.of();
  private String version = "";
  private String overruledBy = "";
  private String problem = "";
  private ExitCode exit = ExitCode.OK;

  NightDraft(Instant started, Instant until, PrintWriter out, LongSupplier nanoTime) {
    this.started = started;
    this.until = until;
    this.out = out;
    this.nanoTime = nanoTime;
    out.println("Night of " + started + ", with events before " + until);
    out.flush();
  }

  /** What a step does; what it returns is told in a few words. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException, StoppedException, InterruptedException;
  }

  /** Makes a step, and tells and remembers how long it took. */
  <T> T step(String name, Work<T> work) throws IOException, StoppedException, InterruptedException {
    long begun = nanoTime.getAsLong();
    String detail = "failed";
    try {
      T result = work.run();
      detail = String.valueOf(result);
      return result;
    } finally {
      double seconds = (nanoTime.getAsLong() - begun) / 1e9;
      steps.add(new RunRecord.Step(name, Math.round(seconds * 1000) / 1000.0));
      out.printf(Locale.ROOT, "  %-28s %-58s %7.1f s%n", name, detail, seconds);
      out.flush();
    }
  }

  Instant until() {
    return until;
  }

  void trained(Manifest manifest) {
    version = manifest.version().name();
    Manifest.Counts of = manifest.counts();
    counts.put("events", of.events());
    counts.put("users", of.users());
    counts.put("items", (long) of.items());
    counts.put("active_items", (long) of.activeItems());
    counts.put("orders", of.orders());
    counts.put("interactions", of.interactions());
    rejects.putAll(manifest.rejects());
    manifest.metrics().forEach(this::addMetric);
  }

  /** JSON knows no NaN. */
  private void addMetric(String name, Double value) {
    if (Double.isFinite(value)) {
      metrics.put(name, value);
    }
  }

  void checked(List<Result> results) {
    checks = results;
    for (Result result : results) {
      String outcome = result.outcome().name().toLowerCase(Locale.ROOT);
      out.printf(Locale.ROOT, "    %-8s %s%n", outcome, result);
    }
  }

  /** Whether a check refuses the model. */
  boolean isRefused() {
    return checks.stream().anyMatch(Result::refuses);
  }

  /** Published all the same. */
  void overruled(String by) {
    overruledBy = by;
    out.println("    overruled by " + by);
  }

  void pruned(List<ModelVersion> versions) {
    versions.forEach(gone -> pruned.add(gone.name()));
  }

  /** Ends otherwise than well; the first problem decides how. */
  void failed(ExitCode code, String why) {
    if (exit == ExitCode.OK) {
      exit = code;
      problem = why;
    } else {
      problem += "; " + why;
    }
  }

  /** Goes on, but not all was well. */
  void warned(String what) {
    warnings.add(what);
  }

  /**
   * The record.
   *
   * @param serving the version that is current; empty if none is
   */
  RunRecord end(String serving) {
    return new RunRecord(
        started,
        until,
        steps,
        version,
        serving,
        counts,
        rejects,
        metrics,
        checks,
        overruledBy,
        pruned,
        exit.code(),
        problem,
        warnings);
  }
}
