package dev.nightjar.cli.models;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nightjar models publish}: lets servers serve a version. */
@Command(
    name = "publish",
    description = "Read every byte of a version, and let it be served if it is whole.",
    footer = {
      "  nightjar models publish 20261123T020000Z --models models",
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required
final class PublishCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final StoreOption models = new StoreOption();

  @Parameters(
      paramLabel = "VERSION",
      converter = VersionConverter.class,
      description = "The version, such as 20261123T020000Z.")
  private ModelVersion version;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  PublishCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelStore store = models.store();
    Pointers before = Pointers.of(store);
    store.publish(version);
    Pointers.of(store).print(terminal, json, "Published " + version, before);
    return ExitCode.OK.code();
  }
}
