package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import dev.nightjar.recommend.Answer;
import dev.nightjar.recommend.Mode;
import dev.nightjar.recommend.Options;
import dev.nightjar.recommend.Page;
import dev.nightjar.recommend.Recommender;
import dev.nightjar.recommend.filter.FilterReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AnswerBodyTest {
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir Path store;

  @Test
  void of_severalSources_isToTheLetter() throws IOException {
    TinyShop shop = new TinyShop().item("a", "").item("b \"c\"", "").item("Töpfe", "");
    shop.user("ann", List.of("b \"c\""), List.of(), List.of());
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Answer answer = new Recommender(model).user("ann", options(new Page(1, 2)));
      assertEquals(
          "{\"success\":true,\"message\":\"Recommendations found.\",\"data\":{"
              + "\"all_item_ids\":[\"b \\\"c\\\"\",\"a\"],\"recommendation_id\":\"EAAB_-9\","
              + "\"meta\":{\"page\":1,\"limit\":2,\"total_items\":3,\"total_pages\":2,"
              + "\"strategy\":\"personalized\",\"sources\":{\"personalized\":1,\"popular\":1},"
              + "\"model_version\":\"20260101T000000Z\"}}}",
          AnswerBody.of(answer, "EAAB_-9").toString());
    }
  }

  @Test
  void of_manyLongIds_hasAllOfThem() throws IOException {
    TinyShop shop = new TinyShop();
    for (int i = 0; i < 100; i++) {
      shop.item("%03d-%s".formatted(i, "ü\\".repeat(100)), "");
    }
    try (Model model = shop.depth(100).open(store, "20260101T000000Z")) {
      Answer answer = new Recommender(model).user("nobody", options(new Page(1, 100)));
      JsonNode data = data(answer);
      assertEquals(100, answer.size());
      assertEquals(JSON.valueToTree(answer.itemIds()), data.get("all_item_ids"));
      assertEquals(100, data.at("/meta/sources/popular").intValue());
    }
  }

  @Test
  void of_pagePastTheEnd_isEmpty() throws IOException {
    try (Model model = new TinyShop().item("a", "").open(store, "20260101T000000Z")) {
      Page page = new Page(Integer.MAX_VALUE, 100);
      JsonNode data = data(new Recommender(model).user("nobody", options(page)));
      assertEquals(0, data.get("all_item_ids").size());
      assertEquals(Integer.MAX_VALUE, data.at("/meta/page").intValue());
      assertEquals("{}", data.at("/meta/sources").toString());
    }
  }

  @Test
  void of_warningsOfAnyCharacters_areTold() throws IOException {
    ObjectNode filter = JSON.createObjectNode().put("size \"X\"\ud83c", 1).put("color", 2);
    Options options =
        new Options(
            new Page(1, 2), Mode.AUTO, List.of(), FilterReader.read("filters", filter).filter());
    try (Model model = new TinyShop().item("a", "").open(store, "20260101T000000Z")) {
      JsonNode data = data(new Recommender(model).user("nobody", options));
      assertEquals(
          "[\"no item has the attribute \\\"color\\\"\","
              + "\"no item has the attribute \\\"size \\\"X\\\"?\\\"\"]",
          data.at("/meta/warnings").toString());
    }
  }

  private static Options options(Page page) {
    return new Options(page, Mode.AUTO, List.of(), Optional.empty());
  }

  private static JsonNode data(Answer answer) throws IOException {
    return JSON.readTree(AnswerBody.of(answer, "id").getBytes()).get("data");
  }
}
