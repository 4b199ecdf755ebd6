package dev.nightjar.jobs;

import java.nio.file.Path;
import java.util.List;

/** A parent to interrupt: starts a child that sleeps, prints its process id and waits for it. */
final class ParentMain {
  private ParentMain() {}

  /** {@code <folder of echo.jar>} */
  public static void main(String[] args) throws Exception {
    try (ChildJvm child =
        ChildJvm.start(
            Path.of(args[0]), "echo", List.of(), List.of("0", "60"), ChildJvm.Output.CAPTURED)) {
      System.out.println(child.pid());
      child.waitFor();
    }
  }
}
