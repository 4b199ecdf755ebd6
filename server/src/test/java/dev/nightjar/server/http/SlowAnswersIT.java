package dev.nightjar.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Deployable;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests that have arrived and are answered late: not the client's fault. */
final class SlowAnswersIT {
  private static final Duration TIMEOUT = Duration.ofMillis(100);
  private static final long LATE_MILLIS = 500;

  private Vertx vertx;
  private HttpServer server;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    SlowClients slow =
        new SlowClients(
            new HttpSettings(List.of(), false, 1 << 20, TIMEOUT, TIMEOUT, Optional.empty()));
    HttpServer created =
        vertx
            .createHttpServer()
            .connectionHandler(slow::opened)
            .requestHandler(
                request -> {
                  slow.begun(request);
                  vertx.setTimer(LATE_MILLIS, late -> request.response().end("late"));
                });
    server = created;
    Deployable port =
        context -> {
          slow.watch(vertx);
          return created.listen(0, "127.0.0.1");
        };
    vertx.deployVerticle(port).await();
  }

  @AfterEach
  void stop() {
    vertx.close().await();
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void answer_thatTakesLong_isWaitedFor(Version version) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort()))
            .POST(BodyPublishers.ofString("body"))
            .build();
    HttpClient client = HttpClient.newBuilder().version(version).build();
    assertEquals("late", client.send(request, BodyHandlers.ofString()).body());
  }
}
