package dev.nightjar.jobs.night;

import dev.nightjar.command.ExitCode;
import dev.nightjar.disk.FolderLock;
import dev.nightjar.jobs.check.CheckSettings;
import dev.nightjar.jobs.check.Checks;
import dev.nightjar.jobs.check.Result;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.ServerNotes;
import dev.nightjar.model.StoreLock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One night, from events to a published model.
 *
 * <p>Whatever fails, {@code CURRENT} stays as it is, a refused version stays in the store to be
 * looked into, and the night is on record in {@code runs/runs.ndjson}. A night that is killed
 * leaves no record, and nothing that the next two nights do not sweep.
 */
public final class Nightly {
  private final ModelStore store;
  private final Trainer trainer;
  private final NightSettings settings;
  private final Clock clock;
  private final PrintWriter out;
  private final RunFolder folder;
  private final Checks checks;

  /**
   * Prepares.
   *
   * @param out takes the progress
   */
  public Nightly(
      ModelStore store,
      Trainer trainer,
      CheckSettings checks,
      NightSettings settings,
      Clock clock,
      PrintWriter out) {
    this.store = store;
    this.trainer = trainer;
    this.settings = settings;
    this.clock = clock;
    this.out = out;
    this.folder = new RunFolder(store);
    this.checks = new Checks(checks, folder.scratch());
  }

  /** Runs the night now. */
  public RunRecord run() throws IOException, InterruptedException {
    return run(Instant.MAX).orElseThrow();
  }

  /**
   * Runs the night that is due, unless one began since.
   *
   * @param due when it should have begun
   * @return what came of it; empty if it was run already
   * @throws IOException if another night is under way, or this one cannot be put on record
   */
  Optional<RunRecord> run(Instant due) throws IOException, InterruptedException {
    // 1. Lock. Whoever was faster has run the night that is due.
    try (FolderLock lock = lock()) {
      Optional<RunRecord> last = folder.log().last();
      if (last.isPresent() && !last.get().started().isBefore(due)) {
        return Optional.empty();
      }

      // 2. Freeze the input window.
      Instant started = clock.instant().truncatedTo(ChronoUnit.SECONDS);
      NightDraft night =
          new NightDraft(started, settings.until().orElse(started), out, System::nanoTime);
      try {
        // 3. Sweep what dead nights left, put the logs in order, and train in another process.
        night.step("sweep", this::sweep);
        compact(night);
        ModelFolder trained = night.step("train", () -> train(night));

        // 4. Check.
        night.step("check", () -> check(night, trained));

        // 5. Publish.
        ModelVersion version = trained.manifest().version();
        night.step("publish", () -> publish(night, version));

        // 6. Push: whatever goes wrong there, the model is published.
        if (!settings.pushing().isEmpty()) {
          night.step("push", () -> push(version));
        }
      } catch (StoppedException e) {
        night.failed(e.exit(), String.valueOf(e.getMessage()));
      } catch (IOException | RuntimeException e) {
        night.failed(ExitCode.FAILED, told(e));
      }

      // 7. Prune, after bad nights too: what is refused night by night must not fill the disk.
      prune(night);

      // 8. Record.
      RunRecord record = night.end(standing());
      folder.log().append(lock, record);
      out.println(conclusion(record));
      out.flush();
      return Optional.of(record);
    }
  }

  private FolderLock lock() throws IOException {
    return folder
        .tryLock()
        .orElseThrow(
            () ->
                new IOException(
                    "another night is under way in " + store.root() + "; wait until it has ended"));
  }

  private String sweep() throws IOException {
    folder.sweep();
    new ServerNotes(store).sweep(clock.instant());
    try (StoreLock held = StoreLock.acquire(store)) {
      return "%d unfinished versions".formatted(store.sweepStaging(held));
    }
  }

  /** A log that stays as it is can be read all the same: that costs no night. */
  private void compact(NightDraft night) throws InterruptedException {
    try {
      List<Path> logs = settings.logs().logs();
      if (logs.isEmpty()) {
        if (settings.logs().retainDays().isPresent()) {
          night.warned("no day was deleted: expected an event log among the events, found none");
        }
        return;
      }
      night.step(
          "compact",
          () -> {
            int code = trainer.run(settings.logs().arguments(logs, store.root()));
            if (code != ExitCode.OK.code()) {
              throw new IOException("the trainer ended with exit code " + code);
            }
            return "%d event logs".formatted(logs.size());
          });
    } catch (IOException | StoppedException | RuntimeException e) {
      night.warned("not compacted: " + told(e));
    }
  }

