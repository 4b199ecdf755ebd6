package dev.nightjar.server.contract;

import static dev.nightjar.server.contract.Envelopes.await;
import static dev.nightjar.server.contract.Envelopes.requireFailure;
import static dev.nightjar.server.contract.Envelopes.requireSuccess;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import dev.nightjar.server.keys.KeyKind;
import dev.nightjar.server.keys.NewKey;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every request: keys, CORS, rate limits, and the statuses of the envelope. */
@ExtendWith(ContractServer.class)
final class EveryRequestIT {
  private static final String ANN = "{\"user_id\":\"ann\"}";
  private static final String SEARCH = "{\"user_id\":\"ann\",\"event_name\":\"search\"}";
  private static final String INGEST = "/api/v1/events/ingest";
  private static final String UPSERT = "/api/v1/items/upsert";

  @Nested
  final class Keys {
    @Test
    void publishable_fetchesAndSendsEvents_butDoesNotWrite(ServerProcess server)
        throws IOException {
      requireSuccess(200, server.client().post("/recommend", ANN));
      requireSuccess(202, server.client().post(INGEST, SEARCH));
      requireFailure(403, server.client().post(UPSERT, "{\"item_id\":\"new\"}"));
    }

    @Test
    void secret_doesAllOfThat(ServerProcess server) throws IOException {
      requireSuccess(200, server.secretClient().post("/recommend", ANN));
      requireSuccess(202, server.secretClient().post(INGEST, SEARCH));
      requireSuccess(202, server.secretClient().post(UPSERT, "{\"item_id\":\"new\"}"));
    }

    @Test
    void bearer_isNotAsked(ServerProcess server) throws IOException {
      requireFailure(401, server.client().withKey("Bearer " + server.key()).get("/item/cap"));
    }

    @Test
    void onlyHashes_areStored(ServerProcess server) throws IOException {
      String kept = Files.readString(server.keys().path());
      assertFalse(kept.contains(server.key()));
      assertFalse(kept.contains(server.secretClient().key()));
    }

    @Test
    void rotation_needsNoRestart(ServerProcess server) throws Exception {
      NewKey key = server.mint(KeyKind.PUBLISHABLE, "rotation");
      JsonClient rotated = server.client().withKey(key.text());
      await(() -> rotated.get("/item/cap").status() == 200);
      server.keys().update(ring -> ring.revoke(key.kept().id(), Instant.now()));
      await(() -> rotated.get("/item/cap").status() == 401);
    }
  }

