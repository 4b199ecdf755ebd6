package dev.nightjar.cli.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.Nightjar;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Filters, placements, popular items and the question of one item's place. */
final class InspectQuestionsTest {
  @TempDir static Path store;

  @BeforeAll
  static void publish() throws IOException {
    new TinyShop()
        .item("mug", "Mugs", 4.5f, 0, ItemStatus.ACTIVE)
        .item("pot", "Pots", 24, 2, ItemStatus.ACTIVE)
        .item("tea", "Tea", 12.25f, 1, ItemStatus.ACTIVE)
        .item("cup", "Mugs", 3, 0, ItemStatus.INACTIVE)
        .item("jug", "Pots")
        .vector("mug", 1, 0)
        .vector("pot", 1, 1)
        .vector("tea", 0, 1)
        .together("mug", "tea", "pot")
        .together("tea", "pot", "mug")
        .together("pot", "mug")
        .semantic("mug", "cup", "pot")
        .userVector("ann", 13f / 17, 7f / 17)
        .priceUser(
            "ann",
            List.of("pot", "jug"),
            List.of(1, 0),
            List.of(0.5f, 0.25f, 0.25f, 0f),
            List.of("tea"),
            List.of("mug", "tea"))
        .publish(store, "20260101T000000Z");
  }

  @Test
  void filters_holdAsOverHttp() {
    assertEquals(
        """
        Answer of model 20260101T000000Z
          endpoint   basket, mode auto
          filters    {"price":{"$lt":20},"colour":"red"}
          placement  cart
          strategy   popular
          sources    none
          page       1 of 0, 0 items in reach
          warning: no item has the attribute "colour"

        No items on this page.
        """,
        answer(
            run(
                "basket",
                "mug",
                "--filters",
                "{\"price\": {\"$lt\": 20}, \"colour\": \"red\"}",
                "--placement",
                "cart")));
  }

  @Test
  void filters_thatCannotBeUsed_areAllNamed() {
    String said = fails(2, "item", "mug", "--filters", "{\"price\": {\"$near\": 5}, \"$nor\": []}");
    assertTrue(said.contains("filters.price.$near: "), said);
    assertTrue(said.contains("filters.$nor: "), said);
  }

  @Test
  void popular_isTheListOfAStranger() {
    assertEquals(
        """
        Popular in the whole shop
          active items  4
          acted on      4
          first ten     100 % of all popularity

        Answer of model 20260101T000000Z
          endpoint  recommend, mode popular
          filters   {"category":"Pots"}
          strategy  popular
          sources   popular 2
          page      1 of 1, 2 items in reach

        #  item_id  name     category  price  bucket  rung     score
        1  pot      The pot  Pots      24.00       2  popular  0.938
           popular in the whole shop
        2  jug      The jug  Pots          -       -  popular  0.750
           popular in the whole shop
        """,
        run("popular", "--filters", "{\"category\": \"Pots\"}"));
  }

  @Test
  void why_ofAUser_takesTheTasteApart() {
    String text = run("user", "ann", "--why", "pot");
    assertEquals(
        """
        Why pot The pot is at place 1
          model   20260101T000000Z, endpoint recommend
          rung    personalized
          score   1.176
          why     taste 100 %; fits the user's mug The mug (.71), tea The tea (.71)
          prices  bucket 2, 25 % of the purchases; place 1 by score, 2 re-ranked

        own item  name     taste  orders with both   lift  behaviour  text
        mug       The mug   55 %          15 of 20  0.8 ×        .71   .94
        tea       The tea   45 %          16 of 20  0.8 ×        .71   .00
        """,
        text.substring(text.indexOf("Why ")));
  }

  @Test
  void why_asJson_tellsPlaceAndShares() {
    JsonNode json = Json.parsed(run("user", "ann", "--why", "pot", "--json"));
    assertEquals(1, json.path("item").path("place").asInt());
    assertEquals(0.55, json.path("bonds").path(0).path("taste_share").asDouble(), 1e-4);
    assertEquals(2, json.path("prices").path("place_re_ranked").asInt());
    assertEquals(0, json.path("taste_share_of_others").asDouble(), 1e-4);
  }

  @Test
  void why_ofACart_tellsTheSharedOrders() {
    String text = run("basket", "mug", "tea", "--why", "pot");
    assertTrue(text.contains("Why pot The pot is at place 1\n"), text);
    assertTrue(text.contains("\ntea          The tea      -          16 of 20"), text);
  }

  @Test
  void why_ofAnItemWithoutAPlace_saysWhatKeepsItOut() {
    assertEquals("the user bought it, and this model recommends nothing twice", whyNot("tea"));
    assertEquals("it is inactive: never recommended", whyNot("cup"));
    assertEquals("this model does not know it", whyNot("vase"));
    assertEquals("the question excludes it", whyNot("pot", "--exclude", "pot"));
    assertEquals(
        "the filters do not let it through",
        whyNot("pot", "--filters", "{\"category\": \"Mugs\"}"));
  }

  private static String whyNot(String item, String... more) {
    String[] question =
        Stream.concat(Stream.of("user", "ann", "--why", item, "--json"), Stream.of(more))
            .toArray(String[]::new);
    return Json.parsed(run(question)).path("why_not").asText();
  }

  private static String run(String... question) {
    return new Nightjar().with("NIGHTJAR_MODELS", store.toString()).run(words(question));
  }

  private static String fails(int code, String... question) {
    return new Nightjar().with("NIGHTJAR_MODELS", store.toString()).fails(code, words(question));
  }

  private static String[] words(String... question) {
    return Stream.concat(Stream.of("inspect"), Stream.of(question)).toArray(String[]::new);
  }

  private static String answer(String output) {
    return output.substring(output.indexOf("Answer of"));
  }
}
