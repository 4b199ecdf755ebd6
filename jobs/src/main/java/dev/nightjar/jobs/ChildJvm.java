package dev.nightjar.jobs;

import dev.nightjar.command.Parent;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A runnable jar in a JVM of its own, which does not outlive this one: closing it, or the end of
 * this JVM by anything milder than SIGKILL, stops the child. Of a SIGKILL it hears by itself, if it
 * looks after its {@link Parent}.
 *
 * <p>The child runs on the same {@code java} as this JVM. Its stdin is this JVM's own.
 */
public final class ChildJvm implements AutoCloseable {
  /**
   * Where the child's output goes.
   *
   * @param stdout {@link Redirect#PIPE} if it goes into {@link ChildJvm#output()}
   */
  public record Output(Redirect stdout, Redirect stderr) {
    /** To this JVM's own. */
    public static final Output INHERITED = new Output(Redirect.INHERIT, Redirect.INHERIT);

    /**
     * Stdout into {@link ChildJvm#output()}, which has to be read or the child waits when it is
     * full; stderr to this JVM's own.
     */
    public static final Output CAPTURED = new Output(Redirect.PIPE, Redirect.INHERIT);

    /** Both to the end of {@code log}. */
    public static Output appendedTo(Path log) {
      return new Output(Redirect.appendTo(log.toFile()), Redirect.appendTo(log.toFile()));
    }
  }

  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Process process;
  private final Duration grace;
  private final Thread stopAtExit;

  private ChildJvm(Process process, Duration grace) {
    this.process = process;
    this.grace = grace;
    this.stopAtExit = new Thread(this::stop, "stop-child-" + process.pid());
    Runtime.getRuntime().addShutdownHook(stopAtExit);
  }

  /**
   * Starts {@code <jars>/<name>.jar}.
   *
   * @param jars the folder of {@link RunnableJars}
   * @param name such as {@code nightjar-trainer}
   * @param flags for the JVM, such as {@code -Xmx4g}
   * @param args for the jar's {@code main}
   * @throws IOException if there is no such jar, or it cannot be started
   */
  public static ChildJvm start(
      Path jars, String name, List<String> flags, List<String> args, Output output)
      throws IOException {
    return start(jars, name, flags, args, output, GRACE);
  }

  static ChildJvm start(
      Path jars, String name, List<String> flags, List<String> args, Output output, Duration grace)
      throws IOException {
    Path jar = jars.resolve(name + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new IOException(
          "expected a runnable jar at %s, found none; build it with mvn package".formatted(jar));
    }
    List<String> all = new ArrayList<>(flags);
    all.add("-D%s=%d".formatted(Parent.PROPERTY, ProcessHandle.current().pid()));
    JvmCommand command = new JvmCommand(JvmCommand.runningJava(), all, jar, args);
    ProcessBuilder builder =
        new ProcessBuilder(command.words())
            .redirectInput(Redirect.INHERIT)
            .redirectOutput(output.stdout())
            .redirectError(output.stderr());
    return new ChildJvm(builder.start(), grace);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** What the child prints to stdout; at its end from the start unless it is captured. */
  public InputStream output() {
    return process.getInputStream();
  }

  /** Waits until the child has ended and returns its exit code. */
  public int waitFor() throws InterruptedException {
    return process.waitFor();
  }

  /** Stops the child: SIGTERM, and SIGKILL if it still runs half a minute later. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(stopAtExit);
    } catch (IllegalStateException shuttingDown) {
      // The hook runs, or has run: it finds a stopped child and does nothing.
    }
  }

  private void stop() {
    process.destroy();
    try {
      if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
