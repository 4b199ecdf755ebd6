package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.server.ApiDescription.Operation;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.RateLimit;
import dev.nightjar.server.http.Reply;
import dev.nightjar.server.http.RunningRouter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every failure of every operation that the description of the API tells of, provoked. */
final class OpenApiFailuresIT {
  private static final ApiDescription API = ApiDescription.read();
  private static final String JSON = "application/json";
  private static final Logger DEFECTS = Logger.getLogger("dev.nightjar.server.http.Failures");

  @TempDir static Path folder;
  private static RunningServer server;

  /** Where all requests of the window have been made. */
  private static RunningServer exhausted;

  /** Where there is neither a model nor a log. */
  private static RunningServer empty;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.of(TestShop.create(), folder.resolve("good"));
    exhausted =
        RunningServer.of(
            TestShop.create(),
            folder.resolve("exhausted"),
            ChangedSettings.rateLimit(new RateLimit(1, Duration.ofHours(1))));
    exhausted.client().get("/item/mug");
    empty =
        RunningServer.withoutModel(folder.resolve("empty"), ChangedSettings.log(Optional.empty()));
  }

  @AfterAll
  static void stop() {
    server.close();
    exhausted.close();
    empty.close();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyDescribedFailure_isProvokedAndAnsweredAsDescribed(Operation operation, int status)
      throws IOException {
    API.requireDescribed(operation, status, provoke(operation, status));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyDescribedFailure_hasItsHeaders(Operation operation, int status) throws IOException {
    JsonNode described = API.response(operation, status).orElseThrow();
    if (status != 500) { // made by a router that has no keys
      Reply reply = provoke(operation, status);
      API.requireHeaders(described.path("headers"), reply.headers());
      assertTrue(status != 429 || reply.headers().firstValue("Retry-After").isPresent());
    }
  }

  /** Makes {@code operation} answer with {@code status}. */
  private static Reply provoke(Operation operation, int status) throws IOException {
    return switch (status) {
      case 400 -> send(server.secretClient(), operation, "{");
      case 401 -> send(server.client().withKey("nj_pk_unknown"), operation, "{}");
      case 403 -> send(server.client(), operation, "{}");
      case 404 -> server.client().get(operation.path().replaceAll("\\{.*}", ""));
      case 405 ->
          server
              .client()
              .send(operation.takesBody() ? "GET" : "POST", path(operation), JSON, bytes("{}"));
      case 413 -> send(server.secretClient(), operation, "\"" + "x".repeat(1 << 20) + "\"");
      case 415 -> server.secretClient().send("POST", operation.path(), "text/plain", bytes("{}"));
      case 429 -> send(exhausted.secretClient(), operation, example(operation));
      case 500 -> defect();
      case 503 -> send(empty.secretClient(), operation, example(operation));
      default -> throw new AssertionError("nobody knows how to provoke " + status);
    };
  }

  private static Reply send(JsonClient client, Operation operation, String body)
      throws IOException {
    if (operation.takesBody()) {
      return client.post(operation.path(), body);
    }
    return client.get(path(operation) + (body.equals("{") ? "?limit=0" : ""));
  }

  private static Reply defect() throws IOException {
    Level before = DEFECTS.getLevel();
    DEFECTS.setLevel(Level.OFF); // this one is on purpose
    try (RunningRouter router =
        RunningRouter.of(
            routes ->
                routes
                    .route()
                    .handler(
                        context -> {
                          throw new IllegalStateException("on purpose");
                        }))) {
      return router.client("").get("/");
    } finally {
      DEFECTS.setLevel(before);
    }
  }

  private static String example(Operation operation) {
    return operation
        .json()
        .at("/requestBody/content/application~1json/examples")
        .findPath("value")
        .toString();
  }

  static List<Arguments> failures() {
    List<Arguments> failures = new ArrayList<>();
    for (Operation operation : API.operations()) {
      operation.statuses().stream()
          .filter(status -> status.startsWith("4") || status.startsWith("5"))
          .forEach(status -> failures.add(Arguments.of(operation, Integer.parseInt(status))));
    }
    return failures;
  }

  private static String path(Operation operation) {
    return operation.path().replaceAll("\\{.*}", "mug");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
