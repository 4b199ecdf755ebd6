package dev.nightjar.cli.program;

import dev.nightjar.jobs.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Runs programs as processes. */
public interface ChildPrograms {
  /**
   * Runs {@code program} to its end, with this process's own input and output.
   *
   * @param arguments the command's name first
   * @return its exit code
   */
  int run(ChildProgram program, List<String> arguments) throws IOException, InterruptedException;

  /**
   * The same, but what it prints to stdout goes to {@code out}.
   *
   * @param arguments the command's name first
   * @return its exit code
   */
  int run(ChildProgram program, List<String> arguments, PrintWriter out)
      throws IOException, InterruptedException;

  /**
   * Starts {@code program}; whoever starts it closes it.
   *
   * @param arguments the command's name first
   */
  ChildJvm start(ChildProgram program, List<String> arguments, ChildJvm.Output output)
      throws IOException;
}
