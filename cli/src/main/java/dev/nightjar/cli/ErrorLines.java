package dev.nightjar.cli;

import dev.nightjar.command.ExitCode;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in one line on stderr what went wrong, and turns it into an exit code. */
final class ErrorLines implements IExecutionExceptionHandler, IParameterExceptionHandler {
  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    PrintWriter err = command.getErr();
    print(err, oneLine(e));
    UnmatchedArgumentException.printSuggestions(e, err);
    err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.code();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    print(command.getErr(), e instanceof RuntimeException ? defect(e) : oneLine(e));
    return ExitCode.FAILED.code();
  }

  static void print(PrintWriter err, String line) {
    err.println("nightjar: " + line);
  }

  private static String oneLine(Exception e) {
    String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    return prefix(e) + message.replaceAll("\\s*\\R\\s*", " ");
  }

  /** The JDK's file errors have the file for a message, and nothing else. */
  private static String prefix(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or folder: ";
    }
    if (e instanceof AccessDeniedException) {
      return "not allowed to open: ";
    }
    return e instanceof FileSystemException ? "file system: " : "";
  }

  /** Nobody foresaw this: whoever reports it needs the place more than a page of places. */
  private static String defect(Exception e) {
    String place =
        Arrays.stream(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.nightjar."))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
    return "a defect of ours: " + e.getClass().getSimpleName() + ": " + oneLine(e) + place;
  }
}
