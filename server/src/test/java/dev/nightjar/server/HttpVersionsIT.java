package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.HttpSettings;
import dev.nightjar.server.http.TestCertificate;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The ways in which HTTP is spoken: a plain server, and one with a certificate that compresses. */
final class HttpVersionsIT {
  private static final String BODY = "{\"user_id\":\"ann\"}";

  @TempDir static Path folder;
  private static TestCertificate certificate;
  private static RunningServer plain;
  private static RunningServer secure;

  @BeforeAll
  static void start() throws Exception {
    certificate = TestCertificate.create(folder.resolve("tls"), "EC");
    plain = RunningServer.of(TestShop.create(), Files.createDirectory(folder.resolve("plain")));
    secure =
        RunningServer.of(
            TestShop.create(),
            Files.createDirectory(folder.resolve("secure")),
            ChangedSettings.http(withTls(certificate.files())));
  }

  @AfterAll
  static void stop() {
    plain.close();
    secure.close();
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void plain_speaksBothVersions_byUpgrade(Version version) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(version).build();
    HttpResponse<byte[]> answer = post(client, plain, BODY);
    assertEquals(200, answer.statusCode());
    assertEquals(version, answer.version());
    requireNoServerHeader(answer);
    assertEquals("1000000", answer.headers().firstValue("RateLimit-Limit").orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void secure_speaksBothVersions_asTheClientCan(Version version) throws Exception {
    HttpClient client =
        HttpClient.newBuilder().version(version).sslContext(certificate.trusting()).build();
    HttpResponse<byte[]> answer = post(client, secure, BODY);
    assertEquals(200, answer.statusCode());
    assertEquals(version, answer.version());
    requireNoServerHeader(answer);
  }

  @Test
  void plain_speaksHttp2_byPriorKnowledge() throws Exception {
    Vertx vertx = Vertx.vertx();
    try {
      HttpClientResponse answer =
          vertx
              .createHttpClient(
                  new HttpClientOptions()
                      .setProtocolVersion(HttpVersion.HTTP_2)
                      .setHttp2ClearTextUpgrade(false))
              .request(HttpMethod.GET, plain.port(), "127.0.0.1", "/recommend")
              .compose(request -> request.send())
              .await(20, TimeUnit.SECONDS);
      assertEquals(HttpVersion.HTTP_2, answer.version());
      assertEquals(405, answer.statusCode());
      assertEquals("POST", answer.getHeader("Allow"));
    } finally {
      vertx.close().await();
    }
  }

  @Test
  void secure_plainRequest_isNotAnswered() {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + secure.port() + "/item/mug"))
            .build();
    assertThrows(IOException.class, () -> client.send(request, BodyHandlers.ofString()));
  }

  @Test
  void greeting_tellsTheScheme() {
    assertTrue(plain.greeting().contains(" on http://127.0.0.1:" + plain.port() + ","));
    assertTrue(secure.greeting().contains(" on https://127.0.0.1:" + secure.port() + ","));
    assertTrue(secure.greeting().endsWith("http://127.0.0.1:" + secure.managementPort()));
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void answers_areCompressed_onlyIfTheSettingsSayAndTheClientAsks(Version version)
      throws Exception {
    HttpClient client =
        HttpClient.newBuilder().version(version).sslContext(certificate.trusting()).build();
    assertEquals(Optional.empty(), encoding(post(client, secure, BODY)));
    assertEquals(Optional.empty(), encoding(post(client, plain, BODY, "Accept-Encoding", "gzip")));
    HttpResponse<byte[]> packed = post(client, secure, BODY, "Accept-Encoding", "gzip");
    assertEquals(Optional.of("gzip"), encoding(packed));
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(json.startsWith("{\"success\":true,"), json);
    }
  }

  @Test
  void connection_isKept_untilTheClientSaysOtherwise() throws IOException {
    String request = "GET /item/mug HTTP/1.1\r\nHost: shop\r\nX-API-KEY: %s\r\n%s\r\n";
    String key = plain.client().key();
    try (RawConnection connection = new RawConnection(plain.port())) {
      connection.send(request.formatted(key, "").repeat(2));
      assertTrue(connection.answer().startsWith("HTTP/1.1 200 "));
      assertTrue(connection.answer().startsWith("HTTP/1.1 200 "));
      connection.send(request.formatted(key, "Connection: close\r\n"));
      String last = connection.rest();
      assertTrue(last.startsWith("HTTP/1.1 200 "), last);
      assertTrue(last.contains("\r\nconnection: close\r\n"), last);
    }
  }

  @ParameterizedTest
  @EnumSource(Version.class)
  void body_overTheLimit_is413_evenIfItsLengthIsNotTold(Version version) throws Exception {
    HttpClient client =
        HttpClient.newBuilder().version(version).sslContext(certificate.trusting()).build();
    byte[] body = ("\"" + "x".repeat(1_000) + "\"").getBytes(StandardCharsets.UTF_8);
    HttpResponse<byte[]> told =
        client.send(request(secure).POST(BodyPublishers.ofByteArray(body)).build(), bytes());
    HttpResponse<byte[]> untold =
        client.send(
            request(secure)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build(),
            bytes());
    for (HttpResponse<byte[]> answer : List.of(told, untold)) {
      assertEquals(413, answer.statusCode());
      String json = new String(answer.body(), StandardCharsets.UTF_8);
      assertTrue(json.contains("\"error\":\"expected a body of at most 1000 bytes\""), json);
      assertTrue(answer.headers().firstValue("RateLimit-Remaining").isPresent());
    }
  }

  private static HttpSettings withTls(HttpSettings.Tls tls) {
    HttpSettings usual = HttpSettings.DEFAULT;
    return new HttpSettings(
        usual.corsOrigins(),
        true,
        1_000,
        usual.requestTimeout(),
        usual.idleTimeout(),
        Optional.of(tls));
  }

  private static HttpRequest.Builder request(RunningServer server) {
    String scheme = server == plain ? "http" : "https";
    URI uri = URI.create("%s://127.0.0.1:%d/recommend".formatted(scheme, server.port()));
    return HttpRequest.newBuilder(uri)
        .header("Content-Type", "application/json")
        .header("X-API-KEY", server.client().key());
  }

  private static HttpResponse<byte[]> post(
      HttpClient client, RunningServer server, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = request(server).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), bytes());
  }

  private static HttpResponse.BodyHandler<byte[]> bytes() {
    return BodyHandlers.ofByteArray();
  }

  private static Optional<String> encoding(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("Content-Encoding");
  }

  private static void requireNoServerHeader(HttpResponse<byte[]> answer) {
    assertFalse(answer.headers().firstValue("Server").isPresent());
  }
}