  @Test
  void xDomain_isAcceptedAndIgnored(ServerProcess server) throws Exception {
    HttpRequest request =
        request(server, "/recommend")
            .header("X-API-KEY", server.key())
            .header("X-Domain", "shop.example")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(ANN))
            .build();
    assertEquals(200, send(request).statusCode());
  }

  @Nested
  final class Cors {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/recommend",
          "/item/cap",
          "/recommend/session",
          "/recommend/basket",
          "/recommend/price_optimized",
          INGEST,
          "/openapi.yaml"
        })
    void preflight_isAllowedWithoutAKey(String path, ServerProcess server) throws Exception {
      HttpRequest request =
          request(server, path)
              .header("Origin", "https://shop.example")
              .header("Access-Control-Request-Method", "POST")
              .header("Access-Control-Request-Headers", "content-type,x-api-key,x-domain")
              .method("OPTIONS", BodyPublishers.noBody())
              .build();
      HttpResponse<String> response = send(request);
      assertEquals(204, response.statusCode());
      assertEquals(Set.of("*"), list(response.headers(), "Access-Control-Allow-Origin"));
      assertTrue(
          list(response.headers(), "Access-Control-Allow-Headers")
              .containsAll(Set.of("x-api-key", "content-type", "x-domain")));
      assertTrue(
          list(response.headers(), "Access-Control-Allow-Methods")
              .containsAll(Set.of("get", "post")));
    }

    @ParameterizedTest
    @CsvSource({
      "200, /item/cap, good",
      "400, /item/cap?page=0, good",
      "401, /item/cap, unknown",
      "404, /nowhere, good"
    })
    void answer_mayBeReadWhateverItIs(int status, String path, String key, ServerProcess server)
        throws Exception {
      HttpRequest request =
          request(server, path)
              .header("Origin", "https://shop.example")
              .header("X-API-KEY", key.equals("good") ? server.key() : key)
              .build();
      HttpResponse<String> response = send(request);
      assertEquals(status, response.statusCode());
      assertEquals(Set.of("*"), list(response.headers(), "Access-Control-Allow-Origin"));
      assertTrue(
          list(response.headers(), "Access-Control-Expose-Headers")
              .containsAll(
                  Set.of(
                      "ratelimit-limit", "ratelimit-remaining", "ratelimit-reset", "retry-after")));
    }

    private static Set<String> list(HttpHeaders headers, String name) {
      return headers.allValues(name).stream()
          .flatMap(value -> Arrays.stream(value.split(",")))
          .map(value -> value.strip().toLowerCase(Locale.ROOT))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Nested
  final class RateLimits {
    @ParameterizedTest
    @CsvSource({
      "200, POST, /recommend, application/json, {\"user_id\":\"ann\"}",
      "400, POST, /recommend, application/json, {",
      "415, POST, /recommend, text/plain, {}",
      "403, POST, /api/v1/items/upsert, application/json, {}",
      "404, POST, /recommend/more, application/json, {}",
      "405, PUT, /recommend, application/json, {}",
      "405, POST, /item/cap, application/json, {}",
      "202, POST, /api/v1/events/ingest, application/json, '{\"user_id\":\"ann\",\"event_name\":\"search\"}'"
    })
    void everyAuthenticatedAnswer_tellsThem(
        int status, String method, String path, String type, String body, ServerProcess server)
        throws IOException {
      Reply reply = server.client().send(method, path, type, body.getBytes(StandardCharsets.UTF_8));
      assertEquals(status, reply.status());
      assertEquals(ContractServer.RATE_LIMIT, number(reply, "RateLimit-Limit"));
      assertTrue(number(reply, "RateLimit-Remaining") < ContractServer.RATE_LIMIT);
      assertTrue(number(reply, "RateLimit-Reset") <= 3600);
      assertTrue(number(reply, "RateLimit-Reset") > 3000);
    }

    @Test
    void unauthenticatedAnswer_tellsNone(ServerProcess server) throws IOException {
      Reply reply = server.client().withKey("").get("/item/cap");
      assertTrue(reply.headers().firstValue("RateLimit-Limit").isEmpty());
    }

    @Test
    void organization_sharesOneWindowAndIsRefusedPastIt(ServerProcess server) throws Exception {
      NewKey page = server.mint(KeyKind.PUBLISHABLE, "busy");
      NewKey backend = server.mint(KeyKind.SECRET, "busy");
      JsonClient busy = server.client().withKey(page.text());
      JsonClient colleague = server.client().withKey(backend.text());
      await(() -> colleague.get("/item/cap").status() == 200);
      Reply first = busy.get("/item/cap");
      requireSuccess(200, first);
      for (long left = number(first, "RateLimit-Remaining") - 1; left >= 0; left--) {
        Reply reply = (left % 2 == 0 ? busy : colleague).get("/item/cap?limit=1");
        assertEquals(200, reply.status());
        assertEquals(left, number(reply, "RateLimit-Remaining"));
      }
      for (JsonClient refused : Set.of(busy, colleague)) {
        Reply reply = refused.get("/item/cap");
        requireFailure(429, reply);
        assertEquals(0, number(reply, "RateLimit-Remaining"));
        assertTrue(number(reply, "Retry-After") > 3000);
        assertTrue(number(reply, "Retry-After") <= 3600);
      }
      assertEquals(200, server.client().get("/item/cap").status(), "another organization");
    }

    private static long number(Reply reply, String header) {
      return reply.headers().firstValueAsLong(header).orElse(-1);
    }
  }

  /** The table of statuses; 500 is provoked where a defect can be made, in FailuresIT. */
  @Nested
  final class Statuses {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "/recommend",
          "/recommend/session",
          "/recommend/basket",
          "/recommend/price_optimized",
          INGEST,
          UPSERT
        })
    void post(String path, ServerProcess server) throws IOException {
      JsonClient shop = server.secretClient();
      requireFailure(400, shop.post(path, "{"));
      requireFailure(400, shop.post(path, ""));
      requireFailure(400, shop.post(path, "\"text\""));
      requireFailure(401, shop.withKey("").post(path, "{}"));
      requireFailure(401, shop.withKey("nj_sk_unknown").post(path, "{}"));
      requireFailure(404, shop.post(path + "/more", "{}"));
      requireFailure(405, shop.get(path));
      requireFailure(405, shop.send("DELETE", path, "", new byte[0]));
      requireFailure(413, shop.post(path, "\"" + "x".repeat(ContractServer.BODY_LIMIT) + "\""));
      requireFailure(
          415, shop.send("POST", path, "text/plain", "{}".getBytes(StandardCharsets.UTF_8)));
      requireFailure(415, shop.send("POST", path, "", "{}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void getItem(ServerProcess server) throws IOException {
      JsonClient shop = server.client();
      requireSuccess(200, shop.get("/item/cap"));
      requireFailure(400, shop.get("/item/cap?limit=0"));
      requireFailure(401, shop.withKey("").get("/item/cap"));
      requireFailure(404, shop.get("/item/"));
      requireFailure(404, shop.get("/item/a/b"));
      requireFailure(405, shop.post("/item/cap", "{}"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/",
          "/nowhere",
          "/api/v1",
          "/api/v2/events/ingest",
          "/health/ready",
          "/metrics"
        })
    void noSuchPath(String path, ServerProcess server) throws IOException {
      requireFailure(404, server.client().get(path));
    }

    @Test
    void badFields_areAllListed(ServerProcess server) throws IOException {
      Reply reply =
          server.client().post("/recommend", "{\"limit\":0,\"page\":0,\"mode\":\"magic\"}");
      requireFailure(400, reply);
      assertEquals(Set.of("user_id", "limit", "page", "mode"), Set.copyOf(reply.badFields()));
    }
  }

  private static HttpRequest.Builder request(ServerProcess server, String path) {
    return HttpRequest.newBuilder(URI.create(server.url() + path));
  }

  private static HttpResponse<String> send(HttpRequest request)
      throws IOException, InterruptedException {
    return JsonClient.send(request, BodyHandlers.ofString());
  }
}
