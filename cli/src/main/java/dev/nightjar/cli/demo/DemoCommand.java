package dev.nightjar.cli.demo;

import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.jobs.shop.ShopSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightjar demo}: the whole way from events to answers, on a made-up shop. */
@Command(
    name = "demo",
    description = {
      "Make up a shop, train a model of it, serve it and ask it.",
      "Then stays until Ctrl-C, so that it can be asked from elsewhere; with --once it asks all",
      "five endpoints itself, checks every answer, sends back a click and a purchase, reports what",
      "came of them, and ends with 0 only if all is right."
    },
    footer = {
      "  nightjar demo",
      "  nightjar demo --once",
      "  nightjar demo --port 8081 --users 20000 --items 5000 --dir demo",
    })
public final class DemoCommand implements Callable<Integer> {
  private static final int EVENTS_PER_USER = 75;
  private static final int DAYS = 90;

  private final Terminal terminal;
  private final ChildPrograms programs;
  private final Clock clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--once",
      description = "Ask all five endpoints on a free port, print and check the answers, and end.")
  private boolean once;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "8080",
      description = "The port to serve on (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--users",
      paramLabel = "N",
      defaultValue = "2000",
      description = "Users of the shop, about 75 events each (default: ${DEFAULT-VALUE}).")
  private int users;

  @Option(
      names = "--items",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Items of the shop (default: ${DEFAULT-VALUE}).")
  private int items;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of all that is made up (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Keep shop, models, keys and logs in this folder, which holds no shop yet; without it in"
              + " a new temporary one.")
  private Optional<Path> folder = Optional.empty();

  public DemoCommand(Terminal terminal, ChildPrograms programs, Clock clock) {
    this.terminal = terminal;
    this.programs = programs;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    DemoSettings settings = settings();
    PortCheck.requireFree(settings.port());
    Demo demo = new Demo(terminal, programs, clock, settings, DemoFolder.of(folder));
    try {
      if (once) {
        return (demo.once() ? ExitCode.OK : ExitCode.FAILED).code();
      }
      demo.untilStopped();
      return ExitCode.OK.code();
    } catch (ChildFailure e) {
      terminal.err().println("nightjar: " + e.getMessage());
      e.tail().forEach(line -> terminal.err().println("  " + line));
      return ExitCode.FAILED.code();
    }
  }

  private DemoSettings settings() {
    try {
      Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS);
      ShopSettings shop =
          new ShopSettings(users, items, (long) users * EVENTS_PER_USER, seed, midnight, DAYS);
      return new DemoSettings(shop, once ? 0 : port);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
