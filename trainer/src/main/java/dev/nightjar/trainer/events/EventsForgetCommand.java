package dev.nightjar.trainer.events;

import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelStore;
import dev.nightjar.trainer.erase.Erased;
import dev.nightjar.trainer.erase.Erasure;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
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

/** {@code nightjar events forget}: an {@link Erasure}, and what it did. */
@Command(
    name = "forget",
    description = {
      "Forgets a user who asked for it, with all ids that identify events merged into the user.",
      "Within seconds, every server that follows --models or writes --events answers as for a user"
          + " without history. The next training leaves out what the user did before, whatever"
          + " files it is in. The user's lines go from the closed segments of --events, from compacted"
          + " days, and from all other files of lines there."
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  nightjar events forget u42 --events log/ --models models",
      "  nightjar events forget u42 --events log/ --models models --json",
      "  nightjar events forget --events log/",
      "",
      "Of an id only its SHA-256 is kept, in forgotten.ndjson in the store and _forgotten.ndjson in",
      "the log. A user who comes back is a new one: what happens from now on counts again.",
      "Without USER, lines go that were in a segment which was still open when it was asked; the",
      "next night does that too. CSV, JSON lists and Parquet of others are left as they are: no",
      "training learns the user from them.",
      "Do it again after a failure, or as often as you like."
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required, and what has a default
final class EventsForgetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "USER", description = "The user's id.")
  private @Nullable String userId;

  @Option(
      names = "--events",
      arity = "1..*",
      paramLabel = "DIR",
      description = "Folders of event logs, on this machine.")
  private List<Path> events = List.of();

  @Option(
      names = "--models",
      paramLabel = "DIR",
      description = "The store whose models must not know the user.")
  private @Nullable Path models;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    if (userId == null && events.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "expected USER, --events or both");
    }
    if (events.isEmpty() && models == null) {
      throw new ParameterException(spec.commandLine(), "expected --events, --models or both");
    }
    if (userId != null && userId.isBlank()) {
      throw new ParameterException(spec.commandLine(), "expected a user's id, found none");
    }
    Erasure erasure =
        new Erasure(events, Optional.ofNullable(models).map(ModelStore::new), Clock.systemUTC());
    Erased erased = userId == null ? erasure.finish() : erasure.forget(userId);
    ErasedText done = new ErasedText(erased);
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? done.json() : done.text());
    out.flush();
    return ExitCode.OK.code();
  }
}
