package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every status of the contract that is not about a field, on every endpoint. */
@ExtendWith(ServedShop.class)
final class StatusesIT {
  private static final byte[] ANN = bytes("{\"user_id\":\"ann\"}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/recommend",
        "/recommend/session",
        "/recommend/basket",
        "/recommend/price_optimized",
        "/api/v1/events/ingest"
      })
  void post_malformedInAnyWay_isRefused(String path, JsonClient shop) throws IOException {
    requireFailure(400, shop.post(path, "{"));
    requireFailure(400, shop.post(path, ""));
    requireFailure(400, shop.post(path, "[]"));
    requireFailure(400, shop.post(path, new byte[] {'"', (byte) 0xff, '"'}));
    requireFailure(401, shop.withKey("").post(path, "{}"));
    requireFailure(401, shop.withKey("nj_pk_nobody-has-this-key").post(path, "{}"));
    requireFailure(413, shop.post(path, "\"" + "x".repeat(1 << 20) + "\""));
    requireFailure(415, shop.send("POST", path, "text/plain", ANN));
    requireFailure(415, shop.send("POST", path, "", ANN));
    Reply wrongMethod = shop.get(path);
    requireFailure(405, wrongMethod);
    assertEquals("POST", wrongMethod.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void get_malformedInAnyWay_isRefused(JsonClient shop) throws IOException {
    requireFailure(400, shop.get("/item/%FF"));
    requireFailure(401, shop.withKey("").get("/item/mug"));
    Reply wrongMethod = shop.post("/item/mug", "{}");
    requireFailure(405, wrongMethod);
    assertEquals("GET", wrongMethod.headers().firstValue("Allow").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/item", "/item/", "/item/a/b", "/recommendations", "/recommend/x"})
  void anyMethod_unknownPath_is404(String path, JsonClient shop) throws IOException {
    requireFailure(404, shop.get(path));
    requireFailure(404, shop.withKey("").post(path, "{}"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/json; charset=utf-8",
    "Application/JSON",
    "application/json ;charset=utf-8"
  })
  void post_jsonWithParameters_isJson(String contentType, JsonClient shop) throws IOException {
    assertEquals(200, shop.send("POST", "/recommend", contentType, ANN).status());
  }

  @Test
  void post_bodyOfOneMebibyte_isRead(JsonClient shop) throws IOException {
    String start = "{\"user_id\":\"ann\",\"ignored\":\"";
    String body = start + "x".repeat((1 << 20) - start.length() - 2) + "\"}";
    assertEquals(200, shop.post("/recommend", body).status());
  }

  @ParameterizedTest
  @CsvSource({
    "400, GET /item/%zz HTTP/1.1",
    "400, GET /item/mug?limit=%zz HTTP/1.1",
    "400, nonsense",
    "404, GET /r%C3%A9sum%C3%A9 HTTP/1.1",
    "400, GET /recommend%zz HTTP/1.1",
    "404, BREW /pot HTTP/1.1"
  })
  void rawRequest_line_isAnsweredInTheEnvelope(int status, String line, JsonClient shop)
      throws IOException {
    requireRaw(status, raw(shop, line));
  }

  @Test
  void rawRequest_queryThatIsNotEncoded_isToldSo(JsonClient shop) throws IOException {
    String response = raw(shop, "GET /item/mug?limit=%zz HTTP/1.1");
    assertTrue(response.contains("in the query, found limit=%zz"), response);
  }

  @Test
  void rawRequest_compressedBody_isRefused(JsonClient shop) throws IOException {
    String type = "\r\nContent-Type: application/json\r\nContent-Encoding: gzip";
    String response = raw(shop, "POST /recommend HTTP/1.1" + type + "\r\nContent-Length: 0");
    requireRaw(415, response);
    assertTrue(response.contains("expected no Content-Encoding, found gzip"), response);
    assertTrue(response.contains("\r\naccept-encoding: identity\r\n"), response);
  }

  @Test
  void rawRequest_lineOrHeaderTooLong_isAnsweredInTheEnvelope(JsonClient shop) throws IOException {
    requireRaw(414, raw(shop, "GET /item/" + "x".repeat(20_000) + " HTTP/1.1"));
    requireRaw(431, raw(shop, "GET /item/mug HTTP/1.1\r\nX-Long: " + "x".repeat(20_000)));
  }

  @Test
  void rawRequest_withoutHost_isRefused(JsonClient shop) throws IOException {
    requireRaw(400, exchange(shop, "GET /item/mug HTTP/1.1\r\nConnection: close\r\n\r\n"));
  }

  private static void requireFailure(int status, Reply reply) {
    assertEquals(status, reply.status());
    Set<String> names = new TreeSet<>();
    reply.json().fieldNames().forEachRemaining(names::add);
    assertEquals(Set.of("success", "message", "data", "error"), names);
    assertFalse(reply.json().path("success").booleanValue());
    assertTrue(reply.json().path("data").isNull());
    assertFalse(reply.json().path("message").textValue().isEmpty());
    assertFalse(reply.error().isEmpty());
  }

  private static void requireRaw(int status, String response) {
    assertTrue(response.matches("(?s)HTTP/1\\.[01] " + status + " .*"), response);
    assertTrue(response.contains("{\"success\":false,"), response);
  }

  private static String raw(JsonClient shop, String head) throws IOException {
    String headers = "\r\nHost: shop\r\nX-API-KEY: %s\r\nConnection: close\r\n\r\n";
    return exchange(shop, head + headers.formatted(shop.key()));
  }

  private static String exchange(JsonClient shop, String request) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), shop.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(bytes(request));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
