package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
final class PriceOptimizedRecommendationsIT {
  private static final String PATH = "/recommend/price_optimized";

  @Test
  void priceOptimized_userWithPrices_isReRanked(JsonClient shop) throws IOException {
    String body = "{\"user_id\":\"pia\"}";
    assertEquals(
        List.of("pot", "mug", "jar", "tea"), shop.post("/recommend", body).itemIds().subList(0, 4));
    Reply reply = shop.post(PATH, body);
    assertEquals(200, reply.status());
    assertEquals(List.of("mug", "tea", "pot", "jar"), reply.itemIds().subList(0, 4));
    assertEquals("10", reply.meta("limit"));
    assertEquals("\"price_optimized\"", reply.meta("strategy"));
  }

  @Test
  void priceOptimized_userWithoutPrices_getsTheListAsItIs(JsonClient shop) throws IOException {
    String body = "{\"user_id\":\"ann\",\"limit\":5}";
    Reply reply = shop.post(PATH, body);
    assertEquals(shop.post("/recommend", body).itemIds(), reply.itemIds());
    assertEquals("\"personalized\"", reply.meta("strategy"));
  }

  @Test
  void priceOptimized_modePopular_isReRankedByAWorker(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"user_id\":\"pia\",\"mode\":\"popular\",\"limit\":100}");
    assertEquals(200, reply.status());
    assertEquals(8, reply.itemIds().stream().distinct().count());
    assertEquals("{\"price_optimized\":8}", reply.meta("sources"));
  }

  @Test
  void priceOptimized_unknownUser_getsPopular(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"user_id\":\"nobody\"}");
    assertEquals(200, reply.status());
    assertEquals("\"popular\"", reply.meta("strategy"));
  }

  @Test
  void priceOptimized_pages_tileTheList(JsonClient shop) throws IOException {
    List<String> tiled = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      String body = "{\"user_id\":\"pia\",\"limit\":2,\"page\":%d}".formatted(page);
      tiled.addAll(shop.post(PATH, body).itemIds());
    }
    assertEquals(shop.post(PATH, "{\"user_id\":\"pia\"}").itemIds(), tiled);
  }

  @Test
  void priceOptimized_exclusions_areNeverReturned(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"user_id\":\"pia\",\"exclude_item_ids\":[\"tea\"]}");
    assertEquals(List.of("mug", "pot", "jar"), reply.itemIds().subList(0, 3));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user_id | {}",
        "user_id | {\"user_id\":\"\"}",
        "limit   | {\"user_id\":\"pia\",\"limit\":0}",
        "page    | {\"user_id\":\"pia\",\"page\":1.5}",
        "mode    | {\"user_id\":\"pia\",\"mode\":\"magic\"}",
        "filters.$a | {\"user_id\":\"pia\",\"filters\":{\"$a\":true}}"
      })
  void priceOptimized_badField_isNamed(String field, String body, JsonClient shop)
      throws IOException {
    Reply reply = shop.post(PATH, body);
    assertEquals(400, reply.status());
    assertEquals(List.of(field), reply.badFields());
  }
}
