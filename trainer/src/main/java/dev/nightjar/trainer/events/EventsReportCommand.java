package dev.nightjar.trainer.events;

import dev.nightjar.disk.FolderTree;
import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.options.AttributionOptions;
import dev.nightjar.trainer.options.SparkOptions;
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

/** {@code nightjar events report}: an {@link EventsReport}, printed. */
@Command(
    name = "report",
    description = {
      "Tells what an event log holds, and what became of the answers that the server gave: clicks,"
          + " carts and purchases by strategy, placement, arm and model version.",
      "CTR is answers with a click / answers, conversion is purchases / clicks."
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    showDefaultValues = true,
    footer = {
      "",
      "Examples:",
      "  nightjar events report log/ --keys keys.json",
      "  nightjar events report 'log/events-202611*' --attribution-window 7d --json",
      "",
      "What was served is known only of whole logs, given as folders.",
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required, and what has a default
final class EventsReportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Event files, folders or globs: CSV, NDJSON or Parquet, plain or gzipped.")
  private List<String> paths;

  @Mixin private AttributionOptions attribution = new AttributionOptions();

  @Option(names = "--json", description = "Print JSON.", showDefaultValue = Help.Visibility.NEVER)
  private boolean json;

  @Mixin private SparkOptions spark = new SparkOptions();

  @Override
  public Integer call() throws Exception {
    AttributionSettings settings = settings();
    Path scratch = Files.createTempDirectory("nightjar-report-");
    try (SparkSession session = spark.start()) {
      EventsReportText found =
          new EventsReportText(
              EventsReport.of(session, paths, settings, Instant.now(), scratch.toUri().toString()));
      PrintWriter out = spec.commandLine().getOut();
      out.print(json ? found.json() : found.text());
      out.flush();
      return 0;
    } finally {
      FolderTree.delete(scratch);
    }
  }

  private AttributionSettings settings() throws Exception {
    try {
      return attribution.settings();
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
