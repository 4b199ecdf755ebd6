package dev.nightjar.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line that runs a jar in a JVM of its own.
 *
 * @param java the {@code java} program
 * @param flags for the JVM, before the jar
 * @param jar the runnable jar
 * @param args for its {@code main}
 */
record JvmCommand(Path java, List<String> flags, Path jar, List<String> args) {
  JvmCommand {
    flags = List.copyOf(flags);
    args = List.copyOf(args);
  }

  /** The {@code java} that runs this very JVM. */
  static Path runningJava() {
    return ProcessHandle.current()
        .info()
        .command()
        .map(Path::of)
        .filter(program -> program.getFileName().toString().matches("java(\\.exe)?"))
        .orElse(Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(java.toString());
    words.addAll(flags);
    words.add("-jar");
    words.add(jar.toString());
    words.addAll(args);
    return List.copyOf(words);
  }
}
