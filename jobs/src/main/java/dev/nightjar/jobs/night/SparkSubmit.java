package dev.nightjar.jobs.night;

import dev.nightjar.jobs.Relay;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The trainer by {@code spark-submit}, in client mode: the driver runs on this machine, where the
 * store is.
 */
public final class SparkSubmit implements Trainer {
  private final Path program;
  private final Path jar;
  private final PrintWriter out;

  /**
   * Prepares.
   *
   * @param program such as {@code /opt/spark/bin/spark-submit}
   * @param jars the folder of {@link dev.nightjar.jobs.RunnableJars}
   * @param out takes what it prints to stdout
   */
  public SparkSubmit(Path program, Path jars, PrintWriter out) {
    this.program = program;
    this.jar = jars.resolve("nightjar-trainer.jar");
    this.out = out;
  }

  @Override
  public int run(List<String> arguments) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(words(arguments))
            .redirectInput(Redirect.INHERIT)
            .redirectError(Redirect.INHERIT)
            .start();
    Thread stopAtExit = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(stopAtExit);
    try {
      Relay.all(process.getInputStream(), out);
      return process.waitFor();
    } finally {
      process.destroy();
      removeHook(stopAtExit);
    }
  }

  /** The jar names its libraries in its manifest, and what they reach for inside the JDK. */
  List<String> words(List<String> arguments) throws IOException {
    List<String> words = new ArrayList<>();
    words.add(program.toString());
    try (JarFile file = new JarFile(jar.toFile())) {
      Attributes manifest = file.getManifest().getMainAttributes();
      words.add("--class");
      words.add(manifest.getValue(Attributes.Name.MAIN_CLASS));
      String flags =
          Stream.concat(
                  Stream.of("--add-modules=jdk.incubator.vector"),
                  Stream.concat(
                      flags("--add-opens=", manifest.getValue("Add-Opens")),
                      flags("--add-exports=", manifest.getValue("Add-Exports"))))
              .collect(Collectors.joining(" "));
      words.add("--driver-java-options");
      words.add(flags);
      words.add("--conf");
      words.add("spark.executor.extraJavaOptions=" + flags);
    }
    words.add(jar.toString());
    words.addAll(arguments);
    return words;
  }

  private static Stream<String> flags(String flag, String packages) {
    return Stream.of(packages.split(" ")).map(name -> flag + name + "=ALL-UNNAMED");
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException shuttingDown) {
      // it runs, or has run
    }
  }
}
