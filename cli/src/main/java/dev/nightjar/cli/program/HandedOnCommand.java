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
  private final List<String> path;

  @Unmatched private List<String> arguments = new ArrayList<>();

  private HandedOnCommand(ChildPrograms programs, ChildProgram program, List<String> path) {
    this.programs = programs;
    this.program = program;
    this.path = path;
  }

  /**
   * A command line that hands on everything.
   *
   * @param path of the command, here and in {@code program}: its name, after those of the commands
   *     that it is below, such as {@code models pull}
   * @param description in one line, for the list of commands
   */
  public static CommandLine of(
      ChildPrograms programs, ChildProgram program, String path, String description) {
    List<String> names = List.of(path.split(" "));
    CommandLine command = new CommandLine(new HandedOnCommand(programs, program, names));
    command
        .getCommandSpec()
        .name(names.get(names.size() - 1))
        .usageMessage()
        .description(description);
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
    List<String> words = new ArrayList<>(path);
    words.addAll(arguments);
    return programs.run(program, words);
  }
}
