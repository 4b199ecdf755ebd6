package dev.nightjar.cli.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A program of the house that runs in a JVM of its own, and the flags of that JVM.
 *
 * <p>Where they multiply vectors they do it by SIMD, of which the JVM warns in one line on stderr.
 */
public enum ChildProgram {
  /** Spark: two thirds of the machine's memory, 4 GB at most, for the rest is the disk's cache. */
  TRAINER("nightjar-trainer", "NIGHTJAR_TRAINER_OPTS") {
    @Override
    long heap(long memory) {
      return Math.min(MOST_TRAINER_HEAP, memory * 2 / 3);
    }

    @Override
    boolean multiplies(String command) {
      return command.equals("train") || command.equals("evaluate");
    }
  },
  /** Vert.x: tables are mapped, not loaded, so a small heap serves a large model. */
  SERVER("nightjar-server", "NIGHTJAR_SERVER_OPTS") {
    @Override
    long heap(long memory) {
      return SERVER_HEAP;
    }

    @Override
    boolean multiplies(String command) {
      return command.equals("serve");
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
   * The flags of the JVM for the work that the program is there for: the defaults, then those of
   * the environment, which win.
   *
   * @param environment may hold {@code NIGHTJAR_TRAINER_OPTS} or {@code NIGHTJAR_SERVER_OPTS},
   *     flags with spaces between them
   * @param memory of this machine or container, in bytes
   */
  public List<String> flags(Map<String, String> environment, long memory) {
    return flags(true, environment, memory);
  }

  /**
   * The flags for one call: the same, but without SIMD, and its warning, where nothing is
   * multiplied.
   *
   * @param arguments the command's name first
   */
  List<String> flags(List<String> arguments, Map<String, String> environment, long memory) {
    boolean works = !arguments.isEmpty() && multiplies(arguments.get(0));
    return flags(works && !arguments.contains("--help"), environment, memory);
  }

  private List<String> flags(boolean simd, Map<String, String> environment, long memory) {
    List<String> flags = new ArrayList<>();
    flags.add("-Xmx" + heap(memory) / MEGA + "m");
    if (simd) {
      flags.addAll(List.of("--add-modules", "jdk.incubator.vector"));
    }
    Arrays.stream(environment.getOrDefault(variable, "").split("\\s+"))
        .filter(flag -> !flag.isEmpty())
        .forEach(flags::add);
    return List.copyOf(flags);
  }

  /** The most bytes that its heap takes unless told otherwise. */
  abstract long heap(long memory);

  /** Whether this command of it multiplies vectors. */
  abstract boolean multiplies(String command);
}