  private ModelFolder train(NightDraft night)
      throws IOException, StoppedException, InterruptedException {
    Set<ModelVersion> before = Set.copyOf(store.versions());
    List<String> arguments = new ArrayList<>();
    arguments.add("train");
    arguments.add("--models=" + store.root());
    arguments.add("--until=" + night.until());
    arguments.add("--publish=false");
    arguments.addAll(settings.training());
    int code = trainer.run(arguments);
    if (code == ExitCode.REFUSED.code()) {
      throw StoppedException.refused("the trainer refuses the model, see above");
    }
    if (code == ExitCode.USAGE.code()) {
      throw StoppedException.calledWrongly();
    }
    if (code != ExitCode.OK.code()) {
      throw new IOException("the trainer ended with exit code " + code);
    }
    List<ModelVersion> added =
        store.versions().stream().filter(version -> !before.contains(version)).toList();
    if (added.size() != 1) {
      throw new IOException(
          "expected one new version in %s, found %s".formatted(store.root(), added));
    }
    ModelFolder trained = store.folder(added.get(0));
    night.trained(trained.manifest());
    return trained;
  }

  private String check(NightDraft night, ModelFolder trained) throws IOException, StoppedException {
    List<Result> results = checks.run(trained, published());
    night.checked(results);
    List<Result> bad = results.stream().filter(Result::refuses).toList();
    if (!bad.isEmpty() && settings.overruling().isEmpty()) {
      throw StoppedException.refused(
          bad.stream().map(Result::toString).collect(Collectors.joining("; ")));
    }
    return "%d of %d refuse the model".formatted(bad.size(), results.size());
  }

  /** What the new version is held against. */
  private Optional<ModelFolder> published() throws IOException {
    Optional<ModelVersion> current = store.current();
    try {
      return current.isPresent() ? Optional.of(store.folder(current.get())) : Optional.empty();
    } catch (ModelException e) {
      out.println("  " + current.get() + " is published, and cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  private String publish(NightDraft night, ModelVersion version) throws IOException {
    String before = standing();
    store.publish(version);
    settings.overruling().filter(by -> night.isRefused()).ifPresent(night::overruled);
    return "%s (before: %s)".formatted(version, before.isEmpty() ? "none" : before);
  }

  private String push(ModelVersion version) throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("models", "push", version.name()));
    arguments.add("--models=" + store.root());
    arguments.addAll(settings.pushing());
    int code = trainer.run(arguments);
    if (code != ExitCode.OK.code()) {
      throw new IOException("published, but not pushed: models push ended with exit code " + code);
    }
    return version.name();
  }

  private void prune(NightDraft night) throws InterruptedException {
    try {
      night.step(
          "prune",
          () -> {
            Optional<StoreLock> free = StoreLock.tryAcquire(store);
            if (free.isEmpty()) {
              return "left to the next night: " + StoreLock.busy(store);
            }
            try (StoreLock held = free.get()) {
              Map<String, ModelVersion> inUse = new ServerNotes(store).read(clock.instant());
              List<ModelVersion> gone =
                  store.prune(held, settings.retention(), Set.copyOf(inUse.values()));
              night.pruned(gone);
              return "%d versions".formatted(gone.size());
            }
          });
    } catch (IOException | StoppedException | RuntimeException e) {
      night.failed(ExitCode.FAILED, "not pruned: " + told(e));
    }
  }

  /** The version that is current; empty if none is, or nobody can tell. */
  private String standing() {
    try {
      return store.current().map(ModelVersion::name).orElse("");
    } catch (IOException e) {
      return "";
    }
  }

  private static String conclusion(RunRecord record) {
    String serving = record.serving().isEmpty() ? "no model" : record.serving();
    String warnings = record.warnings().stream().map("; "::concat).collect(Collectors.joining());
    if (record.exit() == ExitCode.OK.code()) {
      return "Published %s%s.".formatted(serving, warnings);
    }
    String what = record.exit() == ExitCode.REFUSED.code() ? "Refused" : "Failed";
    boolean isNew = !record.version().isEmpty() && record.serving().equals(record.version());
    String moved = isNew ? "moved on to" : "stays at";
    return "%s: %s%s; serving %s %s.".formatted(what, record.problem(), warnings, moved, serving);
  }

  private static String told(Exception e) {
    return e instanceof IOException && e.getMessage() != null ? e.getMessage() : e.toString();
  }
}
