package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.nightjar.server.ServedShop;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ServedShop.class)
final class SessionRecommendationsIT {
  private static final String PATH = "/recommend/session";

  @Test
  void session_knownClick_startsAtBehaviour(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"clicked_item_id\":\"mug\"}");
    assertEquals(200, reply.status());
    assertEquals(List.of("pot", "cup", "tea"), reply.itemIds().subList(0, 3));
    assertEquals("10", reply.meta("limit"));
    assertEquals("{\"collaborative\":2,\"semantic\":1,\"popular\":4}", reply.meta("sources"));
  }

  @Test
  void session_modeSemantic_startsThere(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"clicked_item_id\":\"mug\",\"mode\":\"semantic\"}");
    assertEquals(List.of("cup", "tea"), reply.itemIds().subList(0, 2));
    assertEquals("\"semantic\"", reply.meta("strategy"));
  }

  @Test
  void session_unknownClick_getsPopular(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"clicked_item_id\":\"nothing\"}");
    assertEquals(200, reply.status());
    assertEquals("\"popular\"", reply.meta("strategy"));
  }

  @ParameterizedTest
  @CsvSource({"42, 12.50", "12.50, 42"})
  void session_numericId_isItsDecimalString(String id, String first, JsonClient shop)
      throws IOException {
    Reply reply = shop.post(PATH, "{\"clicked_item_id\":%s}".formatted(id));
    assertEquals(first, reply.itemIds().get(0));
    assertFalse(reply.itemIds().contains(id));
  }

  @Test
  void session_pages_tileTheList(JsonClient shop) throws IOException {
    List<String> tiled = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      String body = "{\"clicked_item_id\":\"mug\",\"limit\":3,\"page\":%d}".formatted(page);
      tiled.addAll(shop.post(PATH, body).itemIds());
    }
    assertEquals(shop.post(PATH, "{\"clicked_item_id\":\"mug\"}").itemIds(), tiled);
  }

  @Test
  void session_exclusions_areNeverReturned(JsonClient shop) throws IOException {
    Reply reply =
        shop.post(PATH, "{\"clicked_item_id\":\"mug\",\"exclude_item_ids\":[\"pot\",\"tea\"]}");
    assertEquals(List.of("cup", "jar"), reply.itemIds().subList(0, 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "clicked_item_id | {}",
        "clicked_item_id | {\"clicked_item_id\":\"\"}",
        "clicked_item_id | {\"clicked_item_id\":{\"id\":\"mug\"}}",
        "limit           | {\"clicked_item_id\":\"mug\",\"limit\":101}",
        "mode            | {\"clicked_item_id\":\"mug\",\"mode\":\"magic\"}",
        "filters.a.$gt   | {\"clicked_item_id\":\"mug\",\"filters\":{\"a\":{\"$gt\":[1]}}}"
      })
  void session_badField_isNamed(String field, String body, JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, body);
    assertEquals(400, reply.status());
    assertEquals(List.of(field), reply.badFields());
  }
}
