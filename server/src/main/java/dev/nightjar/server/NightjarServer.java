package dev.nightjar.server;

import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.LiveKeys;
import dev.nightjar.server.keys.LiveSecrets;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.recommendations.Answers;
import dev.nightjar.server.recommendations.RecommendationIds;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.ext.web.Router;
import java.io.Closeable;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A running server: two ports, a live model and live keys, and what keeps them so. */
final class NightjarServer implements Closeable {
  private static final Duration BETWEEN_LOOKS_AT_KEYS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS_AT_MODELS = Duration.ofSeconds(2);
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final ServerSettings settings;
  private final LiveKeys keys;
  private final LiveSecrets secrets;
  private final LiveModel live;
  private final Vertx vertx;
  private final Follower follower = new Follower(3);
  private final List<HttpPort> publicPorts;
  private final HttpPort managementPort;

  private NightjarServer(ServerSettings settings) throws IOException {
    this.settings = settings;
    keys = LiveKeys.open(new KeyFile(settings.keys()));
    secrets =
        LiveSecrets.open(
            SigningSecretsFile.beside(settings.keys()), new SecureRandom(), Clock.systemUTC());
    live = new LiveModel(new ModelStore(settings.models()), settings.scratch());
    vertx = Vertx.vertx(options());
    Answers answers = new Answers(live, ids(secrets, settings.arm()), Optional.empty());
    Router publicRoutes = PublicRoutes.create(vertx, keys, answers);
    int shared = settings.listen().port() == 0 ? -1 : settings.listen().port();
    publicPorts =
        Stream.generate(() -> new HttpPort(settings.listen().host(), shared, publicRoutes))
            .limit(CORES)
            .toList();
    managementPort =
        new HttpPort(
            settings.listen().host(),
            settings.listen().managementPort(),
            ManagementRoutes.create(vertx, live));
  }

  /**
   * Returns when the ports are open and the published model was opened or refused; a server without
   * a model answers 503 until there is one.
   *
   * @throws IOException if the keys cannot be read, or a port is taken
   */
  static NightjarServer start(ServerSettings settings) throws IOException {
    NightjarServer server = new NightjarServer(settings);
    try {
      server.listen(List.of(server.managementPort), settings.listen().managementPort());
      server.listen(server.publicPorts, settings.listen().port());
    } catch (IOException e) {
      server.close();
      throw e;
    }
    server.live.refresh();
    server.follower.every(BETWEEN_LOOKS_AT_KEYS, server.keys::refresh);
    server.follower.every(BETWEEN_LOOKS_AT_KEYS, server.secrets::refresh);
    server.follower.every(BETWEEN_LOOKS_AT_MODELS, server.live::refresh);
    return server;
  }

  int port() {
    return publicPorts.get(0).actual();
  }

  int managementPort() {
    return managementPort.actual();
  }

  /** One line for those who wait for the server; programs read it too. */
  String greeting() {
    return "Serving %s on %s, management on %s"
        .formatted(
            live.version().map(ModelVersion::name).orElse("no model yet"),
            url(port()),
            url(managementPort()));
  }

  /** Finishes the requests under way, then closes the model. */
  @Override
  public void close() {
    follower.close();
    vertx.deploymentIDs().stream().map(vertx::undeploy).toList().forEach(done -> done.await());
    vertx.close().await();
    live.close();
  }

  private void listen(List<HttpPort> ports, int asked) throws IOException {
    try {
      vertx
          .deployVerticle(
              ports.iterator()::next, new DeploymentOptions().setInstances(ports.size()))
          .await();
    } catch (Exception e) { // whatever made it fail, thrown past the compiler
      throw new IOException(
          "cannot listen on %s:%d: %s".formatted(settings.listen().host(), asked, e.getMessage()),
          e);
    }
  }

  private static RecommendationIds ids(LiveSecrets secrets, int arm) {
    return new RecommendationIds(Clock.systemUTC(), new SecureRandom(), secrets::newest, arm);
  }

  private String url(int port) {
    String host = settings.listen().host();
    return "http://%s:%d".formatted(host.contains(":") ? "[" + host + "]" : host, port);
  }

  private static VertxOptions options() {
    return new VertxOptions()
        .setEventLoopPoolSize(CORES + 1) // one for the management port
        .setWorkerPoolSize(CORES) // what goes there computes
        .setFileSystemOptions(
            new FileSystemOptions()
                .setFileCachingEnabled(false)
                .setClassPathResolvingEnabled(false));
  }
}
