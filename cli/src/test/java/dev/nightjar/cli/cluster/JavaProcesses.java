package dev.nightjar.cli.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Programs of other people's jars, each in a JVM of its own that ends with this one. */
final class JavaProcesses implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final String classPath;
  private final Map<String, String> environment;
  private final List<Process> processes = new ArrayList<>();
  private final Thread stopAtExit = new Thread(this::stop);

  /**
   * Starts none yet.
   *
   * @param classPath as {@code java -cp} takes it
   * @param environment besides this process's own
   */
  JavaProcesses(String classPath, Map<String, String> environment) {
    this.classPath = classPath;
    this.environment = environment;
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  /**
   * Starts one.
   *
   * @param flags of its JVM besides those of them all
   * @param log takes what it prints
   */
  Process start(String main, List<String> flags, List<String> arguments, Path log)
      throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED"));
    words.addAll(flags);
    words.addAll(List.of("-cp", classPath, main));
    words.addAll(arguments);
    ProcessBuilder builder =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    processes.add(process);
    return process;
  }

  /**
   * Waits until {@code process} has written what {@code wanted} finds.
   *
   * @param file may not be there yet
   */
  static Matcher await(Process process, Path file, Pattern wanted)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String written = "";
    while (process.isAlive() && System.nanoTime() < end) {
      written = Files.exists(file) ? Files.readString(file) : "";
      Matcher found = wanted.matcher(written);
      if (found.find()) {
        return found;
      }
      Thread.sleep(100);
    }
    throw new IOException(
        "expected %s to hold %s, found \"%s\"".formatted(file, wanted.pattern(), written));
  }

  /** Stops every process, and those that they have started. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopAtExit);
    } catch (IllegalStateException shuttingDown) {
      // It runs, or has run.
    }
  }

  private void stop() {
    List<ProcessHandle> all = new ArrayList<>();
    for (Process process : processes) {
      all.addAll(process.descendants().toList());
      all.add(process.toHandle());
    }
    all.forEach(ProcessHandle::destroy);
    for (ProcessHandle process : all) {
      try {
        process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (Exception lasts) {
        process.destroyForcibly();
      }
    }
  }
}
