package dev.nightjar.server.recommendations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.ItemStatus;
import dev.nightjar.model.TinyShop;
import dev.nightjar.server.RunningServer;
import dev.nightjar.server.http.JsonClient;
import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Popular order is mug, cup, pot, tea, jar, fan; "old" is not on sale. Lists are cut at three
 * items: ann's own list would go on with tea, jar and fan, as the vectors say.
 */
final class FiltersIT {
  @TempDir static Path folder;

  private static RunningServer server;
  private static JsonClient shop;

  @BeforeAll
  static void serve() throws IOException {
    server = RunningServer.of(shop(), folder);
    shop = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "mug,cup     | {\"category\":\"Mugs\"}",
        "mug,cup,tea | {\"category\":[\"Mugs\",\"Tea\"]}",
        "mug,pot     | {\"brand\":{\"$eq\":\"Acme\"}}",
        "cup,tea,jar | {\"brand\":{\"$ne\":\"Acme\"}}",
        "mug,pot,jar | {\"brand\":{\"$in\":[\"Acme\",\"Cray\"]}}",
        "cup,tea     | {\"brand\":{\"$nin\":[\"Acme\",\"Cray\"]}}",
        "pot,jar     | {\"price\":{\"$gt\":12.5}}",
        "cup,pot,jar | {\"price\":{\"$gte\":12.50}}",
        "mug,tea     | {\"price\":{\"$lt\":12.5}}",
        "mug,cup,tea | {\"price\":{\"$lte\":12.5}}",
        "mug,cup     | {\"price\":{\"$gte\":8,\"$lt\":25}}",
        "tea         | {\"price\":5}",
        "cup,pot     | {\"added\":{\"$gte\":\"2026-02-01\",\"$lt\":\"2026-04-01\"}}",
        "mug,cup     | {\"colours\":\"blue\"}",
        "mug,pot,jar | {\"in_stock\":true}",
        "pot         | {\"size.ml\":{\"$gt\":250}}",
        "cup,pot     | {\"size\":{\"$exists\":true}}",
        "mug,tea,jar | {\"size\":{\"$exists\":false}}",
        "mug         | {\"$and\":[{\"brand\":\"Acme\"},{\"price\":{\"$lt\":10}}]}",
        "mug,pot,tea | {\"$or\":[{\"brand\":\"Acme\"},{\"category\":\"Tea\"}]}",
        "cup,tea,jar | {\"$not\":{\"brand\":\"Acme\"}}",
        "mug,cup,tea | {\"price\":{\"$not\":{\"$gt\":20}}}",
        "mug,tea     | {\"item_id\":[\"mug\",\"tea\",\"old\"]}",
        "mug,tea     | {\"price_bucket\":0}",
        "''          | {\"status\":\"inactive\"}",
        "''          | {\"item_type\":\"bundle\"}",
        "''          | {\"category\":[]}"
      })
  void recommend_operator_narrowsTheCatalogue(String expected, String filter) throws IOException {
    Reply reply = recommend("nobody", filter + ",\"exclude_item_ids\":[\"fan\"]");
    List<String> ids = expected.equals("''") ? List.of() : List.of(expected.split(","));
    assertEquals(200, reply.status());
    assertEquals(ids, reply.itemIds());
    assertEquals(Integer.toString(ids.size()), reply.meta("total_items"));
    assertEquals("", reply.meta("warnings"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/recommend                 | mug,pot | {\"user_id\":\"nobody\"",
        "/recommend/session         | pot     | {\"clicked_item_id\":\"mug\"",
        "/recommend/basket          | mug     | {\"item_ids\":[\"pot\",\"tea\"]",
        "/recommend/price_optimized | mug,pot | {\"user_id\":\"nobody\""
      })
  void post_filter_isTakenByEveryEndpoint(String path, String expected, String body)
      throws IOException {
    Reply reply = shop.post(path, body + ",\"filters\":{\"brand\":\"Acme\"}}");
    assertEquals(List.of(expected.split(",")), reply.itemIds());
  }

  @Test
  void get_filterInTheQuery_isTaken() throws IOException {
    String filter = encoded("{\"brand\":\"Acme\",\"price\":{\"$gt\":8}}");
    Reply reply = shop.get("/item/tea?filters=" + filter);
    assertEquals(List.of("pot"), reply.itemIds());
    Reply refused = shop.get("/item/tea?limit=0&filters=" + encoded("{\"price\":{\"$gt\":[]}}"));
    assertEquals(List.of("limit", "filters.price.$gt"), refused.badFields());
  }

  /** The night's list holds mug, cup and pot: all that follows is scored now. */
  @Test
  void recommend_listCutAndFiltered_isFilledByTheVectors() throws IOException {
    Reply reply = recommend("ann", "{\"category\":{\"$ne\":\"Mugs\"}}");
    assertEquals(List.of("pot", "tea", "jar"), reply.itemIds());
    assertEquals("{\"personalized\":3}", reply.meta("sources"));
    assertEquals("3", reply.meta("total_items")); // the depth, though four match
  }

  @Test
  void recommend_listCutAndExcluded_isFilledByTheVectors() throws IOException {
    String excluded = "{},\"exclude_item_ids\":[\"mug\",\"cup\",\"pot\"]";
    Reply reply = recommend("ann", excluded);
    assertEquals(List.of("tea", "jar", "fan"), reply.itemIds());
    assertEquals("{\"personalized\":3}", reply.meta("sources"));
  }

  @Test
  void recommend_pagesUnderAFilter_tile() throws IOException {
    List<String> tiled = new ArrayList<>();
    for (int page = 1; page <= 4; page++) {
      String options = "{\"category\":{\"$ne\":\"Mugs\"}},\"limit\":1,\"page\":" + page;
      tiled.addAll(recommend("ann", options).itemIds());
    }
    assertEquals(List.of("pot", "tea", "jar"), tiled);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"brnad\":\"Acme\"}",
        "{\"brnad\":{\"$ne\":\"Acme\"}}",
        "{\"$not\":{\"brnad\":{\"$in\":[\"Acme\"]}}}"
      })
  void recommend_attributeThatNoItemHas_matchesNothingAndIsNamed(String filter) throws IOException {
    Reply reply = recommend("ann", filter);
    assertEquals(200, reply.status());
    assertEquals(List.of(), reply.itemIds());
    assertEquals("[\"no item has the attribute \\\"brnad\\\"\"]", reply.meta("warnings"));
  }

  @Test
  void recommend_kindThatNoItemHas_isNamed() throws IOException {
    Reply reply = recommend("ann", "{\"in_stock\":1}");
    assertEquals(List.of(), reply.itemIds());
    assertEquals(
        "[\"no item has a number in the attribute \\\"in_stock\\\"\"]", reply.meta("warnings"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "filters.price.$gt    | expected a number or a string, found an array"
            + " | {\"price\":{\"$gt\":[1]}}",
        "filters.price        | expected a number of at most 400 digits, found 1.00E+2147483649"
            + " | {\"price\":100e2147483647}",
        "filters.status       | expected active, inactive or deleted, found \"sold\""
            + " | {\"status\":\"sold\"}",
        "filters.$nor         | unknown operator: expected $and, $or, $not or the name of an"
            + " attribute | {\"$nor\":[{}]}",
        "filters.brand.$in    | expected an array of strings, numbers and booleans, found \"Acme\""
            + " | {\"brand\":{\"$in\":\"Acme\"}}",
        "filters.$or[1].price | expected a string, a number or a boolean, found null: items without"
            + " the attribute are {\"$exists\": false} | {\"$or\":[{\"a\":1},{\"price\":null}]}"
      })
  void recommend_badFilter_isNamedByPath(String path, String message, String filter)
      throws IOException {
    Reply reply = recommend("ann", filter);
    assertEquals(400, reply.status());
    assertEquals(List.of(path), reply.badFields());
    assertEquals(message, reply.json().at("/error/0/message").textValue());
  }

  @Test
  void recommend_manyBadParts_areAllNamedBesideOtherFields() throws IOException {
    Reply reply = recommend("ann", "{\"a\":{\"$gt\":true,\"$x\":1},\"$or\":[]},\"limit\":0");
    assertEquals(
        List.of("limit", "filters.a.$gt", "filters.a.$x", "filters.$or"), reply.badFields());
  }

  private static Reply recommend(String user, String filter) throws IOException {
    return shop.post("/recommend", "{\"user_id\":\"%s\",\"filters\":%s}".formatted(user, filter));
  }

  private static String encoded(String filter) {
    return URLEncoder.encode(filter, StandardCharsets.UTF_8);
  }

  private static TinyShop shop() {
    TinyShop shop = new TinyShop().depth(3);
    item(
        shop,
        "mug",
        0,
        "Mugs",
        """
        "brand":"Acme","price":8,"colours":["red","blue"],"in_stock":true,"added":"2026-01-10"
        """);
    item(
        shop,
        "cup",
        1,
        "Mugs",
        """
        "brand":"Bolt","price":12.5,"colours":["blue"],"in_stock":false,"added":"2026-02-10",
        "size":{"ml":250}
        """);
    item(
        shop,
        "pot",
        2,
        "Pots",
        """
        "brand":"Acme","price":"25","in_stock":true,"added":"2026-03-31","size":{"ml":900}
        """);
    item(shop, "tea", 0, "Tea", "\"note\":null");
    item(
        shop,
        "jar",
        3,
        "Pots",
        """
        "brand":"Cray","price":35,"in_stock":"true","added":"2026-04-01"
        """);
    item(shop, "fan", 2, "Fans", "\"price\":99");
    shop.item("old", "Mugs", 9, 0, ItemStatus.INACTIVE);
    List<String> best = List.of("mug", "cup", "pot", "tea", "jar", "fan");
    for (int place = 0; place < best.size(); place++) {
      shop.vector(best.get(place), 9 - place, 1);
    }
    return shop.user("ann", best.subList(0, 3), List.of(), List.of());
  }

  /** The price of the night is 5, which counts where the catalogue has none. */
  private static void item(TinyShop shop, String id, int bucket, String category, String more) {
    String attributes = "{\"category\":\"%s\",%s}".formatted(category, more);
    shop.item(id, category, 5, bucket, ItemStatus.ACTIVE, attributes);
  }
}
