package dev.nightjar.cli.nightly;

import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.jobs.RunnableJars;
import dev.nightjar.jobs.night.Aftermath;
import dev.nightjar.jobs.night.MetricsFile;
import dev.nightjar.jobs.night.NightSettings;
import dev.nightjar.jobs.night.Nightly;
import dev.nightjar.jobs.night.RunFolder;
import dev.nightjar.jobs.night.RunLog;
import dev.nightjar.jobs.night.RunRecord;
import dev.nightjar.jobs.night.Schedule;
import dev.nightjar.jobs.night.Scheduler;
import dev.nightjar.jobs.night.Sleeper;
import dev.nightjar.jobs.night.SparkSubmit;
import dev.nightjar.jobs.night.Trainer;
import dev.nightjar.jobs.night.Webhook;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.Retention;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightjar nightly}: the scheduled job. */
@Command(
    name = "nightly",
    sortOptions = false,
    description = {
      "Train a model, check it against the published one, publish it, and delete old ones.",
      "Before that, past days of event logs on this machine are compacted into Parquet.",
      "Whatever fails, the published model stays, and a refused one is kept to be looked into.",
      "Every night is on record in runs/runs.ndjson below --models."
    },
    footer = {
      "  nightjar nightly --config nightjar.properties",
      "  nightjar nightly --models models --events events/ --catalogue items.csv",
      "  nightjar nightly --config nightjar.properties --schedule \"0 2 * * *\" --time-zone UTC",
      "  nightjar nightly --config nightjar.properties --retain-days 400",
      "  nightjar nightly --config nightjar.properties -- --search never --master 'local[2]'",
      "  nightjar nightly --config nightjar.properties --push-to hdfs://namenode/models --json",
      "",
      "Exit codes: 0 published, 1 failed, 2 called wrongly, 3 trained but refused by the checks.",
    })
public final class NightlyCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ChildPrograms programs;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--models",
      required = true,
      paramLabel = "DIR",
      description = "The folder that models are published in; made if it does not exist.")
  private Path models = Path.of("");

  @Mixin private final InputOptions input = new InputOptions();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description =
          "Use only events before this time, such as 2026-11-23T02:00:00Z (default: when the night"
              + " begins).")
  private Optional<Instant> until = Optional.empty();

  @Mixin private final LogOptions logs = new LogOptions();

  @Mixin private final ScheduleOptions schedule = new ScheduleOptions();

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "7",
      description =
          "Keep the last N published versions, and those that are current, pinned or served"
              + " (default: ${DEFAULT-VALUE}).")
  private int keep;

  @Option(
      names = "--force",
      description = "Publish even if checks refuse the model; the record says who did.")
  private boolean force;

  @Mixin private final CheckOptions checks = new CheckOptions();

  @Option(
      names = "--metrics-file",
      paramLabel = "FILE",
      description = "Write how it went as a textfile for Prometheus, such as nightjar.prom.")
  private Optional<Path> metricsFile = Optional.empty();

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description =
          "POST the record of a night that failed or was refused, that published and could not push,"
              + " or that has warnings, such as of a log that could not be compacted.")
  private Optional<URI> webhook = Optional.empty();

  @Option(
      names = "--push-to",
      paramLabel = "URI",
      description =
          "Then copy the published version to this store, on HDFS, S3 or the like, as models push"
              + " does; if that fails the night has failed, and what is published stays.")
  private Optional<URI> pushTo = Optional.empty();

  @Option(
      names = "--json",
      description =
          "Print the record of each night as a line of JSON to stdout, and the progress to stderr.")
  private boolean json;

  @Option(
      names = "--spark-submit",
      paramLabel = "PROGRAM",
      description = "Train by this program of a Spark of your own, in client mode.")
  private Optional<Path> sparkSubmit = Optional.empty();

  public NightlyCommand(Terminal terminal, ChildPrograms programs, Clock clock) {
    this.terminal = terminal;
    this.programs = programs;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ModelStore store = new ModelStore(models);
    RunLog log = new RunFolder(store).log();
    Optional<Schedule> given;
    Duration jitter;
    Nightly nightly;
    Aftermath aftermath;
    try {
      given = schedule.schedule();
      jitter = schedule.jitter();
      nightly = nightly(store);
      aftermath =
          new Aftermath(
              log, metricsFile.map(MetricsFile::new), webhook.map(Webhook::new), terminal.err());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    Consumer<RunRecord> told = json ? aftermath.andThen(this::print) : aftermath;
    if (given.isEmpty()) {
      RunRecord run = nightly.run();
      told.accept(run);
      return run.exit();
    }
    new Scheduler(
            given.get(),
            jitter,
            nightly,
            log,
            told,
            clock,
            Sleeper.by(clock),
            new SecureRandom(),
            progress())
        .run();
    return ExitCode.OK.code();
  }

  private Nightly nightly(ModelStore store) throws IOException {
    Optional<String> overruling =
        force ? Optional.of(System.getProperty("user.name", "somebody")) : Optional.empty();
    NightSettings settings =
        new NightSettings(
            until,
            logs.of(input.events()),
            input.arguments(spec),
            pushing(),
            new Retention(keep),
            overruling);
    return new Nightly(store, trainer(), checks.settings(), settings, clock, progress());
  }

  private List<String> pushing() {
    List<String> arguments = new ArrayList<>();
    pushTo.ifPresent(
        store -> {
          arguments.addAll(InputOptions.config(spec));
          arguments.add("--to=" + store);
        });
    return arguments;
  }

  private Trainer trainer() throws IOException {
    if (sparkSubmit.isPresent()) {
      return new SparkSubmit(sparkSubmit.get(), RunnableJars.folder(), progress());
    }
    return json
        ? arguments -> programs.run(ChildProgram.TRAINER, arguments, progress())
        : arguments -> programs.run(ChildProgram.TRAINER, arguments);
  }

  private PrintWriter progress() {
    return json ? terminal.err() : terminal.out();
  }

  private void print(RunRecord run) {
    terminal.out().println(run.json());
    terminal.out().flush();
  }
}
