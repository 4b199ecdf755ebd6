package dev.nightjar.cli.program;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/**
 * A command of another program: whatever follows its name is handed on as it is, even {@code
 * --help}, and that program's exit code is handed back.
 */
@Command
public final class HandedOnCommand implements Callable<Integer> {
  /** No argument of an operating system holds this character, so no argument ends the options. */
  private static final String NEVER = "\0";

  private final ChildPrograms programs;
  private final ChildProgram program;
  private final String name;

  @Unmatched private List<String> arguments = new ArrayList<>();

  private HandedOnCommand(ChildPrograms programs, ChildProgram program, String name) {
    this.programs = programs;
    this.program = program;
    this.name = name;
  }

  /**
   * A command line that hands on everything.
   *
   * @param name of the command, here and in {@code program}
   * @param description in one line, for the list of commands
   */
  public static CommandLine of(
      ChildPrograms programs, ChildProgram program, String name, String description) {
    CommandLine command = new CommandLine(new HandedOnCommand(programs, program, name));
    command.getCommandSpec().name(name).usageMessage().description(description);
    return command
        .setUnmatchedArgumentsAllowed(true)
        .setStopAtUnmatched(true)
        .setExpandAtFiles(false)
        .setEndOfOptionsDelimiter(NEVER);
  }

  /** Whom it is handed on to. */
  public ChildProgram program() {
    return program;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(name);
    words.addAll(arguments);
    return programs.run(program, words);
  }
}
