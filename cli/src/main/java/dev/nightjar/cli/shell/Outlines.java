package dev.nightjar.cli.shell;

import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.HandedOnCommand;
import dev.nightjar.command.CommandOutline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** The outline of the whole of {@code nightjar}. */
final class Outlines {
  private final Telling programs;
  private final Map<ChildProgram, CommandOutline> told = new EnumMap<>(ChildProgram.class);

  /** Says what a program understands. */
  @FunctionalInterface
  interface Telling {
    CommandOutline of(ChildProgram program) throws IOException, InterruptedException;
  }

  Outlines(Telling programs) {
    this.programs = programs;
  }

  /**
   * The outline of {@code root}, with what the other programs say of the commands that are handed
   * on to them.
   *
   * @throws IOException if one of them says nothing
   */
  CommandOutline of(CommandSpec root) throws IOException, InterruptedException {
    CommandOutline own = CommandOutline.of(root);
    Map<String, ChildProgram> handedOn = new HashMap<>();
    root.subcommands()
        .forEach(
            (name, line) -> {
              if (line.getCommandSpec().userObject() instanceof HandedOnCommand command) {
                handedOn.put(name, command.program());
              }
            });
    List<CommandOutline> commands = new ArrayList<>();
    for (CommandOutline command : own.commands()) {
      ChildProgram program = handedOn.get(command.name());
      commands.add(program == null ? command : told(program, command));
    }
    return new CommandOutline(
        own.name(), own.description(), own.options(), own.arguments(), own.footer(), commands);
  }

  private CommandOutline told(ChildProgram program, CommandOutline command)
      throws IOException, InterruptedException {
    CommandOutline all = told.get(program);
    if (all == null) {
      all = programs.of(program);
      told.put(program, all);
    }
    return all.command(command.name())
        .orElseThrow(() -> new IOException(program + " knows no command " + command.name()));
  }
}
