package dev.nightjar.server;

import picocli.CommandLine.Option;

/** Where the server listens. */
final class ListenOptions {
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
          "The port for health checks and metrics (default: ${DEFAULT-VALUE}); 0 takes a free one."
              + " Needs no key: keep it from the public.")
  private int managementPort;

  ServerSettings.Listen settings() {
    return new ServerSettings.Listen(host, port, managementPort);
  }
}
