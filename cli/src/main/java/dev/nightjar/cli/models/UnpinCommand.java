package dev.nightjar.cli.models;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelStore;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightjar models unpin}: lets servers follow the nights again. */
@Command(
    name = "unpin",
    description = "Let what is published be served again.",
    footer = {
      "  nightjar models unpin --models models",
    })
final class UnpinCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final StoreOption models = new StoreOption();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  UnpinCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelStore store = models.store();
    Pointers before = Pointers.of(store);
    store.unpin();
    String title = before.pinned().isPresent() ? "Unpinned" : "Nothing was pinned";
    Pointers.of(store).print(terminal, json, title, before);
    return ExitCode.OK.code();
  }
}
