package dev.nightjar.cli.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A program of the house that runs in a JVM of its own, and the flags of that JVM.
 *
 * <p>Both multiply vectors by SIMD, of which the JVM warns in one line on stderr.
 */
public enum ChildProgram {
  /** Spark: two thirds of the machine's memory, 4 GB at most, for the rest is the disk's cache. */
  TRAINER("nightjar-trainer", "NIGHTJAR_TRAINER_OPTS") {
    @Override
    long heap(long memory) {
      return Math.min(MOST_TRAINER_HEAP, memory * 2 / 3);
    }
  },
  /** Vert.x: tables are mapped, not loaded, so a small heap serves a large model. */
  SERVER("nightjar-server", "NIGHTJAR_SERVER_OPTS") {
    @Override
    long heap(long memory) {
      return SERVER_HEAP;
    }
  };

  private static final long MEGA = 1L << 20;
  private static final long MOST_TRAINER_HEAP = 4096 * MEGA;
  private static final long SERVER_HEAP = 512 * MEGA;

  private final String jar;
  private final String variable;

  ChildProgram(String jar, String variable) {
    this.jar = jar;
    this.variable = variable;
  }

  /** The name of the runnable jar, without {@code .jar}. */
  public String jar() {
    return jar;
  }

  /** The environment variable that holds more flags. */
  public String variable() {
    return variable;
  }

  /**
   * The flags of the JVM: the defaults, then those of the environment, which win.
   *
   * @param environment may hold {@code NIGHTJAR_TRAINER_OPTS} or {@code NIGHTJAR_SERVER_OPTS},
   *     flags with spaces between them
   * @param memory of this machine or container, in bytes
   */
  public List<String> flags(Map<String, String> environment, long memory) {
    List<String> flags = new ArrayList<>();
    flags.add("-Xmx" + heap(memory) / MEGA + "m");
    flags.addAll(List.of("--add-modules", "jdk.incubator.vector")); // SIMD
    Arrays.stream(environment.getOrDefault(variable, "").split("\\s+"))
        .filter(flag -> !flag.isEmpty())
        .forEach(flags::add);
    return List.copyOf(flags);
  }

  /** The most bytes that its heap takes unless told otherwise. */
  abstract long heap(long memory);
}
