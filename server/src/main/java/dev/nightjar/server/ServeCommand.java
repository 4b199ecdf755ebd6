package dev.nightjar.server;

import dev.nightjar.command.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code nightjar serve}: starts the server and prints, once it answers,
 *
 * <pre>
 * Serving 20261123T020000Z on http://127.0.0.1:8080, management on http://127.0.0.1:9090
 * </pre>
 */
@Command(
    name = "serve",
    sortOptions = false,
    sortSynopsis = false,
    description = "Answers recommendation requests over HTTP from the published model.",
    footer = {
      "",
      "The model and the keys are followed while the server runs: a newly published model, a new",
      "key or a revoked one needs no restart. A model that was damaged is refused by name, and",
      "the one before stays.",
      "",
      "SIGTERM: /health/ready says 503 at once; --drain-seconds later no new request is taken;",
      "those under way have --stop-seconds to finish; then the event log is closed; the exit code is",
      "0.",
      "",
      "Examples:",
      "  nightjar serve --models models --keys keys.json --events events",
      "  nightjar serve --models models --keys keys.json --events events --host 0.0.0.0",
      "  nightjar serve --models models --keys keys.json --cors-origin https://shop.example \\",
      "      --tls-certificate chain.pem --tls-key key.pem --port 8443",
      "  nightjar serve --models models --keys keys.json --port 0 --management-port 0",
      "",
      "Behind a load balancer, --drain-seconds longer than it takes to notice that a server is",
      "not ready makes a restart unseen."
    })
final class ServeCommand implements Callable<Integer> {
  private static final System.Logger LOG = System.getLogger(ServeCommand.class.getName());

  private final PrintWriter out;

  @Option(
      names = "--models",
      required = true,
      paramLabel = "DIR",
      description = "The models; the pinned version is served, else the one published last.")
  private Path models = Path.of("");

  @Mixin private KeyFileOption keys = new KeyFileOption();

  @Mixin private ListenOptions listen = new ListenOptions();

  @Mixin private LogOptions log = new LogOptions();

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      defaultValue = "${sys:java.io.tmpdir}",
      description =
          "Where the server copies a model before it opens it (default: ${DEFAULT-VALUE}); needs"
              + " room for two models.")
  private Path scratch = Path.of("");

  @Mixin private HttpOptions http = new HttpOptions();

  @Mixin private RateOptions rate = new RateOptions();

  @Mixin private StopOptions stop = new StopOptions();

  @Option(
      names = "--arm",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "The arm of an experiment that this server serves, 0 to 255; answers carry it, so that"
              + " reports can tell arms apart (default: ${DEFAULT-VALUE}).")
  private int arm;

  @Spec private @Nullable CommandSpec spec;

  ServeCommand(PrintWriter out) {
    this.out = out;
  }

  /** Returns when the server answers; its own threads then keep the program running. */
  @Override
  public Integer call() throws IOException {
    NightjarServer server = NightjarServer.open(settings());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "nightjar-stop"));
    server.follow();
    out.println(server.greeting());
    out.flush();
    return ExitCode.OK.code();
  }

  private ServerSettings settings() {
    try {
      return new ServerSettings(
          models,
          keys.file().path(),
          scratch,
          listen.settings(),
          http.settings(),
          rate.settings(),
          log.settings(),
          arm,
          stop.settings());
    } catch (IllegalArgumentException e) {
      CommandSpec told = Objects.requireNonNull(spec); // picocli sets it
      throw new ParameterException(told.commandLine(), e.getMessage(), e);
    }
  }

  private static void stop(NightjarServer server) {
    ExitCode code = ExitCode.FAILED;
    try {
      server.close();
      code = ExitCode.OK;
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "the server did not stop as it should", e);
    } finally {
      Runtime.getRuntime().halt(code.code()); // a JVM that a signal ends would say 143
    }
  }
}
