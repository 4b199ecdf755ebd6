package dev.nightjar.cli.models;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightjar models rollback}: back to the version before. */
@Command(
    name = "rollback",
    description = {
      "Let the version be served again that was published before the current one.",
      "The next night publishes anew; to stay with a version, pin it."
    },
    footer = {
      "  nightjar models rollback --models models",
      "  nightjar models rollback --models models --json",
    })
final class RollbackCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final StoreOption models = new StoreOption();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  RollbackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelStore store = models.store();
    Pointers before = Pointers.of(store);
    Optional<ModelVersion> previous = store.previous();
    if (previous.isEmpty()) {
      String current = before.current().map(ModelVersion::name).orElse("the current one");
      throw new ModelException.Missing(
          store.root(), "a version that was published before " + current);
    }
    store.publish(previous.get());
    Pointers.of(store).print(terminal, json, "Rolled back to " + previous.get(), before);
    return ExitCode.OK.code();
  }
}
