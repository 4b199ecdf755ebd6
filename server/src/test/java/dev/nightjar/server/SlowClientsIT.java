package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.HttpSettings;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients that take their time, with a server whose patience is short. */
final class SlowClientsIT {
  private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(400);
  private static final Duration IDLE_TIMEOUT = Duration.ofMillis(800);
  private static final long PAUSE_MILLIS = 50;
  private static final String HEAD =
      String.join(
          "\r\n",
          "POST /recommend HTTP/1.1",
          "Host: shop",
          "X-API-KEY: %s",
          "Content-Type: application/json",
          "Origin: https://shop.example",
          "");
  private static final String BODY = "{\"user_id\":\"ann\"}";
  private static final String SLOW = "x".repeat(1_000);

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    HttpSettings impatient =
        new HttpSettings(
            List.of("*"), false, 1 << 20, REQUEST_TIMEOUT, IDLE_TIMEOUT, Optional.empty());
    server = RunningServer.of(TestShop.create(), folder, ChangedSettings.http(impatient));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void body_thatDribbles_is408AndTheEnd() throws Exception {
    long start = System.nanoTime();
    try (RawConnection slow = new RawConnection(server.port())) {
      slow.send(head() + "Content-Length: 1000\r\n\r\n");
      String answer = slow.dribble(SLOW, PAUSE_MILLIS);
      assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
      assertTrue(
          answer.endsWith(
              "{\"success\":false,\"message\":\"The request took too long.\",\"data\":null,"
                  + "\"error\":\"expected the whole request within 0.4 s\"}"),
          answer);
      assertTrue(answer.contains("access-control-allow-origin: *\r\n"), answer);
      assertTrue(answer.contains("ratelimit-remaining: "), answer);
      assertTrue(answer.contains("connection: close\r\n"), answer);
    }
    assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(REQUEST_TIMEOUT) >= 0);
  }

  @Test
  void body_thatDribblesAfterItsAnswer_isTheEnd() throws Exception {
    try (RawConnection slow = new RawConnection(server.port())) {
      slow.send("POST /nowhere HTTP/1.1\r\nHost: shop\r\nContent-Length: 1000\r\n\r\n");
      String answer = slow.dribble(SLOW, PAUSE_MILLIS);
      assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
    }
  }

  @Test
  void head_thatDribbles_isTheEnd() throws Exception {
    try (RawConnection slow = new RawConnection(server.port())) {
      assertEquals("", slow.dribble("GET /item/" + SLOW, PAUSE_MILLIS));
    }
  }

  @Test
  void head_thatDribblesAfterAnAnswer_isTheEnd() throws Exception {
    try (RawConnection slow = new RawConnection(server.port())) {
      slow.send(head() + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY);
      assertTrue(slow.answer().startsWith("HTTP/1.1 200 "));
      assertEquals("", slow.dribble("GET /item/" + SLOW, PAUSE_MILLIS));
    }
  }

  @Test
  void connection_thatSaysNothing_isTheEnd() throws IOException {
    try (RawConnection silent = new RawConnection(server.port());
        RawConnection silentManagement = new RawConnection(server.managementPort())) {
      assertEquals("", silent.rest());
      assertEquals("", silentManagement.rest());
    }
  }

  @Test
  void connection_thatIsUsed_staysLongerThanAnyTimeout() throws Exception {
    long start = System.nanoTime();
    try (RawConnection busy = new RawConnection(server.port())) {
      while (Duration.ofNanos(System.nanoTime() - start).compareTo(IDLE_TIMEOUT.multipliedBy(2))
          < 0) {
        busy.send(head() + "Content-Length: " + BODY.length() + "\r\n\r\n" + BODY);
        assertTrue(busy.answer().startsWith("HTTP/1.1 200 "));
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    }
  }

  @Test
  void http2Body_thatDribbles_endsItsStreamOnly() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      HttpClient client =
          vertx.createHttpClient(
              new HttpClientOptions()
                  .setProtocolVersion(HttpVersion.HTTP_2)
                  .setHttp2ClearTextUpgrade(false));
      HttpClientRequest slow = post(client);
      slow.exceptionHandler(reset -> {}); // by us, after the answer
      slow.setChunked(true).write(Buffer.buffer("{")).await();
      int status = slow.response().await(20, TimeUnit.SECONDS).statusCode();
      assertEquals(408, status);
      HttpClientRequest quick = post(client);
      assertEquals(slow.connection(), quick.connection());
      assertEquals(200, quick.send(BODY).await(20, TimeUnit.SECONDS).statusCode());
    } finally {
      vertx.close().await();
    }
  }

  private static HttpClientRequest post(HttpClient client) {
    HttpClientRequest request =
        client.request(HttpMethod.POST, server.port(), "127.0.0.1", "/recommend").await();
    request
        .putHeader("x-api-key", server.client().key())
        .putHeader("content-type", "application/json");
    return request;
  }

  private static String head() {
    return HEAD.formatted(server.client().key());
  }
}
