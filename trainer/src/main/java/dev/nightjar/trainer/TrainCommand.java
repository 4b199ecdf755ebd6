package dev.nightjar.trainer;

import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.options.AttributionOptions;
import dev.nightjar.trainer.options.InputOptions;
import dev.nightjar.trainer.options.LearningOptions;
import dev.nightjar.trainer.options.PublishOptions;
import dev.nightjar.trainer.options.SearchOptions;
import dev.nightjar.trainer.options.SparkOptions;
import dev.nightjar.trainer.options.Times;
import dev.nightjar.trainer.remote.RemoteStore;
import dev.nightjar.trainer.train.Progress;
import dev.nightjar.trainer.train.TrainSettings;
import dev.nightjar.trainer.train.Training;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightjar train}: one run, from files to a model. */
@Command(
    name = "train",
    description = "Trains a model from events and a catalogue, checks it and publishes it.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    showDefaultValues = true,
    footer = {
      "",
      "Examples:",
      "  nightjar train --events events/ --catalogue catalogue.ndjson --models models",
      "  nightjar train --events 'log/2026-11-*.ndjson.gz' --catalogue items.csv --models models \\",
      "      --until 2026-11-23 --exclude-purchased false",
      "  nightjar train --events log/ --catalogue items.csv --models models --keys keys.json",
      "  nightjar train --events log/ --catalogue items.csv --models models --json > manifest.json",
      "",
      "Exit codes: 0 published, 1 failed, 2 wrong call, 3 trained but refused by the checks.",
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required, and what has a default
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--models",
      required = true,
      paramLabel = "DIR",
      description = "The folder of model versions; made if it does not exist.")
  private Path models;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Use only events before this time, such as 2026-11-23 or 2026-11-23T02:00:00Z.")
  private @Nullable String until;

  @Mixin private LearningOptions learning = new LearningOptions();

  @Mixin private SearchOptions search = new SearchOptions();

  @Option(
      names = "--evaluate",
      arity = "1",
      defaultValue = "true",
      paramLabel = "true|false",
      description =
          "Also train on all but the last tenth of the events, but no less than 7 days, and ask that"
              + " model about the rest; takes about as long again.")
  private boolean evaluate;

  @Mixin private PublishOptions publishing = new PublishOptions();

  @Option(
      names = "--json",
      description = "Print the model's manifest as JSON to stdout, and the progress to stderr.",
      showDefaultValue = Help.Visibility.NEVER)
  private boolean json;

  @Mixin private AttributionOptions attribution = new AttributionOptions();

  @Mixin private SparkOptions spark = new SparkOptions();

  @Override
  public Integer call() throws Exception {
    TrainSettings settings = settings();
    Optional<URI> destination = publishing.destination(spec);
    PrintStream out = json ? System.err : System.out;
    SparkSession session = spark.start();
    try {
      Optional<RemoteStore> remote = remote(destination, session);
      Training training =
          new Training(
              session,
              new ModelStore(models),
              Clock.systemUTC(),
              new Progress(out, System::nanoTime));
      Training.Ending ending = publishing.ending();
      ModelFolder trained =
          training.run(
              input.input(),
              settings,
              search.settings(learning.given()),
              evaluate
                  ? Optional.of(EvaluationSettings.nightly(settings.seed()))
                  : Optional.empty(),
              ending);
      out.print(Summary.of(trained, ending));
      if (remote.isPresent()) {
        remote.get().push(trained);
        out.println("Pushed to " + remote.get());
      }
      if (json) {
        System.out.print(Files.readString(trained.path().resolve(ModelFolder.MANIFEST)));
      }
      return 0;
    } finally {
      session.stop();
    }
  }

  /** Where the version goes; asked before the training, for a wrong address is to be told early. */
  private static Optional<RemoteStore> remote(Optional<URI> destination, SparkSession session)
      throws IOException {
    if (destination.isEmpty()) {
      return Optional.empty();
    }
    RemoteStore remote =
        RemoteStore.at(destination.get(), session.sparkContext().hadoopConfiguration());
    remote.current();
    return Optional.of(remote);
  }

  private TrainSettings settings() throws IOException {
    try {
      return learning.settings(
          Optional.ofNullable(until).map(Times::parse),
          input.newerCatalogueWins(),
          attribution.settings());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
