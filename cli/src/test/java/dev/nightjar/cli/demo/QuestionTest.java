package dev.nightjar.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class QuestionTest {
  private static final List<Question> ALL =
      Question.all(
          new Cast(
              "o'hara",
              List.of("cap"),
              Set.of("hat"),
              "stranger",
              "café au/lait",
              List.of("a", "b", "c")),
          new Wanted("Coffee", 12.5));

  @Test
  void all_asksTheFiveEndpointsAndForAStranger() {
    assertEquals(
        List.of(
            "POST /recommend",
            "GET /item/caf%C3%A9%20au%2Flait",
            "POST /recommend/session",
            "POST /recommend/session",
            "POST /recommend/basket",
            "POST /recommend/price_optimized",
            "POST /recommend"),
        ALL.stream().map(Question::endpoint).toList());
  }

  @Test
  void all_knowsWhatMustNotBeShown() {
    assertEquals(
        List.of(
            Set.of("hat"),
            Set.of("café au/lait"),
            Set.of("café au/lait"),
            Set.of("café au/lait"),
            Set.of("a", "b", "c"),
            Set.of("hat"),
            Set.of()),
        ALL.stream().map(Question::absent).toList());
  }

  @Test
  void curl_ofAGet_hasNoBody() {
    assertEquals(
        "curl -s 'http://127.0.0.1:8080/item/caf%C3%A9%20au%2Flait' -H 'X-API-KEY: nj_pk_x'",
        ALL.get(1).curl("http://127.0.0.1:8080", "nj_pk_x"));
  }

  @Test
  void curl_ofAPost_quotesForAShell() {
    assertEquals(
        "curl -s 'http://127.0.0.1:8080/recommend' -H 'X-API-KEY: nj_pk_x'"
            + " -H 'Content-Type: application/json' -d '{\"user_id\":\"o'\\''hara\"}'",
        ALL.get(0).curl("http://127.0.0.1:8080", "nj_pk_x"));
  }

  @Test
  void body_ofABasket_listsItsItems() {
    assertEquals("{\"item_ids\":[\"a\",\"b\",\"c\"]}", ALL.get(4).body());
  }

  @Test
  void body_ofAQuestionWithFilters_holdsThem() {
    assertEquals(
        "{\"clicked_item_id\":\"café au/lait\","
            + "\"filters\":{\"category\":\"Coffee\",\"price\":{\"$lte\":12.5}}}",
        ALL.get(3).body());
  }
}
