package dev.nightjar.server;

import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.ServerNotes;
import dev.nightjar.server.http.Draining;
import dev.nightjar.server.http.RateLimits;
import dev.nightjar.server.http.SlowHeads;
import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.LiveKeys;
import dev.nightjar.server.keys.LiveSecrets;
import dev.nightjar.server.live.LiveForgotten;
import dev.nightjar.server.live.LiveModel;
import dev.nightjar.server.metrics.Metrics;
import dev.nightjar.server.recommendations.Answers;
import dev.nightjar.server.recommendations.RecommendationIds;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.ext.web.Router;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A running server: two ports, a live model and live keys, and what keeps them so. */
final class NightjarServer implements Closeable {
  private static final System.Logger LOG = System.getLogger(NightjarServer.class.getName());
  private static final Duration BETWEEN_LOOKS_AT_KEYS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LOOKS_AT_MODELS = Duration.ofMillis(100); // two short files
  private static final Duration BETWEEN_TICKS = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofSeconds(2);
  private static final Duration PATIENCE_WITH_DISK = Duration.ofSeconds(30);
  private static final Duration BETWEEN_LOOKS_AT_FORGOTTEN = Duration.ofSeconds(1);
  private static final int LOOKS = 6; // keys, secrets, models, forgotten users, counts, the note
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private final ServerSettings settings;
  private final Draining draining = new Draining();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Follower follower = new Follower(LOOKS);
  private final Metrics metrics = new Metrics();
  private final LiveKeys keys;
  private final LiveSecrets secrets;
  private final LiveForgotten forgotten;
  private final Optional<Ledger> ledger;
  private final LiveModel live;
  private final StoreNote note;
  private final Vertx vertx;
  private final Router publicRoutes;
  private final Ports ports;

  private NightjarServer(ServerSettings settings) throws IOException {
    this.settings = settings;
    keys = LiveKeys.open(new KeyFile(settings.keys()));
    secrets =
        LiveSecrets.open(
            SigningSecretsFile.beside(settings.keys()), new SecureRandom(), Clock.systemUTC());
    forgotten = LiveForgotten.open(forgottenFiles(settings));
    ledger = openLedger(settings);
    ModelStore store = new ModelStore(settings.models());
    live =
        new LiveModel(
            store,
            settings.scratch(),
            Clock.systemUTC(),
            model -> {
              forgotten.applyTo(model);
              ledger.ifPresent(known -> known.applyTo(model));
            },
            metrics.swaps());
    note = new StoreNote(new ServerNotes(store), live::version);
    metrics.watch(live, Clock.systemUTC());
    ledger.ifPresent(kept -> kept.showIn(metrics));
    vertx = vertx(settings);
    publicRoutes =
        PublicRoutes.create(
            vertx,
            settings.http(),
            keys,
            new RateLimits(settings.rateLimit(), TimeMeter.SYSTEM_NANOTIME),
            answers(),
            ledger.map(kept -> kept.writes(live, metrics)).orElseGet(Writes::nowhere),
            metrics);
    Router managementRoutes = ManagementRoutes.create(vertx, live, draining, metrics);
    try {
      ports = new Ports(vertx, settings, draining, publicRoutes, managementRoutes);
    } catch (IOException e) {
      vertx.close().await();
      ledger.ifPresent(Ledger::close);
      throw e;
    }
  }

  private Answers answers() {
    RecommendationIds ids =
        new RecommendationIds(
            Clock.systemUTC(), new SecureRandom(), secrets::newest, settings.arm());
    return new Answers(live, ids, metrics.answers(), ledger.map(Ledger::served));
  }

  /**
   * Opens the ports; a server without a model answers 503 until there is one.
   *
   * @throws IOException if the keys, the TLS files or the log cannot be read, another server writes
   *     into the log, or a port is taken
   */
  static NightjarServer open(ServerSettings settings) throws IOException {
    NightjarServer server = new NightjarServer(settings);
    try {
      server.ports.open();
      return server;
    } catch (IOException e) {
      server.closeAll();
      throw e;
    }
  }

