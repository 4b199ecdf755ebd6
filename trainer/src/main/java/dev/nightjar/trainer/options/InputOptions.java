package dev.nightjar.trainer.options;

import dev.nightjar.command.PathOrGlob;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.train.Training;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is read, and what becomes of rows that cannot be used. */
@SuppressWarnings("NullAway.Init") // picocli sets what is required, and what has a default
public final class InputOptions {
  @Option(
      names = "--events",
      required = true,
      arity = "1..*",
      converter = PathOrGlob.class,
      paramLabel = "PATH",
      description =
          "Event files, folders or globs: CSV, NDJSON or Parquet, plain or gzipped. Of a server's"
              + " event log, the changes of items and the counts of what was served are read too.")
  private List<String> events;

  @Option(
      names = "--catalogue",
      required = true,
      arity = "1..*",
      converter = PathOrGlob.class,
      paramLabel = "PATH",
      description = "The catalogue: CSV, a JSON array, NDJSON or Parquet.")
  private List<String> catalogue;

  @Option(
      names = "--newer-catalogue-wins",
      arity = "1",
      defaultValue = "false",
      paramLabel = "true|false",
      description =
          "A catalogue file that was written to after a change was received wins over it; for shops"
              + " that export the whole catalogue afresh every night.")
  private boolean newerCatalogueWins;

  @Option(
      names = "--reject-limit",
      defaultValue = "" + RejectPolicy.DEFAULT_MAX_SHARE,
      paramLabel = "SHARE",
      description = "Stop if more than this share of the rows cannot be used.")
  private double rejectLimit;

  @Option(
      names = "--rejects",
      paramLabel = "DIR",
      description =
          "Where rows that cannot be used are written, with reasons (default: rejects/VERSION below"
              + " --models; of an evaluation they are not kept).")
  private @Nullable String rejects;

  /** Whether a catalogue file wins over changes of items that were received before it. */
  public boolean newerCatalogueWins() {
    return newerCatalogueWins;
  }

  /** What is read. */
  public Training.Input input() {
    return new Training.Input(events, catalogue, Optional.ofNullable(rejects), rejectLimit);
  }
}
