package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FailuresIT {
  private final Logger log = Logger.getLogger(Failures.class.getName());
  private final CompletableFuture<Throwable> abandoned = new CompletableFuture<>();
  private RunningRouter server;

  @BeforeEach
  void start() {
    log.setLevel(Level.OFF); // the defects below are on purpose
    server =
        RunningRouter.of(
            router -> {
              router
                  .get("/defect")
                  .handler(
                      context -> {
                        throw new IllegalStateException("the password is 1234");
                      });
              router
                  .get("/later")
                  .handler(
                      context ->
                          Future.failedFuture(new AssertionError("the password is 1234"))
                              .onFailure(context::fail));
              router
                  .post("/body")
                  .handler(BodyHandler.create(false))
                  .failureHandler(
                      context -> {
                        context.next();
                        abandoned.complete(context.failure());
                      });
              router
                  .get("/fields")
                  .handler(
                      context -> {
                        throw Refusal.badFields(List.of(new FieldError("a\ud83d", "is bad")));
                      });
            });
  }

  @AfterEach
  void stop() {
    server.close();
    log.setLevel(Level.SEVERE);
  }

  @Test
  void handle_defect_tellsNothingOfIt() throws IOException {
    String body =
        "{\"success\":false,\"message\":\"Something went wrong.\",\"data\":null,"
            + "\"error\":\"an internal error; see the server's log\"}";
    for (String path : List.of("/defect", "/later")) {
      Reply reply = server.client("").get(path);
      assertEquals(500, reply.status());
      assertEquals(body, reply.json().toString());
    }
  }

  @Test
  void handle_refusal_listsFieldsEvenIfTheyEchoHalfACharacter() throws IOException {
    Reply reply = server.client("").get("/fields");
    assertEquals(400, reply.status());
    assertEquals("[{\"field\":\"a?\",\"message\":\"is bad\"}]", reply.error());
  }

  @Test
  void handle_clientThatLeavesInTheMiddle_isNoDefect() throws Exception {
    List<LogRecord> told = new CopyOnWriteArrayList<>();
    Handler listening =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            told.add(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    log.setLevel(Level.ALL);
    log.setUseParentHandlers(false);
    log.addHandler(listening);
    try {
      sendHalfABody();
      assertTrue(abandoned.get(20, TimeUnit.SECONDS) instanceof HttpClosedException);
      assertEquals(List.of(), told);
    } finally {
      log.removeHandler(listening);
      log.setUseParentHandlers(true);
    }
  }

  private void sendHalfABody() throws IOException {
    try (Socket client = new Socket(InetAddress.getLoopbackAddress(), server.client("").port())) {
      client
          .getOutputStream()
          .write(
              "POST /body HTTP/1.1\r\nHost: shop\r\nContent-Length: 9\r\n\r\n1"
                  .getBytes(StandardCharsets.US_ASCII));
    }
  }
}
