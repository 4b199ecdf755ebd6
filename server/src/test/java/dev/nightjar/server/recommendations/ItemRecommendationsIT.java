package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.server.ServedShop;
import dev.nightjar.server.TestShop;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServedShop.class)
final class ItemRecommendationsIT {
  @Test
  void item_known_isSemanticAndFourByDefault(JsonClient shop) throws IOException {
    Reply reply = shop.get("/item/mug");
    assertEquals(200, reply.status());
    assertEquals(List.of("cup", "tea", "pot", "jar"), reply.itemIds());
    assertEquals("4", reply.meta("limit"));
    assertEquals("\"semantic\"", reply.meta("strategy"));
    assertEquals("{\"semantic\":2,\"popular\":2}", reply.meta("sources"));
    assertEquals("7", reply.meta("total_items"));
  }

  @Test
  void item_modeAuto_startsAtBehaviour(JsonClient shop) throws IOException {
    Reply reply = shop.get("/item/mug?mode=auto");
    assertEquals(List.of("pot", "cup", "tea", "jar"), reply.itemIds());
    assertEquals("\"collaborative\"", reply.meta("strategy"));
  }

  @Test
  void item_unknown_getsPopular(JsonClient shop) throws IOException {
    Reply reply = shop.get("/item/nothing");
    assertEquals(200, reply.status());
    assertEquals(List.of("mug", "cup", "pot", "tea"), reply.itemIds());
    assertEquals("\"popular\"", reply.meta("strategy"));
  }

  @Test
  void item_oddId_isDecoded(JsonClient shop) throws IOException {
    String encoded = URLEncoder.encode(TestShop.ODD_ID, StandardCharsets.UTF_8).replace("+", "%20");
    Reply reply = shop.get("/item/" + encoded);
    assertEquals("jar", reply.itemIds().get(0));
    assertEquals("\"semantic\"", reply.meta("strategy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%2E", "%2E%2E", "%2F", "a%2Fb", "%20", "+", "%00", "%E2%82%AC", "a;b"})
  void item_anyEncodedCharacter_isAnId(String id, JsonClient shop) throws IOException {
    assertEquals(200, shop.get("/item/" + id).status());
  }

  @Test
  void item_decimalId_isItself(JsonClient shop) throws IOException {
    assertEquals("12.50", shop.get("/item/42").itemIds().get(0));
  }

  @Test
  void item_pages_tileTheList(JsonClient shop) throws IOException {
    List<String> tiled = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      tiled.addAll(shop.get("/item/mug?limit=2&page=" + page).itemIds());
    }
    assertEquals(shop.get("/item/mug?limit=100").itemIds(), tiled);
    assertEquals(7, tiled.stream().distinct().count());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exclude_item_ids=cup,12.50",
        "exclude_item_ids=cup&exclude_item_ids=12.50",
        "exclude_item_ids=%5B%22cup%22,12.50%5D"
      })
  void item_exclusions_areNeverReturned(String query, JsonClient shop) throws IOException {
    Reply reply = shop.get("/item/mug?limit=100&" + query);
    assertEquals(List.of("tea", "pot", "jar", "42", TestShop.ODD_ID), reply.itemIds());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"exclude_item_ids=", "filters=%7B%7D", "placement=pdp", "colour=red", "limit=1"})
  void item_goodQuery_isTaken(String query, JsonClient shop) throws IOException {
    assertEquals(200, shop.get("/item/mug?" + query).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "limit            | limit=0",
        "limit            | limit=101",
        "limit            | limit=4.5",
        "limit            | limit=four",
        "limit            | limit=",
        "limit            | limit=%224%22",
        "limit            | limit=4&limit=5",
        "page             | page=0",
        "mode             | mode=magic",
        "mode             | mode=",
        "filters.a        | filters=%7B%22a%22:null%7D",
        "filters          | filters=category",
        "exclude_item_ids | exclude_item_ids=cup,,tea"
      })
  void item_badParameter_isNamed(String field, String query, JsonClient shop) throws IOException {
    Reply reply = shop.get("/item/mug?" + query);
    assertEquals(400, reply.status());
    assertEquals(List.of(field), reply.badFields());
  }

  @Test
  void item_idOf257Characters_isNamedBesideTheOthers(JsonClient shop) throws IOException {
    assertEquals(200, shop.get("/item/" + "i".repeat(256)).status());
    Reply reply = shop.get("/item/" + "i".repeat(257) + "?limit=0");
    assertEquals(400, reply.status());
    assertEquals(List.of("item_id", "limit"), reply.badFields());
  }

  @Test
  void item_pathThatIsNotUtf8_is400(JsonClient shop) throws IOException {
    Reply reply = shop.get("/item/%FF");
    assertEquals(400, reply.status());
    assertEquals("expected URL-encoded UTF-8 in the path, found %FF", reply.error());
  }
}
