package dev.nightjar.cli.demo;

import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.jobs.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that was started for the demo, on this machine only. */
final class DemoServer implements AutoCloseable {
  /** {@code Serving 20261123T020000Z on http://127.0.0.1:8080, management on ...}. */
  private static final Pattern GREETING =
      Pattern.compile("^Serving \\S+ on (\\S+), management on \\S+$", Pattern.MULTILINE);

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private final ChildJvm child;
  private final Path log;
  private final String url;

  private DemoServer(ChildJvm child, Path log, String url) {
    this.child = child;
    this.log = log;
    this.url = url;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @throws ChildFailure if it ends, or says nothing for a minute
   */
  static DemoServer start(ChildPrograms programs, List<String> arguments, Path log)
      throws IOException, InterruptedException {
    ChildJvm child =
        programs.start(ChildProgram.SERVER, arguments, ChildJvm.Output.appendedTo(log));
    try {
      return new DemoServer(child, log, awaitGreeting(child, log));
    } catch (IOException | InterruptedException e) {
      child.close();
      throw e;
    }
  }

  /** Such as {@code http://127.0.0.1:8080}. */
  String url() {
    return url;
  }

  /**
   * Waits until somebody stops the server.
   *
   * @throws ChildFailure when it has ended, as it should not by itself
   */
  void awaitEnd() throws IOException, InterruptedException {
    int code = child.waitFor();
    throw new ChildFailure("the server ended with exit code " + code, log);
  }

  @Override
  public void close() {
    child.close();
  }

  private static String awaitGreeting(ChildJvm child, Path log)
      throws IOException, InterruptedException {
    long looks = PATIENCE.dividedBy(BETWEEN_LOOKS);
    for (long look = 0; look < looks; look++) {
      boolean alive = child.isAlive();
      Optional<String> url = url(Files.readString(log));
      if (url.isPresent()) {
        return url.get();
      }
      if (!alive) {
        throw new ChildFailure("the server ended with exit code " + child.waitFor(), log);
      }
      Thread.sleep(BETWEEN_LOOKS.toMillis());
    }
    throw new ChildFailure("the server said nothing for " + PATIENCE.toSeconds() + " seconds", log);
  }

  /** The public address in what a server printed so far; empty before it says so. */
  static Optional<String> url(String printed) {
    Matcher greeting = GREETING.matcher(printed);
    return greeting.find() ? Optional.of(greeting.group(1)) : Optional.empty();
  }
}
