package dev.nightjar.cli.models;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightjar models pin}: lets servers serve one version, whatever is published. */
@Command(
    name = "pin",
    description = "Let one version be served, whatever the nights publish, until it is unpinned.",
    footer = {
      "  nightjar models pin --models models",
      "  nightjar models pin 20261123T020000Z --models models",
    })
final class PinCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final VersionOptions models = new VersionOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  PinCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelStore store = models.store();
    Pointers before = Pointers.of(store);
    ModelFolder pinned = models.folder();
    store.pin(pinned.manifest().version());
    Pointers.of(store).print(terminal, json, "Pinned " + pinned.manifest().version(), before);
    return ExitCode.OK.code();
  }
}
