package dev.nightjar.cli.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.Retention;
import dev.nightjar.model.ServerNotes;
import dev.nightjar.model.StoreLock;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightjar models prune}: deletes old versions. */
@Command(
    name = "prune",
    description = {
      "Delete all but the last N published versions, and never one that is current, pinned, or served",
      "by a server that says so in the store. Of versions that were refused, those go that are older",
      "than the one published before the current one."
    },
    footer = {
      "  nightjar models prune --models models",
      "  nightjar models prune --models models --keep 3 --in-use 20261123T020000Z",
    })
final class PruneCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final StoreOption models = new StoreOption();

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "7",
      description = "How many to keep (default: ${DEFAULT-VALUE}).")
  private int keep;

  @Option(
      names = "--in-use",
      paramLabel = "VERSION",
      converter = VersionConverter.class,
      description = "Keep this one too, as for a server that cannot write to the store.")
  private List<ModelVersion> inUse = new ArrayList<>();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  PruneCommand(Terminal terminal, Clock clock) {
    this.terminal = terminal;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    ModelStore store = models.store();
    Set<ModelVersion> stay = new HashSet<>(inUse);
    stay.addAll(new ServerNotes(store).read(clock.instant()).values());
    List<ModelVersion> gone;
    try (StoreLock held = StoreLock.acquire(store)) {
      gone = store.prune(held, retention(), stay);
    }
    print(gone, store.versions());
    return ExitCode.OK.code();
  }

  private Retention retention() {
    try {
      return new Retention(keep);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private void print(List<ModelVersion> gone, List<ModelVersion> left) {
    if (json) {
      ObjectNode object = Json.object();
      object.set("deleted", names(gone));
      object.set("kept", names(left));
      Json.print(terminal, object);
    } else {
      gone.forEach(version -> terminal.out().println("Deleted " + version));
      terminal
          .out()
          .printf("%s deleted, %d kept.%n", Figures.count(gone.size(), "version"), left.size());
    }
  }

  private static ArrayNode names(List<ModelVersion> versions) {
    ArrayNode names = Json.array();
    versions.forEach(version -> names.add(version.name()));
    return names;
  }
}
