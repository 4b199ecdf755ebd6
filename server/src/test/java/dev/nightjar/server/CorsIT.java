package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.JsonClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a browser needs to see, from two servers: one for all pages, one for those of two shops. */
final class CorsIT {
  private static final String SHOP = "https://shop.example";
  private static final String OUTLET = "https://outlet.example:8443";
  private static final String STRANGER = "https://stranger.example";
  private static final String EXPOSED =
      "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, Retry-After";

  @TempDir static Path folder;
  private static RunningServer forAll;
  private static RunningServer forTwo;

  @BeforeAll
  static void start() throws IOException {
    HttpSettings usual = HttpSettings.DEFAULT;
    HttpSettings named =
        new HttpSettings(
            List.of(SHOP, OUTLET),
            false,
            usual.mostBodyBytes(),
            Duration.ofSeconds(9),
            Duration.ofSeconds(9),
            Optional.empty());
    forAll = RunningServer.of(TestShop.create(), Files.createDirectory(folder.resolve("all")));
    forTwo =
        RunningServer.of(
            TestShop.create(),
            Files.createDirectory(folder.resolve("two")),
            ChangedSettings.http(named));
  }

  @AfterAll
  static void stop() {
    forAll.close();
    forTwo.close();
  }

  @ParameterizedTest
  @CsvSource({"POST, /recommend", "GET, /item/mug", "POST, /recommend/basket"})
  void preflight_anyOrigin_isAnsweredWithoutAKey(String method, String path) throws Exception {
    HttpResponse<String> answer = preflight(forAll, path, method, SHOP);
    assertEquals(204, answer.statusCode());
    assertEquals("", answer.body());
    HttpHeaders headers = answer.headers();
    assertEquals(List.of("*"), headers.allValues("Access-Control-Allow-Origin"));
    assertEquals(List.of("GET, POST"), headers.allValues("Access-Control-Allow-Methods"));
    assertEquals(
        List.of("X-API-KEY, Content-Type, X-Domain"),
        headers.allValues("Access-Control-Allow-Headers"));
    assertEquals(List.of("7200"), headers.allValues("Access-Control-Max-Age"));
    assertEquals(List.of(), headers.allValues("RateLimit-Limit"));
  }

  @Test
  void preflight_namedOrigins_allowsThoseOnly() throws Exception {
    for (String origin : List.of(SHOP, OUTLET)) {
      HttpHeaders allowed = preflight(forTwo, "/recommend", "POST", origin).headers();
      assertEquals(List.of(origin), allowed.allValues("Access-Control-Allow-Origin"));
      assertEquals(List.of("Origin"), canonical(allowed.allValues("Vary")));
    }
    HttpResponse<String> refused = preflight(forTwo, "/recommend", "POST", STRANGER);
    assertEquals(204, refused.statusCode());
    assertEquals(List.of(), refused.headers().allValues("Access-Control-Allow-Origin"));
    assertEquals(List.of(), refused.headers().allValues("Access-Control-Allow-Headers"));
    assertEquals(List.of("Origin"), canonical(refused.headers().allValues("Vary")));
  }

  @ParameterizedTest
  @CsvSource({
    "200, /recommend, true",
    "400, /recommend%zz, true",
    "401, /recommend, false",
    "404, /nowhere, true",
    "405, /item/mug, true"
  })
  void answer_ofAnyStatus_mayBeReadByThePage(int status, String path, boolean key)
      throws Exception {
    String answer = raw(forAll, "POST " + path, key, "Origin: " + STRANGER);
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(answer.contains("\r\naccess-control-allow-origin: *\r\n"), answer);
    assertTrue(answer.contains("\r\naccess-control-expose-headers: " + EXPOSED + "\r\n"), answer);
  }

  @Test
  void answer_toAUrlTooLong_mayBeReadByThePage() throws Exception {
    String answer = raw(forAll, "GET /item/" + "x".repeat(20_000), true, "Origin: " + SHOP);
    assertTrue(answer.matches("(?s)HTTP/1\\.[01] 414 .*"), answer);
    assertTrue(answer.contains("\r\naccess-control-allow-origin: *\r\n"), answer);
  }

  @Test
  void answer_toAnOriginThatIsNotNamed_isNotForThePage() throws Exception {
    String refused = raw(forTwo, "POST /recommend", true, "Origin: " + STRANGER);
    assertTrue(refused.startsWith("HTTP/1.1 200 "), refused);
    assertTrue(!refused.contains("access-control"), refused);
    String allowed = raw(forTwo, "POST /recommend", true, "Origin: " + SHOP);
    assertTrue(allowed.contains("\r\naccess-control-allow-origin: " + SHOP + "\r\n"), allowed);
  }

  @Test
  void answer_withoutOrigin_variesByItIfOriginsAreNamed() throws Exception {
    assertTrue(raw(forTwo, "POST /recommend", true, "X: y").contains("\r\nvary: origin\r\n"));
    String plain = raw(forAll, "POST /recommend", true, "X: y");
    assertTrue(!plain.contains("vary:") && !plain.contains("access-control"), plain);
  }

  private static List<String> canonical(List<String> values) {
    return values.stream().map(value -> value.equals("origin") ? "Origin" : value).toList();
  }

  private static HttpResponse<String> preflight(
      RunningServer server, String path, String method, String origin)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://%s:%d%s"
                        .formatted(
                            InetAddress.getLoopbackAddress().getHostAddress(),
                            server.port(),
                            path)))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("Origin", origin)
            .header("Access-Control-Request-Method", method)
            .header("Access-Control-Request-Headers", "x-api-key,content-type,x-domain")
            .build();
    return JsonClient.send(request, BodyHandlers.ofString());
  }

  private static String raw(RunningServer server, String line, boolean key, String header)
      throws IOException {
    String body = "{\"user_id\":\"ann\"}";
    try (RawConnection connection = new RawConnection(server.port())) {
      connection.send(
          "%s HTTP/1.1\r\nHost: shop\r\nContent-Type: application/json\r\nContent-Length: %d\r\n%s\r\n%s\r\n%s"
              .formatted(
                  line,
                  body.length(),
                  header,
                  key ? "X-API-KEY: " + server.client().key() + "\r\n" : "",
                  body));
      return connection.answer();
    }
  }
}
