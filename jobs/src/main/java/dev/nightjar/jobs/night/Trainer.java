package dev.nightjar.jobs.night;

import java.io.IOException;
import java.util.List;

/** The program that trains. */
@FunctionalInterface
public interface Trainer {
  /**
   * Runs it to its end.
   *
   * @param arguments from {@code train} on
   * @return its exit code
   */
  int run(List<String> arguments) throws IOException, InterruptedException;
}
