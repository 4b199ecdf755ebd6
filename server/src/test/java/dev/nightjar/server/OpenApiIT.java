package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.server.ApiDescription.Operation;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  @TempDir static Path folder;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.of(TestShop.create(), folder.resolve("good"));
  }

  @AfterAll
  static void stop() {
    server.close();
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
    API.requireHeaders(headers, response.headers());
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
    API.requireDescribed(operation, operation.id().startsWith("recommend") ? 200 : 202, reply);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void exampleOfAQuery_isTakenAndAnsweredAsDescribed(String query) throws IOException {
    API.requireDescribed(
        operation("recommendForItem"), 200, server.client().get("/item/mug?" + query));
  }

  @Test
  void exampleOfAPath_isTaken() throws IOException {
    for (JsonNode example : operation("recommendForItem").json().at("/parameters/0/examples")) {
      String id = encoded(example.path("value").textValue());
      assertEquals(200, server.client().get("/item/" + id).status());
    }
  }

  @Test
  void everySuccess_hasItsHeaders() throws IOException {
    JsonNode headers = API.document().at("/components/responses/Recommendations/headers");
    API.requireHeaders(headers, server.client().get("/item/mug").headers());
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

  private static HttpResponse<byte[]> get(Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:%d/openapi.yaml".formatted(server.port())));
    headers.forEach(request::header);
    return JsonClient.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
