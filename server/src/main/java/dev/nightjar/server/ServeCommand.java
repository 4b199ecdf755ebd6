package dev.nightjar.server;

import dev.nightjar.command.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code nightjar serve}: starts the server and prints, once it answers,
 *
 * <pre>
 * Serving 20261123T020000Z on http://127.0.0.1:8080, management on http://127.0.0.1:9090
 * </pre>
 */
@Command(
    name = "serve",
    description = "Answers recommendation requests over HTTP from the published model.",
    footer = {
      "",
      "The model and the keys are followed while the server runs: a newly published model, a new",
      "key or a revoked one needs no restart. A model that was damaged is refused by name, and",
      "the one before stays. SIGTERM finishes the requests under way.",
      "",
      "Examples:",
      "  nightjar serve --models models --keys keys.json",
      "  nightjar serve --models /srv/models --keys /etc/nightjar/keys.json --host 0.0.0.0",
      "  nightjar serve --models models --keys keys.json --port 0 --management-port 0"
    })
final class ServeCommand implements Callable<Integer> {
  private final PrintWriter out;

  @Option(
      names = "--models",
      required = true,
      paramLabel = "DIR",
      description = "The models; the pinned version is served, else the one published last.")
  private Path models = Path.of("");

  @Mixin private KeyFileOption keys = new KeyFileOption();

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on (default: ${DEFAULT-VALUE}, this machine only; in a container"
              + " or for other machines: 0.0.0.0).")
  private String host = "";

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      defaultValue = "8080",
      description = "The public port (default: ${DEFAULT-VALUE}); 0 takes a free one.")
  private int port;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      converter = PortNumber.class,
      defaultValue = "9090",
      description =
          "The port for health checks (default: ${DEFAULT-VALUE}); 0 takes a free one. Needs no"
              + " key: keep it from the public.")
  private int managementPort;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      defaultValue = "${sys:java.io.tmpdir}",
      description =
          "Where the server copies a model before it opens it (default: ${DEFAULT-VALUE}); needs"
              + " room for two models.")
  private Path scratch = Path.of("");

  ServeCommand(PrintWriter out) {
    this.out = out;
  }

  /** Returns when the server answers; its own threads then keep the program running. */
  @Override
  public Integer call() throws IOException {
    ServerSettings settings =
        new ServerSettings(models, keys.file().path(), host, port, managementPort, scratch);
    NightjarServer server = NightjarServer.start(settings);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server), "nightjar-stop"));
    out.println(server.greeting());
    out.flush();
    return ExitCode.OK.code();
  }

  private static void stop(NightjarServer server) {
    server.close();
    Runtime.getRuntime().halt(ExitCode.OK.code()); // a JVM that a signal ends would say 143
  }
}
