package dev.nightjar.trainer;

import dev.nightjar.disk.FolderTree;
import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.evaluate.Evaluation;
import dev.nightjar.trainer.evaluate.EvaluationFile;
import dev.nightjar.trainer.evaluate.EvaluationSettings;
import dev.nightjar.trainer.evaluate.EvaluationText;
import dev.nightjar.trainer.options.InputOptions;
import dev.nightjar.trainer.options.LearningOptions;
import dev.nightjar.trainer.options.SearchOptions;
import dev.nightjar.trainer.options.SparkOptions;
import dev.nightjar.trainer.options.Times;
import dev.nightjar.trainer.train.Backtest;
import dev.nightjar.trainer.train.Progress;
import dev.nightjar.trainer.train.TrainSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
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

/** {@code nightjar evaluate}: how well a model of the past would have told what came after. */
@Command(
    name = "evaluate",
    description = {
      "Trains on the events before a cutoff, asks the code that serves about what came after it, and"
          + " tells how well it answers, beside well-known methods. Nothing is published. Searches for"
          + " settings first, on what was known before the cutoff, unless --search never."
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    showDefaultValues = true,
    footer = {
      "",
      "Examples:",
      "  nightjar evaluate --events events/ --catalogue items.csv --cutoff 2026-11-01",
      "  nightjar evaluate --events log/ --catalogue items.csv --cutoff 2026-11-01 \\",
      "      --until 2026-11-15 --exclude-purchased false --json > evaluation.json",
      "",
      "Progress goes to stderr, the tables to stdout. Exit codes: 0 evaluated, 1 failed, 2 wrong call,",
      "3 trained but refused by the checks.",
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required, and what has a default
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--cutoff",
      required = true,
      paramLabel = "TIME",
      description =
          "Train on the events before this time, such as 2026-11-01 or 2026-11-01T02:00:00Z.")
  private String cutoff;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Ask about the events before this time (default: all after the cutoff).")
  private @Nullable String until;

  @Option(
      names = "--sample",
      defaultValue = "" + EvaluationSettings.SAMPLE,
      paramLabel = "N",
      description = "Ask no more than so many users, visits and orders, drawn by the seed.")
  private int sample;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description =
          "A folder for the model, deleted at the end; on a cluster one that all executors reach"
              + " (default: a temporary one).")
  private @Nullable Path scratch;

  @Option(names = "--json", description = "Print JSON.", showDefaultValue = Help.Visibility.NEVER)
  private boolean json;

  @Mixin private LearningOptions learning = new LearningOptions();

  @Mixin private SearchOptions search = new SearchOptions();

  @Mixin private SparkOptions spark = new SparkOptions();

  /** What is asked for, read from the options. */
  private record Asked(Instant cutoff, TrainSettings settings, EvaluationSettings evaluation) {
    Asked {
      Optional<Instant> until = settings.until();
      if (until.isPresent() && !until.get().isAfter(cutoff)) {
        throw new IllegalArgumentException(
            "expected --until after --cutoff, found %s and %s".formatted(until.get(), cutoff));
      }
    }
  }

  @Override
  public Integer call() throws Exception {
    Asked asked = asked();
    Path folder = folder();
    try {
      SparkSession session = spark.start();
      try {
        Progress progress = new Progress(System.err, System::nanoTime);
        Evaluation evaluation =
            new Backtest(session, folder, Clock.systemUTC(), progress)
                .run(
                    input.input(),
                    asked.settings(),
                    search.settings(learning.given()),
                    asked.cutoff(),
                    asked.evaluation());
        PrintWriter out = spec.commandLine().getOut();
        out.print(json ? EvaluationFile.json(evaluation) : EvaluationText.of(evaluation));
        out.flush();
        return 0;
      } finally {
        session.stop();
      }
    } finally {
      FolderTree.delete(folder);
    }
  }

  private Path folder() throws IOException {
    return scratch == null
        ? Files.createTempDirectory("nightjar-evaluate-")
        : Files.createTempDirectory(Files.createDirectories(scratch), "nightjar-evaluate-");
  }

  private Asked asked() {
    try {
      Optional<Instant> end = Optional.ofNullable(until).map(Times::parse);
      return new Asked(
          Times.parse(cutoff),
          learning.settings(end, input.newerCatalogueWins(), AttributionSettings.DEFAULT),
          new EvaluationSettings(sample, learning.seed(), EvaluationSettings.MOST_LINEAR_ITEMS));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
