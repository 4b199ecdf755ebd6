package dev.nightjar.trainer.events;

import dev.nightjar.command.ExitCode;
import dev.nightjar.erasure.Forgotten;
import dev.nightjar.model.ModelStore;
import dev.nightjar.trainer.compact.Compacted;
import dev.nightjar.trainer.compact.Compaction;
import dev.nightjar.trainer.compact.CompactionSettings;
import dev.nightjar.trainer.erase.Erased;
import dev.nightjar.trainer.erase.Erasure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nightjar events compact}: a {@link Compaction}, and what is left of erasures. */
@Command(
    name = "compact",
    description = {
      "Compacts event logs: the closed segments of past days become Parquet files by day, such as"
          + " day=2026-11-24/events-….parquet. A training learns the same from them.",
      "An event that came late adds a file to its own day. Lines of users who asked to be forgotten"
          + " are left out, and those that are still in the log go.",
      "Item changes of past days become one segment, of what in them still counts."
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  nightjar events compact log/",
      "  nightjar events compact log/ --retain-days 400 --models models",
      "  nightjar events compact log/ --json",
      "",
      "nightjar nightly does it every night. A server may go on writing the log. A training that",
      "begins meanwhile reads what is there then. Whatever moment it is killed at, no event is lost:",
      "call it again."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required, and what has a default
final class EventsCompactCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Folders of event logs, on this machine.")
  private List<Path> folders;

  @Option(
      names = "--retain-days",
      paramLabel = "N",
      description =
          "Delete days that are more than N days ago, with the counts of what was served then;"
              + " item changes stay (default: keep all).")
  private @Nullable Integer retainDays;

  @Option(
      names = "--before",
      paramLabel = "DAY",
      description = "Compact segments that were begun before this day in UTC (default: today).")
  private @Nullable LocalDate before;

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "The store whose list of forgotten users counts besides those of the logs.")
  private @Nullable Path models;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Clock clock = Clock.systemUTC();
    CompactionSettings settings;
    try {
      settings =
          CompactionSettings.on(
              LocalDate.now(clock.withZone(ZoneOffset.UTC)),
              Optional.ofNullable(before),
              Optional.ofNullable(retainDays));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    Optional<ModelStore> store = Optional.ofNullable(models).map(ModelStore::new);
    // what is no folder is told before anything is changed
    Erasure erasure = new Erasure(folders, store, clock);
    Forgotten forgotten = erasure.settled();
    Erased erased = erasure.keepUp(forgotten);
    List<Compacted> compacted = new ArrayList<>();
    for (Path folder : folders) {
      compacted.add(new Compaction(folder, settings, forgotten, clock).run());
    }
    CompactedText done = new CompactedText(compacted, erased.logs());
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? done.json() : done.text());
    out.flush();
    return ExitCode.OK.code();
  }
}
