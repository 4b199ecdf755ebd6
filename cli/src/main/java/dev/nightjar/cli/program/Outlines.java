package dev.nightjar.cli.program;

import dev.nightjar.command.CommandOutline;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import picocli.CommandLine.Model.CommandSpec;

/** The outline of the whole of {@code nightjar}. */
public final class Outlines {
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
   * The outline of {@code root}; trainer and server are started and asked, which takes seconds.
   *
   * @throws IOException if one of them says nothing
   */
  public static CommandOutline of(ChildPrograms programs, CommandSpec root)
      throws IOException, InterruptedException {
    return new Outlines(new AskedPrograms(programs)).of(root);
  }

  /**
   * The outline of {@code root}, with what the other programs say of the commands that are handed
   * on to them.
   *
   * @throws IOException if one of them says nothing
   */
  CommandOutline of(CommandSpec root) throws IOException, InterruptedException {
    return whole(root, CommandOutline.of(root), List.of());
  }

  /**
   * @param path the names of the commands above those of {@code own}, without the root's
   */
  private CommandOutline whole(CommandSpec spec, CommandOutline own, List<String> path)
      throws IOException, InterruptedException {
    List<CommandOutline> commands = new ArrayList<>();
    for (CommandOutline command : own.commands()) {
      CommandSpec below =
          Objects.requireNonNull(spec.subcommands().get(command.name())).getCommandSpec();
      List<String> names = new ArrayList<>(path);
      names.add(command.name());
      commands.add(
          below.userObject() instanceof HandedOnCommand handedOn
              ? told(handedOn.program(), names)
              : whole(below, command, names));
    }
    return new CommandOutline(
        own.name(), own.description(), own.options(), own.arguments(), own.footer(), commands);
  }

  private CommandOutline told(ChildProgram program, List<String> path)
      throws IOException, InterruptedException {
    CommandOutline found = told.get(program);
    if (found == null) {
      found = programs.of(program);
      told.put(program, found);
    }
    for (String name : path) {
      found =
          found
              .command(name)
              .orElseThrow(
                  () -> new IOException(program + " knows no command " + String.join(" ", path)));
    }
    return found;
  }
}
