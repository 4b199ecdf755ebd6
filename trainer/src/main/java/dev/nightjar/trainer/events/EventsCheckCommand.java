package dev.nightjar.trainer.events;

import dev.nightjar.command.ExitCode;
import dev.nightjar.disk.FolderTree;
import dev.nightjar.trainer.options.SparkOptions;
import dev.nightjar.trainer.read.EventCheck;
import dev.nightjar.trainer.read.RejectPolicy;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nightjar events check}: an {@link EventCheck}, printed. */
@Command(
    name = "check",
    description = {
      "Tells which rows of event files a training would reject, where they stand and why, by the"
          + " training's own reader and rules.",
      "The exit code is 1 if more than --reject-limit of the rows are rejected, as a training would"
          + " stop then; 0 otherwise."
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    showDefaultValues = true,
    footer = {
      "",
      "Examples:",
      "  nightjar events check log/",
      "  nightjar events check export.csv 'history/*.parquet' --reject-limit 0 --first 100 --json",
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required, and what has a default
final class EventsCheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Event files, folders or globs: CSV, NDJSON or Parquet, plain or gzipped.")
  private List<String> paths;

  @Option(
      names = "--reject-limit",
      defaultValue = "" + RejectPolicy.DEFAULT_MAX_SHARE,
      paramLabel = "SHARE",
      description = "How large a share of the rows may be rejected, 0 to 1.")
  private double rejectLimit;

  @Option(
      names = "--first",
      defaultValue = "20",
      paramLabel = "N",
      description = "How many rejects to show, in order of file and line.")
  private int first;

  @Option(names = "--json", description = "Print JSON.", showDefaultValue = Help.Visibility.NEVER)
  private boolean json;

  @Mixin private SparkOptions spark = new SparkOptions();

  @Override
  public Integer call() throws Exception {
    require(rejectLimit >= 0 && rejectLimit <= 1, "--reject-limit from 0 to 1", rejectLimit);
    require(first >= 0, "--first from 0", first);
    Path scratch = Files.createTempDirectory("nightjar-check-");
    try (SparkSession session = spark.start()) {
      EventCheck check = new EventCheck(session, Instant.now(), scratch.toUri().toString());
      EventsCheckText found = new EventsCheckText(check.check(paths, first), rejectLimit);
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? found.json() : found.text());
      out.flush();
      return (found.isTooMuch() ? ExitCode.FAILED : ExitCode.OK).code();
    } finally {
      FolderTree.delete(scratch);
    }
  }

  private void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new ParameterException(
          spec.commandLine(), "expected %s, found %s".formatted(expected, found));
    }
  }
}
