package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.ext.web.handler.BodyHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a body that is handed over to be kept. */
final class RecordsIT {
  private volatile CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile String thread = "";
  private RunningRouter server;

  @BeforeEach
  void start() {
    server =
        RunningRouter.of(
            router ->
                router
                    .post("/keep")
                    .handler(BodyHandler.create(false))
                    .handler(
                        context ->
                            Records.keep(
                                context,
                                "Kept.",
                                body -> {
                                  thread = Thread.currentThread().getName();
                                  return new Records.Keeping(3, done);
                                })));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Reply post(String body) throws IOException {
    return server.client("").post("/keep", body);
  }

  @Test
  void keep_durableLater_isAnsweredThen() throws Exception {
    CompletableFuture<Reply> reply =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return post("{}");
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    while (thread.isEmpty()) {
      Thread.onSpinWait();
    }
    assertFalse(reply.isDone());
    done.complete(null);
    assertEquals(202, reply.get().status());
    assertEquals(3, reply.get().json().at("/data/accepted").intValue());
  }

  @Test
  void keep_diskFails_is503AndMayBeSentAgain() throws IOException {
    done = CompletableFuture.failedFuture(new IOException("/secret/path: No space left"));
    Reply reply = post("{}");
    assertEquals(503, reply.status());
    assertEquals("1", reply.headers().firstValue("Retry-After").orElseThrow());
    assertEquals(
        "nothing of the request was kept: the server's log says why; send it again", reply.error());
  }

  @Test
  void keep_whatDependsOnTheDisk_failsAlike() throws IOException {
    done =
        CompletableFuture.<Void>failedFuture(new IOException("No space left"))
            .whenComplete((kept, failure) -> {});
    assertEquals(503, post("{}").status());
  }

  @Test
  void keep_longBody_isReadOnAWorker() throws IOException {
    done.complete(null);
    assertEquals(202, post("{}").status());
    assertTrue(thread.contains("eventloop"), thread);
    assertEquals(202, post("\"" + "x".repeat(100_000) + "\"").status());
    assertTrue(thread.contains("worker"), thread);
  }
}
