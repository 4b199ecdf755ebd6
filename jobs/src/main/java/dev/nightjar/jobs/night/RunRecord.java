package dev.nightjar.jobs.night;

import dev.nightjar.jobs.check.Result;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a night: a line of {@code runs/runs.ndjson} in the store, in {@code snake_case}.
 *
 * @param started when it began
 * @param until events before this instant were used
 * @param steps in order of the run
 * @param version that was trained; empty if none was
 * @param serving the version that is current when the night has ended; empty if none is
 * @param counts of events, users, items and so on of the version
 * @param rejects input rows that could not be used, by reason
 * @param metrics of the version, and under {@code hindsight.…} of the one before it
 * @param checks what came of each
 * @param overruledBy who published against the checks; empty if nobody did
 * @param pruned versions that were deleted
 * @param exit 0 published, 1 failed, 2 called wrongly, 3 refused by the checks
 * @param problem what failed, or why it was refused; empty if nothing
 * @param warnings what went wrong and cost no night, such as that a log could not be compacted
 */
public record RunRecord(
    Instant started,
    Instant until,
    List<Step> steps,
    String version,
    String serving,
    Map<String, Long> counts,
    Map<String, Long> rejects,
    Map<String, Double> metrics,
    List<Result> checks,
    String overruledBy,
    List<String> pruned,
    int exit,
    String problem,
    List<String> warnings) {
  public RunRecord {
    steps = List.copyOf(steps);
    counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    rejects = Collections.unmodifiableMap(new TreeMap<>(rejects));
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    checks = List.copyOf(checks);
    pruned = List.copyOf(pruned);
    warnings = List.copyOf(warnings);
  }

  /**
   * A step of the night.
   *
   * @param name such as {@code train}
   */
  public record Step(String name, double seconds) {}

  /** The line, without its end. */
  public String json() {
    return RunJson.write(this);
  }

  /** How long the whole night took. */
  double seconds() {
    return steps.stream().mapToDouble(Step::seconds).sum();
  }
}
