package dev.nightjar.server;

import dev.nightjar.model.TinyShop;
import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.RateLimit;
import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.KeyMint;
import dev.nightjar.server.keys.NewKey;
import dev.nightjar.server.log.LogSettings;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A server on free ports, with the models and the keys of a folder. */
public final class RunningServer implements AutoCloseable {
  private final Path folder;
  private final NightjarServer server;
  private final String key;
  private final String secretKey;

  private RunningServer(Path folder, UnaryOperator<ServerSettings> change) throws IOException {
    this.folder = folder;
    this.key = addKey(KeyKind.PUBLISHABLE).text();
    this.secretKey = addKey(KeyKind.SECRET).text();
    this.server = NightjarServer.open(change.apply(settings()));
    server.follow();
  }

  private ServerSettings settings() {
    return new ServerSettings(
        models(),
        keys().path(),
        folder,
        new ServerSettings.Listen("127.0.0.1", 0, 0),
        HttpSettings.DEFAULT,
        RateLimit.DEFAULT,
        Optional.of(new LogSettings(events())),
        0,
        StopSettings.DEFAULT);
  }

  /** Serves {@code shop} as version 20260101T000000Z. */
  public static RunningServer of(TinyShop shop, Path folder) throws IOException {
    return of(shop, folder, UnaryOperator.identity());
  }

  /** The same, with other settings than the tests' own. */
  static RunningServer of(TinyShop shop, Path folder, UnaryOperator<ServerSettings> change)
      throws IOException {
    shop.publish(folder.resolve("models"), "20260101T000000Z");
    return new RunningServer(folder, change);
  }

  /** One that keeps no events and no item changes. */
  public static RunningServer withoutLog(TinyShop shop, Path folder) throws IOException {
    return of(shop, folder, ChangedSettings.log(Optional.empty()));
  }

  /** One that would write into the log of another. */
  public static RunningServer withLogOf(RunningServer other, Path folder) throws IOException {
    Optional<LogSettings> log = Optional.of(new LogSettings(other.events()));
    return new RunningServer(folder, ChangedSettings.log(log));
  }

  /** Serves what is in {@code folder} already, if anything is. */
  public static RunningServer withoutModel(Path folder) throws IOException {
    return withoutModel(folder, UnaryOperator.identity());
  }

  static RunningServer withoutModel(Path folder, UnaryOperator<ServerSettings> change)
      throws IOException {
    return new RunningServer(folder, change);
  }

  public Path events() {
    return folder.resolve("events");
  }

  public Path models() {
    return folder.resolve("models");
  }

  public KeyFile keys() {
    return new KeyFile(folder.resolve("keys.json"));
  }

  public NewKey addKey(KeyKind kind) throws IOException {
    NewKey made = new KeyMint(Clock.systemUTC(), new SecureRandom()).mint(kind, "test", "default");
    keys().update(ring -> ring.with(List.of(made.kept())));
    return made;
  }

  /** A client of the public port with a publishable key. */
  public JsonClient client() {
    return new JsonClient("http://127.0.0.1:" + server.port(), key);
  }

  /** A client of the public port with a secret key. */
  public JsonClient secretClient() {
    return client().withKey(secretKey);
  }

  public JsonClient management() {
    return new JsonClient("http://127.0.0.1:" + server.managementPort(), "");
  }

  /** Which path of the public port is answered by whom. */
  Router publicRoutes() {
    return server.publicRoutes();
  }

  public int port() {
    return server.port();
  }

  int managementPort() {
    return server.managementPort();
  }

  String greeting() {
    return server.greeting();
  }

  @Override
  public void close() {
    server.close();
  }
}
