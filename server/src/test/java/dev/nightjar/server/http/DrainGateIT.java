package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A gate before a handler that answers when the test lets it. */
final class DrainGateIT {
  private static final Duration LONGEST = Duration.ofSeconds(20);
  private static final String REQUEST = "GET /%s HTTP/1.1\r\nHost: shop\r\n\r\n";

  private final Draining draining = new Draining();
  private final Promise<Void> begun = Promise.promise();
  private final Promise<Void> answers = Promise.promise();
  private Vertx vertx;
  private HttpServer server;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    server =
        vertx
            .createHttpServer()
            .requestHandler(new DrainGate(draining, LONGEST, this::answer))
            .listen(0, "127.0.0.1")
            .await();
  }

  @AfterEach
  void stop() {
    vertx.close().await();
  }

  @Test
  void serving_connectionIsKept() throws IOException {
    answers.complete();
    String said = exchange("one", "two", "last");
    assertEquals(List.of("200 one", "200 two", "200 last"), statuses(said));
  }

  @Test
  void draining_isAnsweredAndTheConnectionClosed() throws IOException {
    draining.begin();
    answers.complete();
    String said = exchange("one");
    assertEquals(List.of("200 one"), statuses(said));
    assertTrue(said.contains("\r\nconnection: close\r\n"), said);
  }

  @Test
  void refusing_requestUnderWayIsFinished_theNextOneOnItsConnectionIs503() throws Exception {
    try (Socket connection = connect()) {
      send(connection, "one");
      begun.future().await(20, TimeUnit.SECONDS);
      send(connection, "two");
      draining.refuse();
      answers.complete();
      String said = rest(connection);
      assertEquals(List.of("200 one", "503"), statuses(said));
      assertTrue(said.endsWith("\"data\":null,\"error\":\"the server is stopping\"}"), said);
      assertTrue(said.contains("\r\nconnection: close\r\n"), said);
    }
  }

  @Test
  void shutdown_waitsForWhatIsUnderWay() throws Exception {
    try (Socket connection = connect()) {
      send(connection, "one");
      begun.future().await(20, TimeUnit.SECONDS);
      draining.refuse();
      Future<Void> closed = server.shutdown(LONGEST);
      assertFalse(closed.isComplete());
      answers.complete();
      assertEquals(List.of("200 one"), statuses(rest(connection)));
      closed.await(20, TimeUnit.SECONDS);
    }
  }

  private void answer(HttpServerRequest request) {
    begun.tryComplete();
    String path = request.uri().substring(1);
    answers
        .future()
        .onSuccess(
            now -> {
              request.response().end(path);
              if (path.equals("last")) {
                request.connection().shutdown(LONGEST);
              }
            });
  }

  private String exchange(String... paths) throws IOException {
    try (Socket connection = connect()) {
      for (String path : paths) {
        send(connection, path);
      }
      return rest(connection);
    }
  }

  private Socket connect() throws IOException {
    Socket connection = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
    connection.setSoTimeout((int) LONGEST.toMillis());
    return connection;
  }

  private static void send(Socket connection, String path) throws IOException {
    connection.getOutputStream().write(REQUEST.formatted(path).getBytes(StandardCharsets.US_ASCII));
  }

  private static String rest(Socket connection) throws IOException {
    return new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Of each answer the status, and of good ones the body. */
  private static List<String> statuses(String said) {
    return List.of(said.split("HTTP/1.1 ")).stream()
        .filter(answer -> !answer.isEmpty())
        .map(
            answer ->
                answer.startsWith("200")
                    ? "200 " + answer.substring(answer.lastIndexOf('\n') + 1)
                    : answer.substring(0, 3))
        .toList();
  }
}
