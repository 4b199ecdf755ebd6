package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is told to stop, as those see it who are talking to it. */
final class StoppingIT {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String BODY = "{\"user_id\":\"ann\"}";

  @TempDir Path folder;

  @Test
  void close_withDrainDelay_isNotReadyButAnswers() throws Exception {
    RunningServer server = start(Duration.ofSeconds(1), LONG);
    try (RawConnection old = new RawConnection(server.port())) {
      old.send(request(server));
      assertFalse(old.answer().contains("connection: close"));

      CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
      Reply ready = server.management().get("/health/ready");
      while (ready.status() == 200) {
        ready = server.management().get("/health/ready");
      }
      assertEquals(503, ready.status());
      assertEquals(
          "{\"status\":\"draining\",\"reason\":\"the server is stopping\"}",
          ready.json().toString());
      assertEquals(200, server.management().get("/health/live").status());

      old.send(request(server));
      String last = old.rest();
      assertTrue(last.startsWith("HTTP/1.1 200 "), last);
      assertTrue(last.contains("\r\nconnection: close\r\n"), last);
      assertEquals(200, server.client().post("/recommend", BODY).status());
      assertFalse(closed.isDone());
      closed.get(20, TimeUnit.SECONDS);
      assertThrows(ConnectException.class, () -> server.client().post("/recommend", BODY));
    } finally {
      server.close();
    }
  }

  @Test
  void close_requestUnderWay_isFinishedFirst() throws Exception {
    RunningServer server = start(Duration.ZERO, LONG);
    try (RawConnection slow = new RawConnection(server.port());
        RawConnection idle = new RawConnection(server.port());
        RawConnection silent = new RawConnection(server.port())) {
      idle.send(request(server));
      assertTrue(idle.answer().startsWith("HTTP/1.1 200 "));
      String request = request(server).replace("\r\n\r\n", "\r\nExpect: 100-continue\r\n\r\n");
      int middle = request.length() - 5;
      slow.send(request.substring(0, middle));
      assertTrue(slow.answer().startsWith("HTTP/1.1 100 ")); // so it is under way

      CompletableFuture<Void> closed = CompletableFuture.runAsync(server::close);
      assertEquals("", idle.rest()); // nothing was under way there
      assertEquals("", silent.rest());
      // Refused; or cut, if it got in line just before the port was closed.
      assertThrows(IOException.class, () -> server.client().post("/recommend", BODY));
      assertFalse(closed.isDone());
      slow.send(request.substring(middle));
      String last = slow.rest();
      assertTrue(last.startsWith("HTTP/1.1 200 "), last);
      closed.get(10, TimeUnit.SECONDS); // long before the timeout
    } finally {
      server.close();
    }
  }

  @Test
  void close_requestThatNeverArrives_isWaitedForNoLongerThanSet() throws Exception {
    RunningServer server = start(Duration.ZERO, Duration.ofSeconds(1));
    try (RawConnection hanging = new RawConnection(server.port())) {
      hanging.send(request(server).substring(0, 150));
      long start = System.nanoTime();
      server.close();
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(took.compareTo(Duration.ofSeconds(4)) < 0, took.toString());
    }
  }

  @Test
  void close_twice_doesNothingMore() throws IOException {
    RunningServer server = start(Duration.ZERO, LONG);
    server.close();
    server.close();
  }

  private RunningServer start(Duration drainDelay, Duration timeout) throws IOException {
    return RunningServer.of(
        TestShop.create(), folder, ChangedSettings.stop(new StopSettings(drainDelay, timeout)));
  }

  private static String request(RunningServer server) {
    return String.join(
        "\r\n",
        "POST /recommend HTTP/1.1",
        "Host: shop",
        "X-API-KEY: " + server.client().key(),
        "Content-Type: application/json",
        "Content-Length: " + BODY.length(),
        "",
        BODY);
  }
}
