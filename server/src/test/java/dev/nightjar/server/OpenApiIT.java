package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.server.ApiDescription.Operation;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.RateLimit;
import dev.nightjar.server.http.Reply;
import dev.nightjar.server.http.RunningRouter;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description of the API, held against what the server really does. */
final class OpenApiIT {
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
        RunningServer.of(TestShop.create(), folder.resolve("exhausted"), OpenApiIT::oneAnHour);
    exhausted.client().get("/item/mug");
    empty = RunningServer.withoutModel(folder.resolve("empty"), OpenApiIT::withoutLog);
  }

  @AfterAll
  static void stop() {
    server.close();
    exhausted.close();
    empty.close();
  }

  @Test
  void get_document_needsNoKeyAndIsTheOneOfTheProgram() throws Exception {
    HttpResponse<byte[]> response = get(Map.of());
    assertEquals(200, response.statusCode());
    assertEquals("application/yaml", response.headers().firstValue("Content-Type").orElseThrow());
    try (InputStream yaml = ServerMain.class.getResourceAsStream("openapi.yaml")) {
      assertArrayEquals(yaml.readAllBytes(), response.body());
    }
    JsonNode headers = API.response(operation("describe"), 200).orElseThrow().path("headers");
    requireHeaders(headers, response.headers());
  }

  @Test
  void get_documentThatOneHas_is304() throws Exception {
    String tag = get(Map.of()).headers().firstValue("ETag").orElseThrow();
    HttpResponse<byte[]> again = get(Map.of("If-None-Match", tag));
    assertEquals(304, again.statusCode());
    assertEquals(0, again.body().length);
    assertEquals(200, get(Map.of("If-None-Match", "\"another\"")).statusCode());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void operation_hasARoute(Operation operation) {
    assertTrue(routes().anyMatch(route -> answers(route, operation)));
  }

  @Test
  void everyRoute_isAnOperation() {
    for (Route route : routes().toList()) {
      assertTrue(
          API.operations().stream().anyMatch(operation -> answers(route, operation)),
          route.toString());
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void exampleOfABody_isTakenAndAnsweredAsDescribed(Operation operation, String name, JsonNode body)
      throws IOException {
    Reply reply = server.secretClient().post(operation.path(), body.toString());
    requireDescribed(operation, operation.id().startsWith("recommend") ? 200 : 202, reply);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void exampleOfAQuery_isTakenAndAnsweredAsDescribed(String query) throws IOException {
    requireDescribed(operation("recommendForItem"), 200, server.client().get("/item/mug?" + query));
  }

  @Test
  void exampleOfAPath_isTaken() throws IOException {
    for (JsonNode example : operation("recommendForItem").json().at("/parameters/0/examples")) {
      String id = encoded(example.path("value").textValue());
      assertEquals(200, server.client().get("/item/" + id).status());
    }
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyDescribedFailure_isProvokedAndAnsweredAsDescribed(Operation operation, int status)
      throws IOException {
    requireDescribed(operation, status, provoke(operation, status));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyDescribedFailure_hasItsHeaders(Operation operation, int status) throws IOException {
    JsonNode described = API.response(operation, status).orElseThrow();
    if (status != 500) { // made by a router that has no keys
      Reply reply = provoke(operation, status);
      requireHeaders(described.path("headers"), reply.headers());
      assertTrue(status != 429 || reply.headers().firstValue("Retry-After").isPresent());
    }
  }

  @Test
  void everySuccess_hasItsHeaders() throws IOException {
    JsonNode headers = API.document().at("/components/responses/Recommendations/headers");
    requireHeaders(headers, server.client().get("/item/mug").headers());
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

  private static void requireDescribed(Operation operation, int status, Reply reply) {
    assertEquals(status, reply.status(), reply::toString);
    JsonNode described = API.response(operation, status).orElseThrow();
    String type = reply.headers().firstValue("Content-Type").orElse("none");
    JsonNode schema = described.path("content").path(type).path("schema");
    assertTrue(schema.isObject(), () -> "nothing is said of " + type + " in " + described);
    assertEquals("", API.problems(schema, reply.json()));
  }

  private static void requireHeaders(JsonNode described, HttpHeaders sent) {
    for (Map.Entry<String, JsonNode> header : described.properties()) {
      Optional<String> value = sent.firstValue(header.getKey());
      JsonNode description = API.resolved(header.getValue());
      if (value.isEmpty()) {
        assertFalse(description.path("required").booleanValue(), header.getKey() + " in " + sent);
        continue;
      }
      JsonNode schema = description.path("schema");
      JsonNode json =
          schema.path("type").asText().equals("integer")
              ? API.document().numberNode(Long.parseLong(value.get()))
              : API.document().textNode(value.get());
      assertEquals("", API.problems(schema, json));
    }
  }

  /** Whether {@code route} is there for {@code operation}. */
  private static boolean answers(Route route, Operation operation) {
    boolean method =
        route.methods().contains(HttpMethod.valueOf(operation.method().toUpperCase(Locale.ROOT)));
    String path = path(operation);
    return method
        && (route.isRegexPath() ? path.matches(route.getName()) : path.equals(route.getName()));
  }

  /** The routes that answer a path; what every request passes has no path or no method. */
  private static Stream<Route> routes() {
    return server.publicRoutes().getRoutes().stream()
        .filter(route -> route.getName() != null) // its path, or the pattern of its paths
        .filter(route -> route.methods() != null && !route.methods().isEmpty())
        .filter(route -> !route.methods().contains(HttpMethod.OPTIONS));
  }

  private static String path(Operation operation) {
    return operation.path().replaceAll("\\{.*}", "mug");
  }

  private static String example(Operation operation) {
    return operation
        .json()
        .at("/requestBody/content/application~1json/examples")
        .findPath("value")
        .toString();
  }

  static Stream<Operation> operations() {
    return API.operations().stream();
  }

  private static Operation operation(String id) {
    return operations().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  static List<Arguments> bodies() {
    List<Arguments> bodies = new ArrayList<>();
    for (Operation operation : API.operations()) {
      JsonNode examples = operation.json().at("/requestBody/content/application~1json/examples");
      for (Map.Entry<String, JsonNode> example : examples.properties()) {
        bodies.add(Arguments.of(operation, example.getKey(), example.getValue().path("value")));
      }
    }
    return bodies;
  }

  static List<String> queries() {
    List<String> queries = new ArrayList<>();
    for (JsonNode parameter : operation("recommendForItem").json().path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        JsonNode example = parameter.path("example");
        JsonNode json = parameter.at("/content/application~1json/example");
        List<String> elements = new ArrayList<>();
        example.forEach(element -> elements.add(encoded(element.asText())));
        String value =
            json.isObject()
                ? encoded(json.toString())
                : example.isArray() ? String.join(",", elements) : encoded(example.asText());
        queries.add(parameter.path("name").asText() + "=" + value);
      }
    }
    return queries;
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

  private static HttpResponse<byte[]> get(Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d/openapi.yaml".formatted(server.port())));
    headers.forEach(request::header);
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }

  private static ServerSettings oneAnHour(ServerSettings settings) {
    return new ServerSettings(
        settings.models(),
        settings.keys(),
        settings.scratch(),
        settings.listen(),
        settings.http(),
        new RateLimit(1, Duration.ofHours(1)),
        settings.log(),
        settings.arm(),
        settings.stop());
  }

  private static ServerSettings withoutLog(ServerSettings settings) {
    return new ServerSettings(
        settings.models(),
        settings.keys(),
        settings.scratch(),
        settings.listen(),
        settings.http(),
        settings.rateLimit(),
        Optional.empty(),
        settings.arm(),
        settings.stop());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
