package dev.nightjar.cli.demo;

import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.jobs.ChildJvm;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One run of the trainer. */
final class Training {
  private Training() {}

  /**
   * Trains and returns what was published.
   *
   * @throws ChildFailure if nothing was
   */
  static ModelFolder run(ChildPrograms programs, List<String> arguments, Path models, Path log)
      throws IOException, InterruptedException {
    try (ChildJvm child =
        programs.start(ChildProgram.TRAINER, arguments, ChildJvm.Output.appendedTo(log))) {
      int code = child.waitFor();
      if (code != 0) {
        throw new ChildFailure("the trainer ended with exit code " + code, log);
      }
    }
    return new ModelStore(models).servedFolder();
  }
}
