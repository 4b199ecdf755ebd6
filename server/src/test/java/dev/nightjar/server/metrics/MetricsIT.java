package dev.nightjar.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.RunningServer;
import dev.nightjar.server.TestShop;
import dev.nightjar.server.http.JsonClient;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a fresh server counts of requests that are known one by one. */
final class MetricsIT {
  private static final String FIRST = "20260101T000000Z";

  @TempDir Path folder;

  @Test
  void requests_ofEveryKind_areCountedAndTimedByEndpoint() throws Exception {
    Instant begun = Instant.now();
    try (RunningServer server = RunningServer.of(TestShop.create(), folder)) {
      JsonClient shop = server.client();
      shop.post("/recommend", "{\"user_id\":\"ann\"}");
      shop.post("/recommend", "{\"user_id\":\"ann\"}");
      shop.post("/recommend", "{}");
      shop.withKey("").post("/recommend", "{}");
      shop.get("/recommend");
      shop.get("/item/mug");
      shop.get("/item/%FF");
      shop.post("/recommend/session", "{\"clicked_item_id\":\"mug\"}");
      shop.send("POST", "/recommend/basket", "text/plain", new byte[] {'{', '}'});
      shop.post("/recommend/price_optimized", "\"" + "x".repeat(1 << 20) + "\"");
      shop.get("/nowhere");
      raw(shop, "GET /recommend%zz HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n");

      leaveEarly(shop);

      Scraped.once(server, requests("recommend", 499), 1);
      Scraped scraped = Scraped.once(server, requests("none", 400), 1);
      assertEquals(2, scraped.value(requests("recommend", 200)));
      assertEquals(1, scraped.value(requests("recommend", 400)));
      assertEquals(1, scraped.value(requests("recommend", 401)));
      assertEquals(1, scraped.value(requests("recommend", 405)));
      assertEquals(1, scraped.value(requests("item", 200)));
      assertEquals(1, scraped.value(requests("item", 400)));
      assertEquals(1, scraped.value(requests("session", 200)));
      assertEquals(1, scraped.value(requests("basket", 415)));
      assertEquals(1, scraped.value(requests("price_optimized", 413)));
      assertEquals(1, scraped.value(requests("none", 404)));
      double all =
          scraped.values().entrySet().stream()
              .filter(sample -> sample.getKey().startsWith("nightjar_http_requests_total"))
              .mapToDouble(sample -> sample.getValue())
              .sum();
      assertEquals(13, all);

      String time = "nightjar_http_request_seconds_%s{endpoint=\"recommend\"%s}";
      assertEquals(6, scraped.value(time.formatted("count", "")));
      assertEquals(6, scraped.value(time.formatted("bucket", ",le=\"+Inf\"")));
      assertEquals(0, scraped.value(time.formatted("bucket", ",le=\"1.0E-5\"")));
      double sum = scraped.value(time.formatted("sum", ""));
      assertTrue(sum > 0 && sum < Duration.between(begun, Instant.now()).toMillis() / 1_000.0);
    }
  }

  @Test
  void answers_ofKnownRequests_areCountedByRung() throws Exception {
    try (RunningServer server = RunningServer.of(TestShop.create(), folder)) {
      JsonClient shop = server.client();
      // ann's own list without what she bought and what is not on sale, then what is popular
      assertEquals(
          "{\"personalized\":3,\"popular\":2}",
          shop.post("/recommend", "{\"user_id\":\"ann\",\"limit\":5}").meta("sources"));
      assertEquals(
          "{\"co_occurrence\":2}",
          shop.post("/recommend/basket", "{\"item_ids\":[\"mug\"],\"limit\":2}").meta("sources"));
      shop.get("/item/mug?limit=100"); // more than the shop has
      assertEquals("0", shop.get("/item/mug?" + excludeAll()).meta("total_items"));

      Scraped scraped = Scraped.once(server, requests("item", 200), 2);
      assertEquals(1, scraped.value(answers("recommend", "personalized")));
      assertEquals(1, scraped.value(answers("basket", "co_occurrence")));
      assertEquals(1, scraped.value(answers("item", "semantic")));
      assertEquals(1, scraped.value(answers("item", "popular"))); // said of an empty answer
      assertEquals(3, scraped.value("nightjar_answer_items_total{rung=\"personalized\"}"));
      assertEquals(2, scraped.value("nightjar_answer_items_total{rung=\"co_occurrence\"}"));
      assertEquals(2, scraped.value("nightjar_answer_items_total{rung=\"semantic\"}"));
      assertEquals(1, scraped.value("nightjar_answers_short_total{endpoint=\"item\"}"));
      assertEquals(0, scraped.value("nightjar_answers_short_total{endpoint=\"recommend\"}"));
      assertEquals(1, scraped.value("nightjar_answers_empty_total{endpoint=\"item\"}"));
    }
  }

