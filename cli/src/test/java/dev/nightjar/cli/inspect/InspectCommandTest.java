package dev.nightjar.cli.inspect;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.cli.Nightjar;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.Part;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InspectCommandTest {
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
        .vector("pot", 0.8f, 0.6f)
        .vector("tea", 0.6f, 0.8f)
        .together("mug", "tea", "pot")
        .together("tea", "pot", "mug")
        .basket("jug", Part.pack(75, 0, 0, 25), "pot")
        .semantic("mug", "cup", "pot")
        .collaborative("mug", "tea")
        .user("ann", List.of("pot", "tea"), List.of("mug"), List.of("mug", "cup"))
        .priceUser(
            "bob", List.of("pot", "tea", "mug"), List.of(1, 2, 0), List.of(0.2f, 0.6f, 0.2f, 0f))
        .publish(store, "20260101T000000Z");
  }

  @Test
  void user_knownOne_isToldWithHistoryAndReasons() {
    assertEquals(
        """
        User ann
          bought               1 item
          last acted on        2 items
          ranked in the night  2 items

        history  name     category  price  bucket  recent  bought
        mug      The mug  Mugs       4.50       0  yes     yes
        cup      The cup  Mugs       3.00       0  yes

        Answer of model 20260101T000000Z
          endpoint  recommend, mode auto
          strategy  personalized
          sources   personalized 2, popular 1
          page      1 of 1, 3 items in reach

        #  item_id  name     category  price  bucket  rung          score
        1  pot      The pot  Pots      24.00       2  personalized  0.800
           taste 100 %; fits the user's mug The mug (.80)
        2  tea      The tea  Tea       12.25       1  personalized  0.600
           taste 100 %; fits the user's mug The mug (.60)
        3  jug      The jug  Pots          -       -  popular       0.750
           popular in the whole shop
        """,
        run("user", "ann"));
  }

  @Test
  void user_forgotten_isOneWhomTheModelDoesNotKnow() throws IOException {
    String nobody = run("user", "nobody");
    ForgottenFile list = ForgottenFile.ofStore(store);
    list.add(List.of("ann"), Instant.parse("2026-01-01T12:00:00Z"));
    try {
      assertEquals(nobody.replace("nobody", "ann"), run("user", "ann"));
    } finally {
      Files.delete(list.path());
    }
  }

  @Test
  void user_priceOptimized_showsThePricesOfThePast() {
    assertEquals(
        """
        User bob
          bought               0 items
          last acted on        0 items
          ranked in the night  3 items

        Prices, as shares of the purchases
          bucket  0  █████░░░░░░░░░░░░░░░░░░░   20 %
          bucket  1  ██████████████░░░░░░░░░░   60 %
          bucket  2  █████░░░░░░░░░░░░░░░░░░░   20 %
          bucket  3  ░░░░░░░░░░░░░░░░░░░░░░░░    0 %

        Answer of model 20260101T000000Z
          endpoint  price_optimized, mode auto
          strategy  price_optimized
          sources   price_optimized 1
          page      1 of 4, 4 items in reach

        #  item_id  name     category  price  bucket  rung             score
        1  tea      The tea  Tea       12.25       1  price_optimized  0.600
           taste 100 %; 60 % of the purchases are in bucket 1
        """,
        run("user", "bob", "--price-optimized", "--limit", "1"));
  }

  @Test
  void user_asJson_tellsTheSharesOfAScore(@TempDir Path other) throws IOException {
    new TinyShop()
        .keepPurchased()
        .item("mug", "Mugs")
        .vector("mug", 0.5f, 0)
        .blend("mug", 1, 0.25f)
        .own("ann", "mug", 0.75f)
        .user("ann", List.of("mug"), List.of("mug"), List.of())
        .publish(other, "20260101T000000Z");
    String json =
        new Nightjar()
            .with("NIGHTJAR_MODELS", other.toString())
            .run("inspect", "user", "ann", "--json");
    assertEquals(
        """
            "rung" : "personalized",
            "score" : 1.5,
            "why" : "bought before 50 %, taste 33 %, popular of late 17 %",
            "shares" : {
              "own" : 0.5,
              "factors" : 0.3333333333333333,
              "popularity" : 0.16666666666666666
            },
            "evidence" : [ ]
        """,
        json.substring(json.indexOf("    \"rung\" :"), json.indexOf("  } ]\n}")));
  }

  @Test
  void user_unknownOne_isNoError() {
    assertEquals(
        """
        User zoe
          known  no: the answer is what is popular

        Answer of model 20260101T000000Z
          endpoint  recommend, mode auto
          strategy  popular
          sources   popular 1
          page      2 of 3, 3 items in reach

        #  item_id  name     category  price  bucket  rung     score
        2  tea      The tea  Tea       12.25       1  popular  0.875
           popular in the whole shop
        """,
        run("user", "zoe", "--exclude", "pot", "--limit", "1", "--page", "2"));
  }

  @Test
  void item_isToldWithCatalogueAndEvidence() {
    assertEquals(
        """
        Item mug The mug
          category    Mugs
          price       4.50, bucket 0 (from 0.00 to below 10.00)
          status      active
          orders      20
          evidence    1 neighbour by behaviour, 2 by text, 2 bought together
          attributes  {"category":"Mugs","name":"The mug"}

        Answer of model 20260101T000000Z
          endpoint  item, mode semantic
          strategy  semantic
          sources   semantic 1, popular 2
          page      1 of 1, 3 items in reach

        #  item_id  name     category  price  bucket  rung      score
        1  pot      The pot  Pots      24.00       2  semantic  0.938
           text likeness .94 to mug The mug
        2  tea      The tea  Tea       12.25       1  popular   0.875
           popular in the whole shop
        3  jug      The jug  Pots          -       -  popular   0.750
           popular in the whole shop
        """,
        run("item", "mug"));
  }

  @Test
  void item_afterAClick_asksTheSessionEndpoint() {
    assertEquals(
        """
        Answer of model 20260101T000000Z
          endpoint  session, mode auto
          strategy  collaborative
          sources   collaborative 1
          page      1 of 3, 3 items in reach

        #  item_id  name     category  price  bucket  rung           score
        1  tea      The tea  Tea       12.25       1  collaborative  1.000
           wanted by the same people as mug The mug (1.00)
        """,
        answer(run("item", "mug", "--session", "--limit", "1")));
  }

  @Test
  void item_unknownOne_isNoError() {
    assertEquals(
        "Item vase\n  known  no: the answer is what is popular",
        run("item", "vase").lines().limit(2).reduce((one, two) -> one + "\n" + two).orElse(""));
  }

  @Test
  void item_inactive_saysThatItIsNeverShown() {
    assertEquals(
        "  status      inactive: never recommended",
        run("item", "cup").lines().filter(line -> line.contains("status")).findFirst().orElse(""));
  }

  @Test
  void item_withoutPrice_isInNoBucket() {
    assertEquals(
        "  price       -, in no bucket",
        run("item", "jug").lines().filter(line -> line.contains("price ")).findFirst().orElse(""));
  }

  @Test
  void item_pagePastTheEnd_saysSo() {
    assertEquals(
        """
        Answer of model 20260101T000000Z
          endpoint  item, mode semantic
          strategy  semantic
          sources   none
          page      9 of 1, 3 items in reach

        No items on this page.
        """,
        answer(run("item", "mug", "--page", "9")));
  }

  @Test
  void basket_countsOrders() {
    assertEquals(
        """
        basket  name                       category  price  bucket  orders
        mug     The mug                    Mugs       4.50       0      20
        tea     The tea                    Tea       12.25       1      20
        vase    (not known to this model)                -       -       -

        Answer of model 20260101T000000Z
          endpoint  basket, mode auto
          strategy  co_occurrence
          sources   co_occurrence 1, popular 1
          page      1 of 1, 2 items in reach

        #  item_id  name     category  price  bucket  rung           score
        1  pot      The pot  Pots      24.00       2  co_occurrence  1.938
           in 16 of 20 orders with tea The tea, 15 of 20 with mug The mug
        2  jug      The jug  Pots          -       -  popular        0.750
           popular in the whole shop
        """,
        run("basket", "mug", "tea", "vase"));
  }

  @Test
  void basket_asJson_holdsEverything() {
    assertEquals(
        """
        {
          "model_version" : "20260101T000000Z",
          "endpoint" : "basket",
          "mode" : "auto",
          "exclude_item_ids" : [ "jug" ],
          "basket" : {
            "items" : [ {
              "item_id" : "mug",
              "name" : "The mug",
              "category" : "Mugs",
              "status" : "active",
              "price" : 4.5,
              "price_bucket" : 0,
              "known" : true,
              "orders" : 20,
              "behaviour_neighbours" : 1,
              "text_neighbours" : 2,
              "bought_together" : 2,
              "attributes" : {
                "category" : "Mugs",
                "name" : "The mug"
              }
            }, {
              "item_id" : "vase",
              "known" : false
            } ]
          },
          "strategy" : "co_occurrence",
          "sources" : {
            "co_occurrence" : 1
          },
          "page" : 1,
          "limit" : 1,
          "total_items" : 2,
          "total_pages" : 2,
          "items" : [ {
            "place" : 1,
            "item_id" : "tea",
            "name" : "The tea",
            "category" : "Tea",
            "status" : "active",
            "price" : 12.25,
            "price_bucket" : 1,
            "rung" : "co_occurrence",
            "score" : 1.0,
            "why" : "in 16 of 20 orders with mug The mug",
            "evidence" : [ {
              "rung" : "co_occurrence",
              "item_id" : "mug",
              "score" : 1.0,
              "shared_orders" : 16,
              "orders" : 20
            } ]
          } ]
        }
        """,
        run("basket", "mug", "vase", "--limit", "1", "--exclude", "jug", "--json"));
  }

  @Test
  void basket_blended_tellsShares() {
    assertEquals(
        """
            "why" : "bought together 75 %, text 25 %",
            "shares" : {
              "orders" : 0.75,
              "text" : 0.25
            },
            "evidence" : [ ]
        """,
        run("basket", "jug", "--limit", "1", "--json")
            .lines()
            .dropWhile(line -> !line.contains("\"why\""))
            .takeWhile(line -> !line.equals("  } ]"))
            .map(line -> line + "\n")
            .collect(joining()));
  }

  @Test
  void limitOutOfRange_isAskedWrongly() {
    assertEquals(
        """
        nightjar: Invalid value for option '--limit': expected a limit from 1 to 100, found 0
        See 'nightjar inspect item --help'.
        """,
        fails(2, "item", "mug", "--limit", "0"));
  }

  @Test
  void pageThatIsNoNumber_isAskedWrongly() {
    assertEquals(
        """
        nightjar: Invalid value for option '--page': expected a whole number, found two
        See 'nightjar inspect item --help'.
        """,
        fails(2, "item", "mug", "--page", "two"));
  }

  @Test
  void unknownMode_isAskedWrongly() {
    assertEquals(
        """
        nightjar: Invalid value for option '--mode': expected auto, collaborative, semantic or popular, found best
        See 'nightjar inspect user --help'.
        """,
        fails(2, "user", "ann", "--mode", "best"));
  }

  @Test
  void modelVersionThatIsNotThere_fails() {
    assertEquals(
        "nightjar: missing: expected a model's manifest at %s/20250101T000000Z/manifest.json, found nothing\n"
            .formatted(store),
        fails(1, "user", "ann", "--model-version", "20250101T000000Z"));
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
