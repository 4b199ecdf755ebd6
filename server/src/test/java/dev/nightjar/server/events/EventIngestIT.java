package dev.nightjar.server.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.nightjar.server.KeptLines;
import dev.nightjar.server.RunningServer;
import dev.nightjar.server.TestShop;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventIngestIT {
  private static final String PATH = EventIngest.PATH;
  private static final String VIEW =
      "{\"user_id\":\"ann\",\"event_name\":\"view\",\"item_id\":\"mug\"}";

  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = RunningServer.withoutModel(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Reply post(String json) throws IOException {
    return server.client().post(PATH, json);
  }

  private List<JsonNode> kept() throws IOException {
    server.close();
    return KeptLines.read(server.events());
  }

  @Test
  void post_oneEvent_isKeptWithItsArrival() throws IOException {
    long before = Instant.now().toEpochMilli();
    Reply reply = post(VIEW);
    long after = Instant.now().toEpochMilli();
    assertEquals(202, reply.status());
    assertEquals(
        "{\"success\":true,\"message\":\"Events saved.\",\"data\":{\"accepted\":1},\"error\":null}",
        reply.json().toString());
    JsonNode event = kept().get(0);
    long received = event.path("received_at").longValue();
    assertTrue(received >= before && received <= after, event::toString);
    assertEquals(received, event.path("timestamp").longValue());
    assertEquals("ann", event.path("user_id").textValue());
    assertEquals(5, event.size());
  }

  @Test
  void post_everyField_isKeptAsItCame() throws IOException {
    String event =
        """
        {
          "user_id": "größe 5/6?%+#\\n", "event_name": "purchase", "event_family": "conversion",
          "item_id": "mug", "recommendation_id": "r-1", "session_id": "s-1", "order_id": "o-1",
          "event_id": "e-1", "quantity": 2.50, "price": 19.990, "timestamp": "2026-01-05T10:00:00Z",
          "context": {"page": [1, {"deep": null}]}, "previous_user_id": null, "own": 1e3, "ü": true
        }
        """;
    assertEquals(202, post(event).status());
    JsonNode line = kept().get(0);
    JsonNode sent = new JsonMapper().readTree(event);
    sent.fieldNames().forEachRemaining(name -> assertEquals(sent.get(name), line.get(name), name));
    assertEquals(sent.size() + 1, line.size());
  }

  @Test
  void post_numbersForIds_becomeTheirDecimalStrings() throws IOException {
    assertEquals(
        202,
        post("{\"user_id\":7,\"event_name\":\"view\",\"item_id\":12.50,\"order_id\":1e2}")
            .status());
    JsonNode line = kept().get(0);
    assertEquals("7", line.path("user_id").textValue());
    assertEquals("12.50", line.path("item_id").textValue());
    assertEquals("100", line.path("order_id").textValue());
  }

  @Test
  void post_namesOfTheServersOwn_cannotBeForged() throws IOException {
    post("{\"user_id\":\"ann\",\"event_name\":\"search\",\"received_at\":1}");
    JsonNode line = kept().get(0);
    assertTrue(line.path("received_at").longValue() > 1, line::toString);
  }

  @Test
  void post_someBad_namesAllAndTakesNone() throws IOException {
    Reply reply =
        post(
            "["
                + VIEW
                + ",{\"user_id\":\" \",\"event_name\":\"view\"},5,"
                + "{\"user_id\":\"bob\",\"event_name\":\"identify\",\"price\":-1}]");
    assertEquals(400, reply.status());
    assertEquals(
        List.of("1 user_id", "1 item_id", "2 ", "3 previous_user_id", "3 price"),
        IntStream.range(0, reply.json().path("error").size())
            .mapToObj(i -> reply.json().path("error").path(i))
            .map(error -> error.path("index").intValue() + " " + error.path("field").textValue())
            .toList());
    assertEquals(
        "expected a number from 0 to a trillion, found -1",
        reply.json().path("error").path(4).path("message").textValue());
    assertEquals(List.of(), kept());
  }

  @Test
  void post_numberOfEvents_isBounded() throws IOException {
    String thousand =
        IntStream.range(0, 1_000).mapToObj(i -> VIEW).collect(Collectors.joining(",", "[", "]"));
    Reply reply = post(thousand);
    assertEquals(202, reply.status());
    assertEquals(1_000, reply.json().at("/data/accepted").intValue());
    Reply more = post("[" + VIEW + "," + thousand.substring(1));
    assertEquals(413, more.status());
    assertEquals("expected at most 1000 records, found 1001", more.error());
    assertEquals(400, post("[]").status());
    assertEquals(400, post("5").status());
    assertEquals(400, post("").status());
    assertEquals(400, post("[" + VIEW).status());
    assertEquals(1_000, kept().size());
  }

  @Test
  void post_halfASurrogatePair_isRefusedWhereItCountsAndKeptElsewhere() throws IOException {
    Reply reply = post("{\"user_id\":\"a\\ud83d\",\"event_name\":\"search\",\"own\":\"x\\ud83d\"}");
    assertEquals(400, reply.status());
    assertEquals(List.of("user_id"), reply.badFields());
    assertEquals(
        202, post("{\"user_id\":\"a\",\"event_name\":\"search\",\"own\":\"x\\ud83d\"}").status());
    assertEquals("x\ud83d", kept().get(0).path("own").textValue());
  }

  @Test
  void post_withoutALog_saysHowToStartIt(@TempDir Path other) throws IOException {
    try (RunningServer without = RunningServer.withoutLog(TestShop.create(), other)) {
      Reply reply = without.client().post(PATH, VIEW);
      assertEquals(503, reply.status());
      assertEquals(
          "the server keeps no events and no item changes: start it with --events DIR",
          reply.error());
      assertEquals(401, without.client().withKey("").post(PATH, VIEW).status());
    }
  }

  @Test
  void start_folderInUse_isRefused(@TempDir Path other) throws IOException {
    IOException e =
        assertThrows(IOException.class, () -> RunningServer.withLogOf(server, other).close());
    assertTrue(e.toString().contains("found another server writing into it"), e::toString);
  }
}
