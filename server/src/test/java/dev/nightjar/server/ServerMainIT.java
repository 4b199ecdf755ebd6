package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real jar, as a process. */
final class ServerMainIT {
  private static final Pattern GREETING =
      Pattern.compile(
          "Serving (.+) on (http://127\\.0\\.0\\.1:\\d+), management on (http://127\\.0\\.0\\.1:\\d+)");

  @TempDir Path folder;

  @Test
  void serve_realJar_startsAnswersAndStopsOnSigterm() throws Exception {
    TestShop.create().publish(folder.resolve("models"), "20260101T000000Z");
    String key = createKey();
    Process server = serve("0");
    try (BufferedReader out = server.inputReader()) {
      Matcher greeting = greeting(out);
      assertEquals("20260101T000000Z", greeting.group(1));
      Reply reply =
          new JsonClient(greeting.group(2), key).post("/recommend", "{\"user_id\":\"ann\"}");
      assertEquals(200, reply.status());
      assertEquals("pot", reply.itemIds().get(0));
      assertEquals(200, new JsonClient(greeting.group(3), "").get("/health/ready").status());
      server.destroy();
      assertTrue(server.waitFor(20, TimeUnit.SECONDS));
      assertEquals(0, server.exitValue());
    } finally {
      server.destroyForcibly();
    }
    assertEquals("", warnings());
    assertTrue(Files.readString(err()).contains("stopped"), "logs to the end");
    try (Stream<Path> scratch = Files.list(folder.resolve("scratch"))) {
      assertEquals(0, scratch.count());
    }
  }

  @Test
  void serve_sigterm_finishesWhatIsUnderWayAndWaitsForNobodyElse() throws Exception {
    TestShop.create().publish(folder.resolve("models"), "20260101T000000Z");
    String key = createKey();
    Process server = serve("0", "--drain-seconds", "1", "--stop-seconds", "2");
    try (BufferedReader out = server.inputReader()) {
      Matcher greeting = greeting(out);
      int port = URI.create(greeting.group(2)).getPort();
      JsonClient management = new JsonClient(greeting.group(3), "");
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
    assertEquals("", warnings());
  }

  @Test
  void serve_noSuchCertificate_isOneLineAndOne() throws Exception {
    createKey();
    Process server = serve("0", "--tls-certificate", "none.pem", "--tls-key", "none.pem");
    assertTrue(server.waitFor(20, TimeUnit.SECONDS));
    assertEquals(1, server.exitValue());
    assertEquals(
        "nightjar: missing: expected a TLS certificate at none.pem, found nothing\n",
        Files.readString(err()));
  }

  @Test
  void serve_nothingPublished_saysSo() throws Exception {
    createKey();
    Process server = serve("0");
    try (BufferedReader out = server.inputReader()) {
      assertEquals("no model yet", greeting(out).group(1));
    } finally {
      server.destroyForcibly();
    }
  }

  @Test
  void serve_portTaken_isOneLineAndOne() throws Exception {
    createKey();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Process server = serve(Integer.toString(taken.getLocalPort()));
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

  private Process serve(String port, String... more) throws IOException {
    List<String> arguments =
        List.of(
            "serve",
            "--models",
            "models",
            "--keys",
            "keys.json",
            "--scratch",
            "scratch",
            "--port",
            port,
            "--management-port",
            "0");
    return start(Stream.concat(arguments.stream(), Stream.of(more)).toArray(String[]::new));
  }

  private Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-jar");
    command.add(Path.of(System.getProperty("nightjar.dist", ""), "nightjar-server.jar").toString());
    command.addAll(List.of(arguments));
    ProcessBuilder process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err().toFile());
    process.environment().keySet().removeIf(name -> name.startsWith("NIGHTJAR_"));
    return process.start();
  }

  private Matcher greeting(BufferedReader out) throws IOException {
    String line = String.valueOf(out.readLine());
    Matcher greeting = GREETING.matcher(line);
    assertTrue(greeting.matches(), line);
    return greeting;
  }

  private String warnings() throws IOException {
    try (Stream<String> lines = Files.lines(err(), StandardCharsets.UTF_8)) {
      return String.join("\n", lines.filter(line -> !line.contains(" INFO ")).toList());
    }
  }

  private Path err() {
    return folder.resolve("err.txt");
  }
}
