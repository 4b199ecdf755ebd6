package dev.nightjar.cli.models;

import dev.nightjar.cli.terminal.Terminal;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code nightjar models}: whole models in their store. */
@Command(
    name = "models",
    description = "Look after the models in a store.",
    footer = {
      "  nightjar models list --models models",
      "  nightjar models show --models models",
      "  nightjar models verify 20261123T020000Z --models models",
      "  nightjar models rollback --models models",
    })
public final class ModelsCommand {
  private ModelsCommand() {}

  /** The command with all its subcommands. */
  public static CommandLine of(Terminal terminal, Clock clock) {
    return new CommandLine(new ModelsCommand())
        .addSubcommand(new ListCommand(terminal))
        .addSubcommand(new ShowCommand(terminal))
        .addSubcommand(new ReportCommand(terminal, Browser.ofDesktop(System.getenv())))
        .addSubcommand(new VerifyCommand(terminal))
        .addSubcommand(new PublishCommand(terminal))
        .addSubcommand(new PinCommand(terminal))
        .addSubcommand(new UnpinCommand(terminal))
        .addSubcommand(new RollbackCommand(terminal))
        .addSubcommand(new PruneCommand(terminal, clock));
  }
}
