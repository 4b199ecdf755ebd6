package dev.nightjar.server;

import dev.nightjar.server.http.Cors;
import dev.nightjar.server.http.DrainGate;
import dev.nightjar.server.http.Draining;
import dev.nightjar.server.http.Failures;
import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.TlsFiles;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PemKeyCertOptions;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The public port, on as many event loops as there are cores, and the management port. */
final class Ports {
  private static final System.Logger LOG = System.getLogger(Ports.class.getName());
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final Duration SOON = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final ServerSettings settings;
  private final List<HttpPort> publicPorts;
  private final HttpPort managementPort;
  private final List<String> publicDeployment = new ArrayList<>();
  private final List<String> managementDeployment = new ArrayList<>();

  /**
   * Opens nothing yet.
   *
   * @throws IOException if the TLS files of the settings cannot be used
   */
  Ports(
      Vertx vertx,
      ServerSettings settings,
      Draining draining,
      Handler<HttpServerRequest> publicRoutes,
      Handler<HttpServerRequest> managementRoutes)
      throws IOException {
    this.vertx = vertx;
    this.settings = settings;
    publicPorts = publicPorts(draining, publicRoutes);
    managementPort =
        new HttpPort(
            settings.listen().host(),
            settings.listen().managementPort(),
            HttpSettings.DEFAULT,
            Optional.empty(),
            SOON,
            managementRoutes,
            Failures::handleInvalid);
  }

  private List<HttpPort> publicPorts(Draining draining, Handler<HttpServerRequest> routes)
      throws IOException {
    HttpSettings http = settings.http();
    StopSettings stop = settings.stop();
    Optional<PemKeyCertOptions> tls =
        http.tls().isPresent()
            ? Optional.of(TlsFiles.read(http.tls().get(), vertx))
            : Optional.empty();
    Duration longestAnswer = stop.drainDelay().plus(stop.timeout()).plus(SOON);
    Cors cors = new Cors(http.corsOrigins(), new DrainGate(draining, longestAnswer, routes));
    int shared = settings.listen().port() == 0 ? -1 : settings.listen().port();
    return Stream.generate(
            () ->
                new HttpPort(
                    settings.listen().host(),
                    shared,
                    http,
                    tls,
                    stop.timeout(),
                    cors,
                    cors::handleInvalid))
        .limit(CORES)
        .toList();
  }

  /**
   * Returns when both are open.
   *
   * @throws IOException if one is taken
   */
  void open() throws IOException {
    ServerSettings.Listen listen = settings.listen();
    managementDeployment.add(open(List.of(managementPort), listen.managementPort()));
    publicDeployment.add(open(publicPorts, listen.port()));
  }

  int publicPort() {
    return publicPorts.get(0).actual();
  }

  int managementPort() {
    return managementPort.actual();
  }

  String publicUrl() {
    return url(settings.http().tls().isPresent() ? "https" : "http", publicPort());
  }

  String managementUrl() {
    return url("http", managementPort());
  }

  /** Returns when the requests under way are done, or have taken too long. */
  void closePublic() {
    close(publicDeployment, settings.stop().timeout().plus(SOON));
  }

  void closeManagement() {
    close(managementDeployment, SOON.plus(SOON));
  }

  private String open(List<HttpPort> ports, int asked) throws IOException {
    try {
      return vertx
          .deployVerticle(
              ports.iterator()::next, new DeploymentOptions().setInstances(ports.size()))
          .await();
    } catch (Exception e) { // whatever made it fail, thrown past the compiler
      throw new IOException(
          "cannot listen on %s:%d: %s".formatted(settings.listen().host(), asked, e.getMessage()),
          e);
    }
  }

  private void close(List<String> deployments, Duration timeout) {
    for (String deployment : deployments) {
      Future<Void> closed = vertx.undeploy(deployment);
      try {
        closed.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        LOG.log(Level.WARNING, () -> "a port is still not closed after " + timeout);
      }
    }
    deployments.clear();
  }

  private String url(String scheme, int port) {
    String host = settings.listen().host();
    return "%s://%s:%d".formatted(scheme, host.contains(":") ? "[" + host + "]" : host, port);
  }
}
