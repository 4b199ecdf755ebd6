package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
final class BasketRecommendationsIT {
  private static final String PATH = "/recommend/basket";

  @Test
  void basket_ofTwo_addsTheirScoresUp(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"item_ids\":[\"mug\",\"pot\"]}");
    assertEquals(200, reply.status());
    // tea 1 + 1, cup 15/16 of pot, jar 14/16 of mug
    assertEquals(List.of("tea", "cup", "jar"), reply.itemIds().subList(0, 3));
    assertEquals("10", reply.meta("limit"));
    assertEquals("\"co_occurrence\"", reply.meta("strategy"));
    assertTrue(reply.itemIds().stream().noneMatch(List.of("mug", "pot", "old")::contains));
  }

  @Test
  void basket_unknownItems_countForNothing(JsonClient shop) throws IOException {
    Reply some = shop.post(PATH, "{\"item_ids\":[\"nothing\",\"mug\"]}");
    assertEquals(List.of("tea", "jar"), some.itemIds().subList(0, 2));
    Reply none = shop.post(PATH, "{\"item_ids\":[\"nothing\"]}");
    assertEquals(200, none.status());
    assertEquals("\"popular\"", none.meta("strategy"));
  }

  @Test
  void basket_numericIds_areTheirDecimalStrings(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"item_ids\":[42,12.50]}");
    assertTrue(reply.itemIds().stream().noneMatch(List.of("42", "12.50")::contains));
  }

  @Test
  void basket_pages_tileTheList(JsonClient shop) throws IOException {
    List<String> tiled = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      String body = "{\"item_ids\":[\"mug\",\"pot\"],\"limit\":2,\"page\":%d}".formatted(page);
      tiled.addAll(shop.post(PATH, body).itemIds());
    }
    assertEquals(shop.post(PATH, "{\"item_ids\":[\"mug\",\"pot\"]}").itemIds(), tiled);
  }

  @Test
  void basket_exclusions_areNeverReturned(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"item_ids\":[\"mug\"],\"exclude_item_ids\":[\"tea\"]}");
    assertEquals("jar", reply.itemIds().get(0));
  }

  @Test
  void basket_of100_isTaken_of101_isNamed(JsonClient shop) throws IOException {
    String cart = "\"mug\"" + ",\"mug\"".repeat(99);
    assertEquals(200, shop.post(PATH, "{\"item_ids\":[%s]}".formatted(cart)).status());
    Reply reply = shop.post(PATH, "{\"item_ids\":[%s,\"mug\"]}".formatted(cart));
    assertEquals(400, reply.status());
    assertEquals(
        "[{\"field\":\"item_ids\",\"message\":\"expected an array of 1 to 100 ids, found 101\"}]",
        reply.error());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item_ids | {}",
        "item_ids | {\"item_ids\":[]}",
        "item_ids | {\"item_ids\":\"mug\"}",
        "item_ids | {\"item_ids\":{\"0\":\"mug\"}}",
        "item_ids | {\"item_ids\":[\"mug\",null]}",
        "item_ids | {\"item_ids\":[\"mug\",\"\"]}",
        "item_ids | {\"item_ids\":[[\"mug\"]]}",
        "limit    | {\"item_ids\":[\"mug\"],\"limit\":-1}",
        "mode     | {\"item_ids\":[\"mug\"],\"mode\":\"magic\"}",
        "filters.$or | {\"item_ids\":[\"mug\"],\"filters\":{\"$or\":[]}}"
      })
  void basket_badField_isNamed(String field, String body, JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, body);
    assertEquals(400, reply.status());
    assertEquals(List.of(field), reply.badFields());
  }
}
