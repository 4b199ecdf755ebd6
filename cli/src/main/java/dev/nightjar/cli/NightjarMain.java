package dev.nightjar.cli;

import dev.nightjar.cli.program.ChildJvms;
import dev.nightjar.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.Map;

/** The program {@code nightjar}. */
public final class NightjarMain {
  private NightjarMain() {}

  public static void main(String[] args) {
    Map<String, String> environment = System.getenv();
    NightjarCommandLine commandLine =
        new NightjarCommandLine(
            Terminal.ofProcess(), environment, Path.of(""), new ChildJvms(environment));
    System.exit(commandLine.execute(args));
  }
}
