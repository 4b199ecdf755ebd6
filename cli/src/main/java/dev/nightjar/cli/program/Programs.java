package dev.nightjar.cli.program;

import java.io.IOException;
import java.util.List;

/** Runs a program to its end. */
@FunctionalInterface
public interface Programs {
  /**
   * Runs {@code program} with this process's own input and output.
   *
   * @param arguments the command's name first
   * @return its exit code
   */
  int run(Program program, List<String> arguments) throws IOException, InterruptedException;
}