  /** Returns when the published model was opened or refused; from then on, follows all files. */
  void follow() {
    live.refresh();
    note.open(port());
    follower.every(BETWEEN_LOOKS_AT_KEYS, keys::refresh);
    follower.every(BETWEEN_LOOKS_AT_KEYS, secrets::refresh);
    follower.every(BETWEEN_LOOKS_AT_MODELS, live::refresh);
    follower.every(BETWEEN_LOOKS_AT_FORGOTTEN, () -> forgotten.refresh(live));
    follower.every(ServerNotes.EVERY, note::write);
    ledger.ifPresent(kept -> follower.every(BETWEEN_TICKS, kept.served()::tick));
  }

  int port() {
    return ports.publicPort();
  }

  /** Which path of the public port is answered by whom. */
  Router publicRoutes() {
    return publicRoutes;
  }

  int managementPort() {
    return ports.managementPort();
  }

  /** One line for those who wait for the server; programs read it too. */
  String greeting() {
    return "Serving %s on %s, management on %s"
        .formatted(
            live.version().map(ModelVersion::name).orElse("no model yet"),
            ports.publicUrl(),
            ports.managementUrl());
  }

  /**
   * Stops: says that it is not ready, answers on for the drain delay, finishes what is under way,
   * and closes everything. A second call does nothing.
   */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      LOG.log(Level.INFO, "stopping");
      draining.begin();
      pause(settings.stop().drainDelay());
      draining.refuse();
      closeAll();
      LOG.log(Level.INFO, "stopped");
    }
  }

  /** In this order: those who ask, what their requests write to, what they read from. */
  private void closeAll() {
    ports.closePublic();
    follower.close();
    note.close();
    // no request is under way any more
    ledger.ifPresent(kept -> closeWithin(PATIENCE_WITH_DISK, "the event log", kept::close));
    ports.closeManagement();
    closeWithin(SOON, "Vert.x", () -> vertx.close().await());
    // waits for a version that is just being copied
    closeWithin(SOON, "the model", live::close);
    metrics.close();
  }

  private static List<ForgottenFile> forgottenFiles(ServerSettings settings) {
    ForgottenFile ofStore = ForgottenFile.ofStore(settings.models());
    return settings
        .log()
        .map(log -> List.of(ofStore, ForgottenFile.ofLog(log.folder())))
        .orElse(List.of(ofStore));
  }

  private static Optional<Ledger> openLedger(ServerSettings settings) throws IOException {
    return settings.log().isPresent()
        ? Optional.of(Ledger.open(settings.log().get(), settings.arm(), Clock.systemUTC()))
        : Optional.empty();
  }

  /** Gives up on what takes long: nothing that was acknowledged is lost with it. */
  private static void closeWithin(Duration patience, String what, Runnable close) {
    Thread closing = new Thread(close, "nightjar-close");
    closing.setDaemon(true);
    closing.start();
    try {
      closing.join(patience.toMillis());
      if (closing.isAlive()) {
        LOG.log(Level.WARNING, () -> what + " is still not closed after " + patience);
      }
    } catch (InterruptedException e) {
      // whoever interrupts a stop wants it sooner
    }
  }

  private static void pause(Duration time) {
    try {
      TimeUnit.NANOSECONDS.sleep(time.toNanos());
    } catch (InterruptedException e) {
      // as above
    }
  }

  private static Vertx vertx(ServerSettings settings) {
    VertxOptions options =
        new VertxOptions()
            .setEventLoopPoolSize(CORES + 1) // one for the management port
            .setWorkerPoolSize(CORES) // what goes there computes
            .setFileSystemOptions(
                new FileSystemOptions()
                    .setFileCachingEnabled(false)
                    .setClassPathResolvingEnabled(false));
    return Vertx.builder()
        .with(options)
        .withTransport(SlowHeads.watched(settings.http().idleTimeout()))
        .build();
  }
}
