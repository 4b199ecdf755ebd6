package dev.nightjar.cli.models;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.cli.terminal.TextTable.Column;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightjar models list}: every version, oldest first. */
@Command(
    name = "list",
    description = {
      "List the versions in a store, oldest first: which of them is served, which a night's checks",
      "refused, and who overruled them."
    },
    footer = {
      "  nightjar models list --models models",
      "  nightjar models list --models models --json",
    })
final class ListCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final StoreOption models = new StoreOption();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelStore store = models.store();
    Map<String, Verdict> verdicts = Verdict.of(store);
    List<StoredVersion> versions = new ArrayList<>();
    for (ModelVersion version : store.versions()) {
      Verdict verdict = verdicts.getOrDefault(version.name(), Verdict.none());
      versions.add(StoredVersion.read(store, version, verdict));
    }
    if (json) {
      ArrayNode array = Json.array();
      versions.forEach(version -> array.add(version.json()));
      Json.print(terminal, array);
    } else if (versions.isEmpty()) {
      terminal.out().println("No models in " + store.root() + ".");
    } else {
      TextTable table = table();
      versions.forEach(version -> version.addTo(table));
      table.print(terminal);
    }
    return ExitCode.OK.code();
  }

  private static TextTable table() {
    return new TextTable(
        Column.words("version", 16),
        Column.words("standing", 60),
        Column.words("created", 20),
        Column.words("events from", 20),
        Column.words("to", 20),
        Column.figures("users"),
        Column.figures("items"),
        Column.figures("events"),
        Column.figures("size"));
  }
}
