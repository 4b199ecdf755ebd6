package dev.nightjar.cli.doctor;

import dev.nightjar.cli.program.ChildProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether a JVM starts with the flags that a program of ours would get. */
final class FlagsCheck implements Check {
  private final ChildProgram program;
  private final Path java;
  private final Map<String, String> environment;
  private final long memory;

  /**
   * @param java the {@code java} program
   * @param memory of this machine, in bytes
   */
  FlagsCheck(ChildProgram program, Path java, Map<String, String> environment, long memory) {
    this.program = program;
    this.java = java;
    this.environment = Map.copyOf(environment);
    this.memory = memory;
  }

  @Override
  public String name() {
    return program.name().toLowerCase(Locale.ROOT) + " flags";
  }

  @Override
  public Diagnosis look() throws IOException {
    List<String> flags = program.flags(environment, memory);
    List<String> words = new ArrayList<>();
    words.add(java.toString());
    words.addAll(flags);
    words.add("-version");
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0
          ? Diagnosis.ok(String.join(" ", flags))
          : Diagnosis.failed(
              "no JVM starts with %s: %s"
                  .formatted(String.join(" ", flags), said.lines().findFirst().orElse("")),
              "correct " + program.variable());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a JVM was tried", e);
    }
  }
}
