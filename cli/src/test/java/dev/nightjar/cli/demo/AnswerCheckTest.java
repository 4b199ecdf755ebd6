package dev.nightjar.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.cli.demo.ShopCatalogue.ShopItem;
import dev.nightjar.model.ModelVersion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AnswerCheckTest {
  private static final Question QUESTION = question(2, Optional.empty());

  private static final String RIGHT =
      """
      {"success": true, "message": "ok", "data": {
        "all_item_ids": ["pot", "tea"], "recommendation_id": "Ab-9_x",
        "meta": {"page": 1, "limit": 2, "total_items": 5, "total_pages": 3, "strategy": "semantic",
                 "sources": {"semantic": 1, "popular": 1}, "model_version": "20260101T000000Z"}}}
      """;

  @Test
  void rightAnswer_hasNoProblems() {
    assertEquals(List.of(), problems(200, RIGHT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "success": true                 | "success": false                | expected success true, found false
          "message": "ok",                | ''                              | expected a message, found none
          Ab-9_x                          | a b                             | expected a URL-safe recommendation_id of at most 64 characters, found "a b"
          "page": 1                       | "page": 2                       | expected page 1, found 2
          "limit": 2                      | "limit": 12                     | expected limit 2, found 12
          "total_pages": 3                | "total_pages": 2                | expected total_pages 3, found 2
          "strategy": "semantic"          | "strategy": "popular"           | expected strategy semantic, found popular
          "strategy": "semantic",         | ''                              | expected strategy semantic, found none
          "popular": 1                    | "popular": 2                    | expected sum of sources 2, found 3
          20260101T000000Z                | 20250101T000000Z                | expected model_version 20260101T000000Z, found 20250101T000000Z
          ["pot", "tea"]                  | ["pot", "pot"]                  | item pot is there twice
          ["pot", "tea"]                  | ["pot", "mug"]                  | item mug must not be recommended here
          ["pot", "tea"]                  | ["pot", "vase"]                 | item vase is not in the catalogue
          ["pot", "tea"]                  | ["pot", "cup"]                  | item cup is not active
          """)
  void oneThingWrong_isToldAndNothingElse(String right, String wrong, String problem) {
    assertEquals(List.of(problem), problems(200, RIGHT.replace(right, wrong)));
  }

  @Test
  void shortPage_isTold() {
    assertEquals(
        List.of("expected sum of sources 1, found 2", "expected 2 items, found 1"),
        problems(200, RIGHT.replace("[\"pot\", \"tea\"]", "[\"pot\"]")));
  }

  @Test
  void fewerInReachThanThere_isTold() {
    assertEquals(
        List.of("expected total_pages 1, found 3", "expected total_items of at least 2, found 1"),
        problems(200, RIGHT.replace("\"total_items\": 5", "\"total_items\": 1")));
  }

  @Test
  void anotherStatus_isToldWithTheBody() {
    assertEquals(
        List.of("expected status 200, found 503: {\"success\": false}"),
        problems(503, "{\"success\": false}"));
  }

  @Test
  void whatIsNoJson_isTold() {
    assertEquals("expected success true, found none", problems(200, "<html>").iterator().next());
  }

  @Test
  void filters_itemThatDoesNotMatch_isTold() {
    Question cheap = question(2, Optional.of(new Wanted("Kitchen", 2)));
    assertEquals(List.of(), problems(cheap, 200, RIGHT));
    assertEquals(
        List.of("item tea is not what the filters ask for"),
        problems(cheap, 200, RIGHT, Map.of("tea", 3.0, "jar", 1.0)));
  }

  @Test
  void filters_fewerMatchesThanThePage_areAllThere() {
    Question cheap = question(2, Optional.of(new Wanted("Kitchen", 2)));
    String one = RIGHT.replace("[\"pot\", \"tea\"]", "[\"pot\"]").replace(", \"popular\": 1", "");
    assertEquals(List.of(), problems(cheap, 200, one, Map.of("tea", 3.0)));
    assertEquals(List.of("expected 2 items, found 1"), problems(cheap, 200, one));
  }

  private static Question question(int limit, Optional<Wanted> wanted) {
    return new Question(
        "Like", List.of("mug"), "/item/mug", "", limit, "semantic", Set.of("mug"), wanted);
  }

  private static List<String> problems(int status, String body) {
    return problems(QUESTION, status, body);
  }

  private static List<String> problems(Question question, int status, String body) {
    return problems(question, status, body, Map.of());
  }

  private static List<String> problems(
      Question question, int status, String body, Map<String, Double> prices) {
    Map<String, ShopItem> items = new HashMap<>();
    for (String id : List.of("mug", "pot", "tea", "cup")) {
      items.put(id, new ShopItem("The " + id, "Kitchen", 1, !id.equals("cup")));
    }
    prices.forEach((id, price) -> items.put(id, new ShopItem("The " + id, "Kitchen", price, true)));
    return new AnswerCheck(new ShopCatalogue(items), new ModelVersion("20260101T000000Z"))
        .problems(question, new Reply(status, body));
  }
}
