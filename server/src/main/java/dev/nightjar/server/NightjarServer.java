package dev.nightjar.server;

import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.server.items.LiveStatuses;
import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.LiveKeys;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.log.ShopLog;
import dev.nightjar.server.metrics.Metrics;
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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A running server: two ports, a live model and live keys, and what keeps them so. */
final class NightjarServer implements Closeable {
  private static final Duration BETWEEN_LOOKS_AT_KEYS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS_AT_MODELS = Duration.ofMillis(100); // 12 µs each
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final ServerSettings settings;
  private final Metrics metrics;
  private final LiveKeys keys;
  private final Optional<ShopLog> log;
  private final LiveModel live;
  private final Vertx vertx;
  private final Follower follower = new Follower(2);
  private final Router publicRoutes;
  private final List<HttpPort> publicPorts;
  private final HttpPort managementPort;

  private NightjarServer(ServerSettings settings) throws IOException {
    this.settings = settings;
    keys = LiveKeys.open(new KeyFile(settings.keys()));
    metrics = new Metrics();
    log = openLog(settings);
    Optional<LiveStatuses> statuses = statuses(log);
    live =
        new LiveModel(
            new ModelStore(settings.models()),
            settings.scratch(),
            Clock.systemUTC(),
            model -> statuses.ifPresent(known -> known.applyTo(model)),
            metrics.swaps());
    metrics.watch(live, Clock.systemUTC());
    log.ifPresent(this::watch);
    vertx = Vertx.vertx(options());
    Answers answers =
        new Answers(
            live, new RecommendationIds(Clock.systemUTC(), new SecureRandom()), metrics.answers());
    Writes writes =
        log.isPresent() && statuses.isPresent()
            ? Writes.into(log.get(), statuses.get(), live, metrics.events(), Clock.systemUTC())
            : Writes.nowhere();
    publicRoutes = PublicRoutes.create(vertx, keys, answers, writes, metrics);
    int shared = settings.listen().port() == 0 ? -1 : settings.listen().port();
    publicPorts =
        Stream.generate(() -> new HttpPort(settings.listen().host(), shared, publicRoutes))
            .limit(CORES)
            .toList();
    managementPort =
        new HttpPort(
            settings.listen().host(),
            settings.listen().managementPort(),
            ManagementRoutes.create(vertx, live, metrics));
  }

  /**
   * Returns when the ports are open and the published model was opened or refused; a server without
   * a model answers 503 until there is one.
   *
   * @throws IOException if the keys or the log cannot be read, another server writes into the log,
   *     or a port is taken
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
    server.follower.every(BETWEEN_LOOKS_AT_MODELS, server.live::refresh);
    return server;
  }

  int port() {
    return publicPorts.get(0).actual();
  }

  /** Which path of the public port is answered by whom. */
  Router publicRoutes() {
    return publicRoutes;
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

  /** Finishes the requests under way, then closes the log and the model. */
  @Override
  public void close() {
    follower.close();
    vertx.deploymentIDs().stream().map(vertx::undeploy).toList().forEach(done -> done.await());
    vertx.close().await();
    log.ifPresent(ShopLog::close);
    live.close();
    metrics.close();
  }

  private static Optional<ShopLog> openLog(ServerSettings settings) throws IOException {
    return settings.log().isPresent()
        ? Optional.of(ShopLog.open(settings.log().get(), Clock.systemUTC()))
        : Optional.empty();
  }

  private static Optional<LiveStatuses> statuses(Optional<ShopLog> log) throws IOException {
    try {
      return log.isPresent()
          ? Optional.of(LiveStatuses.read(log.get().items(), manifest -> Instant.EPOCH))
          : Optional.empty();
    } catch (IOException e) {
      log.ifPresent(ShopLog::close);
      throw e;
    }
  }

  private void watch(ShopLog logs) {
    metrics.watch("events", logs.events()::figures);
    metrics.watch("items", logs.items()::figures);
    metrics.watch("served", logs.served()::figures);
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
