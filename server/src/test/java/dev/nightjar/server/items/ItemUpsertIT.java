package dev.nightjar.server.items;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.event.LogLayout;
import dev.nightjar.server.KeptLines;
import dev.nightjar.server.RunningServer;
import dev.nightjar.server.TestShop;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ItemUpsertIT {
  private static final String PATH = ItemUpsert.PATH;

  @TempDir Path folder;
  private RunningServer server;

  @BeforeEach
  void start() throws IOException {
    server = RunningServer.of(TestShop.create(), folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void upsert(String json) throws IOException {
    Reply reply = server.secretClient().post(PATH, json);
    assertEquals(202, reply.status(), reply::toString);
  }

  private List<String> popular() throws IOException {
    return server.client().post("/recommend", "{\"user_id\":\"nobody\"}").itemIds();
  }

  @Test
  void post_status_isTrueInTheNextAnswer() throws IOException {
    assertTrue(popular().contains("mug"));
    upsert("{\"item_id\":\"mug\",\"status\":\"inactive\"}");
    JsonClient client = server.client();
    assertFalse(popular().contains("mug"));
    assertFalse(
        client
            .post("/recommend/session", "{\"clicked_item_id\":\"cup\"}")
            .itemIds()
            .contains("mug"));
    assertFalse(
        client.post("/recommend/basket", "{\"item_ids\":[\"pot\"]}").itemIds().contains("mug"));
    assertFalse(
        client
            .post("/recommend/price_optimized", "{\"user_id\":\"pia\"}")
            .itemIds()
            .contains("mug"));
    assertFalse(client.get("/item/cup").itemIds().contains("mug"));
    upsert("[{\"item_id\":\"mug\"},{\"item_id\":42,\"status\":\"deleted\"}]");
    assertTrue(popular().contains("mug"));
    assertFalse(popular().contains("42"));
  }

  @Test
  void post_severalOfOneItem_theLastCounts() throws IOException {
    upsert(
        "[{\"item_id\":\"mug\",\"status\":\"inactive\"},{\"item_id\":\"mug\",\"status\":\"active\"},"
            + "{\"item_id\":\"cup\",\"status\":\"active\"},{\"item_id\":\"cup\",\"status\":\"inactive\"}]");
    assertTrue(popular().contains("mug"));
    assertFalse(popular().contains("cup"));
  }

  @Test
  void restart_statuses_areAsTheyWere() throws IOException {
    upsert(
        "[{\"item_id\":\"mug\",\"status\":\"inactive\"},{\"item_id\":\"cup\",\"status\":\"inactive\"}]");
    upsert("{\"item_id\":\"cup\"}");
    server.close();
    server = RunningServer.withoutModel(folder);
    assertFalse(popular().contains("mug"));
    assertTrue(popular().contains("cup"));
  }

  @Test
  void modelPublishedLater_statuses_areAppliedToIt() throws Exception {
    upsert("{\"item_id\":\"mug\",\"status\":\"inactive\"}");
    TestShop.create().publish(server.models(), "20260102T000000Z");
    Instant deadline = Instant.now().plusSeconds(20);
    Reply reply = server.client().post("/recommend", "{\"user_id\":\"nobody\"}");
    while (!reply.meta("model_version").contains("20260102")) {
      assertFalse(reply.itemIds().contains("mug"));
      assertTrue(Instant.now().isBefore(deadline), "waited for the new model");
      reply = server.client().post("/recommend", "{\"user_id\":\"nobody\"}");
    }
    assertFalse(reply.itemIds().contains("mug"));
  }

  @Test
  void post_items_areKeptAsTheyCame() throws IOException {
    upsert(
        "{\"item_id\":7,\"attributes\":{\"name\":\"Größe\",\"price\":12.50},\"own\":[1],"
            + "\"received_at\":1}");
    upsert("{\"item_id\":\"a\",\"item_type\":\"service\"}");
    server.close();
    List<JsonNode> lines = KeptLines.read(LogLayout.items(server.events()));
    JsonNode first = lines.get(0);
    assertEquals("\"7\"", first.path("item_id").toString());
    assertEquals("{\"name\":\"Größe\",\"price\":12.5}", first.path("attributes").toString());
    assertEquals("[1]", first.path("own").toString());
    assertTrue(first.path("received_at").longValue() > 1, first::toString);
    assertTrue(
        lines.get(1).path("received_at").longValue() > first.path("received_at").longValue(),
        lines::toString);
    assertEquals("service", lines.get(1).path("item_type").textValue());
  }

  @Test
  void post_badFields_areAllNamedAndNothingIsTaken() throws IOException {
    Reply reply =
        server
            .secretClient()
            .post(
                PATH,
                "[{\"item_id\":\"mug\",\"status\":\"inactive\"},{\"status\":\"sold\"},"
                    + "{\"item_id\":\"\",\"item_type\":5,\"attributes\":\"{}\"}]");
    assertEquals(400, reply.status());
    assertEquals(
        List.of("item_id", "status", "item_id", "item_type", "attributes"), reply.badFields());
    assertEquals(2, reply.json().at("/error/4/index").intValue());
    assertTrue(popular().contains("mug"));
  }

  @Test
  void post_publishableKey_is403() throws IOException {
    assertEquals(403, server.client().post(PATH, "{\"item_id\":\"mug\"}").status());
    assertEquals(405, server.secretClient().get(PATH).status());
  }
}
