package dev.nightjar.server.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.ServerJar;
import dev.nightjar.server.ServerJar.Greeting;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.keys.KeyFile;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.KeyMint;
import dev.nightjar.server.keys.NewKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The real jar as a process of its own. Serves {@code models/} of a folder, which it shares with
 * whoever publishes there, and keeps events in {@code events/}.
 */
final class ServerProcess implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final Path folder;
  private final String key;
  private final String secretKey;
  private final Process process;
  private final Greeting greeting;

  private ServerProcess(Path folder, List<String> options) throws IOException {
    this.folder = folder;
    this.key = mint(KeyKind.PUBLISHABLE, "shop").text();
    this.secretKey = mint(KeyKind.SECRET, "shop").text();
    List<String> all = new ArrayList<>(List.of("--events", "events"));
    all.addAll(options);
    this.process = ServerJar.serve(folder, List.of("-Xmx256m"), all);
    this.greeting = ServerJar.greeting(process, folder);
  }

  /** Returns when it answers; {@code options} are added to those that every server needs. */
  static ServerProcess start(Path folder, String... options) throws IOException {
    Files.createDirectories(folder);
    return new ServerProcess(folder, List.of(options));
  }

  KeyFile keys() {
    return new KeyFile(folder.resolve("keys.json"));
  }

  /** A new key of an organization, which the process soon knows. */
  NewKey mint(KeyKind kind, String organization) throws IOException {
    NewKey made =
        new KeyMint(Clock.systemUTC(), new SecureRandom()).mint(kind, "test", organization);
    keys().update(ring -> ring.with(List.of(made.kept())));
    return made;
  }

  String url() {
    return greeting.url();
  }

  /** What a shop's page has. */
  String key() {
    return key;
  }

  /** A client with a publishable key. */
  JsonClient client() {
    return new JsonClient(url(), key);
  }

  JsonClient secretClient() {
    return client().withKey(secretKey);
  }

  JsonClient management() {
    return new JsonClient(greeting.management(), "");
  }

  /** All events that are on disk, a JSON object each, in segments that are closed or open. */
  List<String> loggedEvents() throws IOException {
    List<String> events = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder.resolve("events"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".ndjson") || name.endsWith(".ndjson.gz")) {
          events.addAll(lines(file));
        }
      }
    }
    return events;
  }

  /** Sends SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** The exit code, once the process has ended. */
  int exitCode() throws InterruptedException {
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "still running");
    return process.exitValue();
  }

  /** What it wrote into its log beside what is usual. */
  List<String> warnings() throws IOException {
    return ServerJar.warnings(folder);
  }

  /** Ends it as an operator would, or by force if that does not help. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file);
        InputStream text = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
