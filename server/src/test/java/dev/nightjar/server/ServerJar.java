package dev.nightjar.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real jar, started as a process that works in a folder. What it writes to stderr is added to
 * the folder's {@code err.txt}.
 */
public final class ServerJar {
  private static final Pattern GREETING =
      Pattern.compile(
          "Serving (.+) on (http://127\\.0\\.0\\.1:\\d+), management on (http://127\\.0\\.0\\.1:\\d+)");

  private ServerJar() {}

  /** What a server says when it answers. */
  public record Greeting(String version, String url, String management) {}

  /** Starts {@code serve} on free ports, with the folder's {@code models} and {@code keys.json}. */
  public static Process serve(Path folder, List<String> jvmFlags, List<String> options)
      throws IOException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("serve", "--models", "models", "--keys", "keys.json"));
    arguments.addAll(List.of("--scratch", "scratch", "--port", "0", "--management-port", "0"));
    arguments.addAll(options);
    return start(folder, jvmFlags, arguments);
  }

  /** Starts any command. */
  public static Process start(Path folder, List<String> jvmFlags, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmFlags);
    command.add("-jar");
    command.add(Path.of(System.getProperty("nightjar.dist", ""), "nightjar-server.jar").toString());
    command.addAll(arguments);
    ProcessBuilder process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(err(folder).toFile()));
    process.environment().keySet().removeIf(name -> name.startsWith("NIGHTJAR_"));
    return process.start();
  }

  /**
   * Waits for the greeting of a server in {@code folder}.
   *
   * @throws IOException telling what it said instead; it is ended then
   */
  public static Greeting greeting(Process server, Path folder) throws IOException {
    String line = String.valueOf(server.inputReader().readLine());
    Matcher greeting = GREETING.matcher(line);
    if (!greeting.matches()) {
      server.destroyForcibly();
      throw new IOException(
          "expected a greeting, found " + line + ": " + Files.readString(err(folder)));
    }
    return new Greeting(greeting.group(1), greeting.group(2), greeting.group(3));
  }

  /** What was logged in {@code folder} beside what is usual. */
  public static List<String> warnings(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(err(folder))) {
      return lines.filter(line -> !line.contains(" INFO ")).toList();
    }
  }

  public static Path err(Path folder) {
    return folder.resolve("err.txt");
  }
}
