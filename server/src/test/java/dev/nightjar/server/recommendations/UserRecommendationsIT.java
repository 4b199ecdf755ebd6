package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.ServedShop;
import dev.nightjar.server.TestShop;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServedShop.class)
final class UserRecommendationsIT {
  private static final String PATH = "/recommend";
  private static final List<String> ANNS =
      List.of("pot", "tea", "cup", "jar", "42", "12.50", TestShop.ODD_ID);

  @Test
  void recommend_knownUser_answersToTheLetter(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"user_id\":\"ann\"}");
    assertEquals(200, reply.status());
    assertEquals("application/json", reply.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(reply.json().path("success").booleanValue());
    assertTrue(reply.json().path("message").isTextual());
    assertEquals(ANNS, reply.itemIds());
    assertTrue(
        reply.json().at("/data/recommendation_id").textValue().matches("[A-Za-z0-9_-]{1,64}"));
    assertEquals(
        "{\"page\":1,\"limit\":12,\"total_items\":7,\"total_pages\":1,\"strategy\":\"personalized\","
            + "\"sources\":{\"personalized\":3,\"popular\":4},"
            + "\"model_version\":\"20260101T000000Z\"}",
        reply.json().at("/data/meta").toString());
  }

  @Test
  void recommend_twice_namesEachAnswer(JsonClient shop) throws IOException {
    String body = "{\"user_id\":\"ann\"}";
    assertNotEquals(
        shop.post(PATH, body).json().at("/data/recommendation_id"),
        shop.post(PATH, body).json().at("/data/recommendation_id"));
  }

