package dev.nightjar.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * Runs a program's commands the way all of Nightjar's programs run theirs: defaults from
 * environment and file, a wrong call answered by one line and exit code 2, a failure by one line
 * and exit code 1, never a stack trace unless {@code NIGHTJAR_TRACE} is set.
 */
public final class Program {
  /** The environment variable that, whatever its value, asks for stack traces. */
  public static final String TRACE = "NIGHTJAR_TRACE";

  private static final int HELP_WIDTH = 100;

  private Program() {}

  /** Runs the command that {@code arguments} name and returns its exit code. */
  public static int run(Object root, String[] arguments) {
    Map<String, String> environment = System.getenv();
    List<String> list = Arrays.asList(arguments);
    try {
      OptionDefaults defaults = OptionDefaults.of(list, environment, Path.of(""));
      if (CommandOutline.isRequested(list)) {
        CommandLine command = of(root, defaults, false);
        System.out.println(CommandOutline.of(command.getCommandSpec()).json());
        return ExitCode.OK.code();
      }
      return of(root, defaults, environment.containsKey(TRACE)).execute(arguments);
    } catch (IOException e) {
      System.err.println("nightjar: " + e.getMessage());
      return ExitCode.USAGE.code();
    }
  }

  /**
   * The command line of {@code root}: a class annotated for picocli, an instance of one, or a
   * {@code CommandSpec} that already has its subcommands.
   */
  public static CommandLine of(Object root, OptionDefaults defaults, boolean trace) {
    return new CommandLine(root)
        .setDefaultValueProvider(defaults)
        .registerConverter(Path.class, new LocalPath())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(HELP_WIDTH)
        .setParameterExceptionHandler((wrong, arguments) -> wrongCall(wrong))
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              if (trace) {
                failure.printStackTrace(command.getErr());
              }
              command.getErr().println(command.getColorScheme().errorText(line(failure)));
              return failure instanceof HasExitCode coded
                  ? coded.exitCode().code()
                  : ExitCode.FAILED.code();
            });
  }

  private static int wrongCall(CommandLine.ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(command.getColorScheme().errorText("nightjar: " + message(wrong)));
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.code();
  }

  /** What is missing is told with what is unknown, for one may be the other misspelt. */
  private static String message(CommandLine.ParameterException wrong) {
    List<String> unknown = wrong.getCommandLine().getUnmatchedArguments();
    return wrong instanceof CommandLine.MissingParameterException && !unknown.isEmpty()
        ? wrong.getMessage() + "; unknown: " + String.join(" ", unknown)
        : String.valueOf(wrong.getMessage());
  }

  /** What the failure says, on one line; the JDK's file errors have the file for a message. */
  private static String line(Exception failure) {
    String message = failure.getMessage();
    if (message == null) {
      return "nightjar: " + failure;
    }
    String line = message.replaceAll("\\s*\\R\\s*", " ");
    if (failure instanceof NoSuchFileException) {
      return "nightjar: no such file or folder: " + line;
    }
    if (failure instanceof FileSystemException) {
      return "nightjar: " + failure.getClass().getSimpleName() + ": " + line;
    }
    return failure instanceof RuntimeException
        ? "nightjar: %s: %s (%s=1 shows where)"
            .formatted(failure.getClass().getSimpleName(), line, TRACE)
        : "nightjar: " + line;
  }
}
