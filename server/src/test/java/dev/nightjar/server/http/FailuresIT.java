package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Future;
import java.io.IOException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class FailuresIT {
  private final Logger log = Logger.getLogger(Failures.class.getName());
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
}
