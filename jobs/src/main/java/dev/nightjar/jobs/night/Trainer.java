package dev.nightjar.jobs.night;

import java.io.IOException;
import java.util.List;

/** The program that trains, and copies what it trained to where servers fetch it. */
@FunctionalInterface
public interface Trainer {
  /**
   * Runs it to its end.
   *
   * @param arguments from the command's name on, such as {@code train}
   * @return its exit code
   */
  int run(List<String> arguments) throws IOException, InterruptedException;
}