  @Test
  void model_served_isShownByNameAgeAndSize() throws Exception {
    try (RunningServer server = RunningServer.of(TestShop.create(), folder)) {
      Scraped scraped = Scraped.of(server);
      assertEquals(1, scraped.value("nightjar_model_loaded"));
      assertEquals(1, scraped.value("nightjar_model_info{version=\"" + FIRST + "\"}"));
      assertEquals(0, scraped.value("nightjar_model_refused"));
      double age =
          Duration.between(Instant.parse("2026-01-01T00:00:00Z"), Instant.now()).toSeconds();
      assertEquals(age, scraped.value("nightjar_model_age_seconds"), 60);
      double now = Instant.now().getEpochSecond();
      assertEquals(now, scraped.value("nightjar_model_swapped_timestamp_seconds"), 60);
      try (var files = Files.list(server.models().resolve(FIRST))) {
        double bytes =
            files
                .filter(file -> file.toString().endsWith(".chm"))
                .mapToLong(file -> file.toFile().length())
                .sum();
        assertEquals(bytes, scraped.value("nightjar_model_mapped_bytes"));
      }
      assertEquals(1, scraped.value(swaps("swapped")));
    }
  }

  @Test
  void model_none_isShownAsNotLoaded() throws Exception {
    try (RunningServer server = RunningServer.withoutModel(folder)) {
      server.client().get("/item/mug");
      Scraped scraped = Scraped.once(server, requests("item", 503), 1);
      assertEquals(0, scraped.value("nightjar_model_loaded"));
      assertFalse(scraped.names().contains("nightjar_model_info"));
      assertTrue(Double.isNaN(scraped.value("nightjar_model_age_seconds")));
      assertEquals(0, scraped.value(swaps("swapped")));
    }
  }

  @Test
  void model_replacedAndRefused_isCountedOnceEach() throws Exception {
    try (RunningServer server = RunningServer.of(TestShop.create(), folder)) {
      String second = "20260102T000000Z";
      TestShop.create().publish(server.models(), second);
      Scraped swapped = Scraped.once(server, swaps("swapped"), 2);
      assertEquals(1, swapped.value("nightjar_model_info{version=\"" + second + "\"}"));
      assertTrue(Double.isNaN(swapped.value("nightjar_model_info{version=\"" + FIRST + "\"}")));

      Files.writeString(server.models().resolve("PINNED"), "20260103T000000Z\n"); // is not there
      Scraped refused = Scraped.once(server, swaps("refused"), 1);
      assertEquals(1, refused.value("nightjar_model_refused"));
      Files.delete(server.models().resolve("PINNED"));
      Scraped back = Scraped.once(server, "nightjar_model_refused", 0);
      assertEquals(1, back.value(swaps("refused")));
      assertEquals(2, back.value(swaps("swapped")));
    }
  }

  private static String requests(String endpoint, int status) {
    return "nightjar_http_requests_total{endpoint=\"%s\",status=\"%d\"}"
        .formatted(endpoint, status);
  }

  private static String answers(String endpoint, String strategy) {
    return "nightjar_answers_total{endpoint=\"%s\",strategy=\"%s\"}".formatted(endpoint, strategy);
  }

  private static String swaps(String outcome) {
    return "nightjar_model_swap_seconds_count{outcome=\"%s\"}".formatted(outcome);
  }

  private static String excludeAll() {
    return "exclude_item_ids=cup,pot,tea,jar,42,12.50,gr%C3%B6%C3%9Fe%205%2F6%3F%25%2B%23";
  }

  /** A caller that is gone before its body has arrived. */
  private static void leaveEarly(JsonClient shop) throws Exception {
    String head =
        "POST /recommend HTTP/1.1\r\nHost: shop\r\nX-API-KEY: %s\r\n"
            + "Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{";
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), shop.port())) {
      socket
          .getOutputStream()
          .write(head.formatted(shop.key()).getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void raw(JsonClient shop, String request) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), shop.port())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertTrue(socket.getInputStream().readAllBytes().length > 0);
    }
  }
}