  @Test
  void recommend_unknownUser_getsPopular(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"user_id\":\"nobody\"}");
    assertEquals(200, reply.status());
    assertEquals(List.of("mug", "cup", "pot"), reply.itemIds().subList(0, 3));
    assertEquals("\"popular\"", reply.meta("strategy"));
  }

  @Test
  void recommend_numericId_isItsDecimalString(JsonClient shop) throws IOException {
    assertEquals("jar", shop.post(PATH, "{\"user_id\":7}").itemIds().get(0));
  }

  @Test
  void recommend_pages_tileTheList(JsonClient shop) throws IOException {
    List<String> tiled = new ArrayList<>();
    for (int page = 1; page <= 3; page++) {
      Reply reply =
          shop.post(PATH, "{\"user_id\":\"ann\",\"limit\":3,\"page\":%d}".formatted(page));
      assertEquals("7", reply.meta("total_items"));
      assertEquals("3", reply.meta("total_pages"));
      tiled.addAll(reply.itemIds());
    }
    assertEquals(ANNS, tiled);
  }

  @Test
  void recommend_pagePastTheEnd_isEmpty(JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, "{\"user_id\":\"ann\",\"page\":2147483647}");
    assertEquals(200, reply.status());
    assertEquals(List.of(), reply.itemIds());
    assertEquals("{}", reply.meta("sources"));
  }

  @Test
  void recommend_exclusions_areNeverReturned(JsonClient shop) throws IOException {
    Reply reply =
        shop.post(PATH, "{\"user_id\":\"ann\",\"exclude_item_ids\":[\"tea\",42,12.50,\"gone\"]}");
    assertEquals(List.of("pot", "cup", "jar", TestShop.ODD_ID), reply.itemIds());
    assertEquals("4", reply.meta("total_items"));
  }

  @Test
  void recommend_manyExclusions_areAnsweredByAWorker(JsonClient shop) throws IOException {
    String many = "\"x\",".repeat(5_000) + "\"pot\"";
    Reply reply =
        shop.post(PATH, "{\"user_id\":\"ann\",\"exclude_item_ids\":[%s]}".formatted(many));
    assertEquals(ANNS.subList(1, ANNS.size()), reply.itemIds());
  }

  @ParameterizedTest
  @CsvSource({
    "collaborative, personalized",
    "semantic, semantic",
    "popular, popular",
    "auto, personalized"
  })
  void recommend_mode_startsAtItsRung(String mode, String strategy, JsonClient shop)
      throws IOException {
    Reply reply = shop.post(PATH, "{\"user_id\":\"ann\",\"mode\":\"%s\"}".formatted(mode));
    assertEquals('"' + strategy + '"', reply.meta("strategy"));
    assertFalse(reply.itemIds().contains("old"));
  }

  @Test
  void recommend_nullsAndUnknownKeys_areIgnored(JsonClient shop) throws IOException {
    Reply reply =
        shop.post(
            PATH,
            """
            {"user_id":"ann","limit":null,"page":null,"placement":null,"mode":null,"filters":null,
             "exclude_item_ids":null,"item_ids":"no business of this endpoint"}
            """);
    assertEquals(ANNS, reply.itemIds());
    assertEquals("12", reply.meta("limit"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"placement\":\"home\"",
        "\"placement\":\"\"",
        "\"filters\":{}",
        "\"limit\":100",
        "\"limit\":12.0"
      })
  void recommend_goodOption_isTaken(String option, JsonClient shop) throws IOException {
    assertEquals(200, shop.post(PATH, "{\"user_id\":\"ann\",%s}".formatted(option)).status());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "user_id          | {}",
        "user_id          | {\"user_id\":null}",
        "user_id          | {\"user_id\":\"\"}",
        "user_id          | {\"user_id\":true}",
        "user_id          | {\"user_id\":[\"ann\"]}",
        "user_id          | {\"user_id\":1e999999999}",
        "limit            | {\"user_id\":\"ann\",\"limit\":0}",
        "limit            | {\"user_id\":\"ann\",\"limit\":101}",
        "limit            | {\"user_id\":\"ann\",\"limit\":1.5}",
        "limit            | {\"user_id\":\"ann\",\"limit\":\"12\"}",
        "limit            | {\"user_id\":\"ann\",\"limit\":1e999999999}",
        "page             | {\"user_id\":\"ann\",\"page\":0}",
        "page             | {\"user_id\":\"ann\",\"page\":-1}",
        "page             | {\"user_id\":\"ann\",\"page\":2147483648}",
        "placement        | {\"user_id\":\"ann\",\"placement\":5}",
        "mode             | {\"user_id\":\"ann\",\"mode\":\"magic\"}",
        "mode             | {\"user_id\":\"ann\",\"mode\":\"AUTO\"}",
        "mode             | {\"user_id\":\"ann\",\"mode\":3}",
        "filters.a.$like  | {\"user_id\":\"ann\",\"filters\":{\"a\":{\"$like\":1}}}",
        "filters          | {\"user_id\":\"ann\",\"filters\":\"category\"}",
        "exclude_item_ids | {\"user_id\":\"ann\",\"exclude_item_ids\":\"tea\"}",
        "exclude_item_ids | {\"user_id\":\"ann\",\"exclude_item_ids\":[\"tea\",\"\"]}",
        "exclude_item_ids | {\"user_id\":\"ann\",\"exclude_item_ids\":[{}]}"
      })
  void recommend_badField_isNamed(String field, String body, JsonClient shop) throws IOException {
    Reply reply = shop.post(PATH, body);
    assertEquals(400, reply.status());
    assertFalse(reply.json().path("success").booleanValue());
    assertTrue(reply.json().path("data").isNull());
    assertEquals(List.of(field), reply.badFields());
  }

  @Test
  void recommend_placementOf65Characters_isNamed(JsonClient shop) throws IOException {
    String body = "{\"user_id\":\"ann\",\"placement\":\"%s\"}";
    assertEquals(200, shop.post(PATH, body.formatted("p".repeat(64))).status());
    assertEquals(List.of("placement"), shop.post(PATH, body.formatted("p".repeat(65))).badFields());
  }

  @Test
  void recommend_idOf257Characters_isNamed(JsonClient shop) throws IOException {
    String body = "{\"user_id\":\"%s\"}";
    assertEquals(200, shop.post(PATH, body.formatted("u".repeat(256))).status());
    assertEquals(List.of("user_id"), shop.post(PATH, body.formatted("u".repeat(257))).badFields());
  }

  @Test
  void recommend_manyBadFields_areAllNamed(JsonClient shop) throws IOException {
    Reply reply =
        shop.post(
            PATH,
            """
            {"limit":0,"page":"x","placement":{},"mode":"m","exclude_item_ids":1,"filters":[]}
            """);
    assertEquals(400, reply.status());
    assertEquals(
        List.of("user_id", "limit", "page", "mode", "exclude_item_ids", "filters", "placement"),
        reply.badFields());
    assertEquals(
        "expected a whole number from 1 to 100, found 0",
        reply.json().at("/error/1/message").textValue());
  }
}
