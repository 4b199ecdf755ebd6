package dev.nightjar.server;

import dev.nightjar.command.CommandOutline;
import dev.nightjar.command.ExitCode;
import dev.nightjar.command.OptionDefaults;
import dev.nightjar.command.Program;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.logging.LogManager;
import picocli.CommandLine;

/** The program {@code nightjar-server.jar}: {@code nightjar serve} and {@code nightjar keys}. */
public final class ServerMain {
  private ServerMain() {}

  /** Ends the JVM only on failure: a server that was started runs on its own threads. */
  public static void main(String[] arguments) throws IOException {
    // A literal, for a call would initialize the JDK's own manager first.
    System.getProperties()
        .putIfAbsent("java.util.logging.manager", LoggingToTheEnd.class.getName());
    logQuietly();
    LoggingToTheEnd.keep();
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(List.of(arguments), out, err);
    if (code != ExitCode.OK.code()) {
      System.exit(code);
    }
  }

  private static int run(List<String> arguments, PrintWriter out, PrintWriter err) {
    OptionDefaults defaults;
    try {
      defaults = OptionDefaults.of(arguments, System.getenv(), Path.of(""));
    } catch (IOException e) {
      err.println("nightjar: " + e.getMessage());
      return ExitCode.USAGE.code();
    }
    boolean trace = System.getenv().containsKey(Program.TRACE);
    CommandLine command =
        ServerCommandLine.create(defaults, trace, out, err, Clock.systemUTC(), new SecureRandom());
    if (CommandOutline.isRequested(arguments)) {
      out.println(CommandOutline.of(command.getCommandSpec()).json());
      return ExitCode.OK.code();
    }
    return command.execute(arguments.toArray(String[]::new));
  }

  private static void logQuietly() throws IOException {
    if (System.getProperty("java.util.logging.config.file") != null) {
      return;
    }
    try (InputStream settings = ServerMain.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(settings);
    }
  }
}
