package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar, as a process. */
final class ServerMainIT {
  @TempDir Path folder;

  @Test
  void serve_realJar_startsAnswersAndStopsOnSigterm() throws Exception {
    TestShop.create().publish(folder.resolve("models"), "20260101T000000Z");
    String key = createKey();
    Process server = serve();
    try {
      ServerJar.Greeting greeting = ServerJar.greeting(server, folder);
      assertEquals("20260101T000000Z", greeting.version());
      Reply reply = new JsonClient(greeting.url(), key).post("/recommend", "{\"user_id\":\"ann\"}");
      assertEquals(200, reply.status());
      assertEquals("pot", reply.itemIds().get(0));
      assertEquals(200, new JsonClient(greeting.management(), "").get("/health/ready").status());
      server.destroy();
      assertTrue(server.waitFor(20, TimeUnit.SECONDS));
      assertEquals(0, server.exitValue());
    } finally {
      server.destroyForcibly();
    }
    assertEquals(List.of(), ServerJar.warnings(folder));
    assertTrue(Files.readString(err()).contains("stopped"), "logs to the end");
    try (Stream<Path> scratch = Files.list(folder.resolve("scratch"))) {
      assertEquals(0, scratch.count());
    }
  }

  @Test
  void serve_sigterm_finishesWhatIsUnderWayAndWaitsForNobodyElse() throws Exception {
    TestShop.create().publish(folder.resolve("models"), "20260101T000000Z");
    String key = createKey();
    Process server = serve("--drain-seconds", "1", "--stop-seconds", "2");
    try {
      ServerJar.Greeting greeting = ServerJar.greeting(server, folder);
      int port = URI.create(greeting.url()).getPort();
      JsonClient management = new JsonClient(greeting.management(), "");
      try (RawConnection slow = new RawConnection(port);
          RawConnection hanging = new RawConnection(port)) {
        String request = post(key);
        int middle = request.length() - 5;
        for (RawConnection connection : List.of(slow, hanging)) {
          connection.send(request.substring(0, middle));
          assertTrue(connection.answer().startsWith("HTTP/1.1 100 ")); // so it is under way
        }
        long start = System.nanoTime();
        server.destroy();
        while (management.get("/health/ready").status() == 200) {
          Thread.onSpinWait();
        }
        server.destroy(); // a second time, while it drains
        assertEquals(200, management.get("/health/live").status());
        slow.send(request.substring(middle));
        String answer = slow.answer();
        assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
        assertTrue(server.waitFor(20, TimeUnit.SECONDS));
        assertEquals(0, server.exitValue());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        assertTrue(took >= 3_000 && took < 10_000, took + " ms of 1 s and 2 s and a little");
        assertEquals("", hanging.rest());
      }
    } finally {
      server.destroyForcibly();
    }
    assertEquals(List.of(), ServerJar.warnings(folder));
  }

  @Test
  void serve_noSuchCertificate_isOneLineAndOne() throws Exception {
    createKey();
    Process server = serve("--tls-certificate", "none.pem", "--tls-key", "none.pem");
    assertTrue(server.waitFor(20, TimeUnit.SECONDS));
    assertEquals(1, server.exitValue());
    assertEquals(
        "nightjar: missing: expected a TLS certificate at none.pem, found nothing\n",
        Files.readString(err()));
  }

  @Test
  void serve_nothingPublished_saysSo() throws Exception {
    createKey();
    Process server = serve();
    try {
      assertEquals("no model yet", ServerJar.greeting(server, folder).version());
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void serve_portTaken_isOneLineAndOne() throws Exception {
    createKey();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process server =
          start(
              "serve",
              "--models",
              "models",
              "--keys",
              "keys.json",
              "--port",
              Integer.toString(taken.getLocalPort()),
              "--management-port",
              "0");
      assertTrue(server.waitFor(20, TimeUnit.SECONDS));
      assertEquals(1, server.exitValue());
      assertEquals(
          "nightjar: cannot listen on 127.0.0.1:%d: Address already in use%n"
              .formatted(taken.getLocalPort()),
          Files.readString(err()));
    }
  }

  @Test
  void anyCommand_missingConfig_isOneLineAndTwo() throws Exception {
    Process process = start("keys", "list", "--config", "none.properties");
    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(2, process.exitValue());
    assertEquals(
        "nightjar: expected a properties file at none.properties, found none\n",
        Files.readString(err()));
  }

  private String createKey() throws IOException, InterruptedException {
    Process create =
        start(
            "keys",
            "create",
            "--keys",
            "keys.json",
            "--name",
            "it",
            "--kind",
            "publishable",
            "--json");
    byte[] json = create.getInputStream().readAllBytes();
    assertEquals(0, create.waitFor());
    return new JsonMapper().readTree(json).at("/0/key").textValue();
  }

  private static String post(String key) {
    String body = "{\"user_id\":\"ann\"}";
    return String.join(
        "\r\n",
        "POST /recommend HTTP/1.1",
        "Host: shop",
        "X-API-KEY: " + key,
        "Content-Type: application/json",
        "Expect: 100-continue",
        "Content-Length: " + body.length(),
        "",
        body);
  }

  private Process serve(String... options) throws IOException {
    return ServerJar.serve(folder, List.of(), List.of(options));
  }

  private Process start(String... arguments) throws IOException {
    return ServerJar.start(folder, List.of(), List.of(arguments));
  }

  private Path err() {
    return ServerJar.err(folder);
  }
}
