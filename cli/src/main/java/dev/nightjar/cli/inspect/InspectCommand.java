package dev.nightjar.cli.inspect;

import dev.nightjar.cli.terminal.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code nightjar inspect}: what a model holds, why it answers so, and what an answer's id says.
 */
@Command(
    name = "inspect",
    description = "Show what a model recommends and why, or what the id of an answer says of it.",
    footer = {
      "  nightjar inspect user u42 --models models",
      "  nightjar inspect item 85123A --mode collaborative --models models",
      "  nightjar inspect basket 85123A 22423 --models models --json",
      "  nightjar inspect user u42 --why 85123A --models models",
      "  nightjar inspect popular --models models",
      "  nightjar inspect recommendation EAABogrY… --keys keys.json",
    })
public final class InspectCommand {
  private InspectCommand() {}

  /** The command with all its subcommands. */
  public static CommandLine of(Terminal terminal) {
    return new CommandLine(new InspectCommand())
        .addSubcommand(new InspectUserCommand(terminal))
        .addSubcommand(new InspectItemCommand(terminal))
        .addSubcommand(new InspectBasketCommand(terminal))
        .addSubcommand(new InspectPopularCommand(terminal))
        .addSubcommand(new InspectRecommendationCommand(terminal));
  }
}
