package dev.nightjar.server.contract;

import static dev.nightjar.server.contract.Envelopes.requireFailure;
import static dev.nightjar.server.contract.Envelopes.requireSuccess;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter grammar, an example of each rule. */
@ExtendWith(ContractServer.class)
final class FiltersIT {
  private static final String BODY = "{\"user_id\":\"nobody\",\"limit\":100,\"filters\":%s}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the contract's own examples
        "{\"category\":\"Shoes\"}                                    | runner boot sandal",
        "{\"category\":[\"Shoes\",\"Bags\"]}                         | runner boot sandal tote purse",
        "{\"price\":{\"$gte\":10,\"$lt\":50}}                        | runner tote purse cap",
        "{\"brand\":{\"$nin\":[\"Acme\"]},\"in_stock\":true}         | sandal purse cap",
        "{\"$or\":[{\"category\":\"Hats\"},{\"price\":{\"$gt\":50}}]} | cap boot",
        "{\"$and\":[{\"category\":\"Shoes\"},{\"brand\":\"Acme\"}]}  | runner",
        "{\"$not\":{\"category\":[\"Shoes\",\"Bags\",\"Numbers\",\"Odd\"]}} | cap",
        "{\"name\":{\"$exists\":true},\"brand\":{\"$exists\":true}}  | runner boot sandal tote purse",
        "{\"name\":{\"$exists\":false}}                              | cap",
        // the fields that are no attributes
        "{\"item_id\":[\"cap\",\"tote\",\"off\",\"nothing\"]}        | cap tote",
        "{\"item_type\":\"product\",\"category\":\"Hats\"}           | cap",
        "{\"status\":\"active\",\"category\":\"Hats\"}               | cap",
        "{\"status\":\"inactive\"}                                   | ''",
        "{\"price_bucket\":{\"$lte\":1}}                             | sandal purse cap",
        // nested attributes and lists
        "{\"size.eu\":42}                                            | runner",
        "{\"colours\":\"black\"}                                     | runner",
        // every operator
        "{\"brand\":{\"$eq\":\"Cord\"}}                              | sandal cap",
        "{\"brand\":{\"$ne\":\"Cord\"},\"in_stock\":{\"$exists\":true}} | runner boot tote purse",
        "{\"brand\":{\"$in\":[\"Bolt\",\"Cord\"]}}                   | boot sandal purse cap",
        "{\"price\":{\"$gt\":20}}                                    | boot tote",
        "{\"price\":{\"$lte\":12}}                                   | sandal purse",
        "{\"in_stock\":false}                                        | boot"
      })
  void filter_returnsWhatMatchesAndAllOfIt(String filter, String ids, ServerProcess server)
      throws IOException {
    Reply reply = server.client().post("/recommend", BODY.formatted(filter));
    requireSuccess(200, reply);
    Set<String> expected = ids.isEmpty() ? Set.of() : Set.of(ids.split(" "));
    assertEquals(expected, Set.copyOf(reply.itemIds()));
    assertEquals(expected.size(), reply.itemIds().size());
    assertEquals(Integer.toString(expected.size()), reply.meta("total_items"));
    assertTrue(reply.json().at("/data/meta/warnings").isMissingNode(), reply::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/recommend                 | {\"user_id\":\"ann\",\"filters\":{\"category\":\"Bags\"}}",
        "/recommend/session         | {\"clicked_item_id\":\"runner\",\"filters\":{\"category\":\"Bags\"}}",
        "/recommend/basket          | {\"item_ids\":[\"runner\"],\"filters\":{\"category\":\"Bags\"}}",
        "/recommend/price_optimized | {\"user_id\":\"pia\",\"filters\":{\"category\":\"Bags\"}}"
      })
  void everyPost_filters(String path, String body, ServerProcess server) throws IOException {
    assertEquals(Set.of("tote", "purse"), Set.copyOf(server.client().post(path, body).itemIds()));
  }

  @Test
  void get_takesUrlEncodedJson(ServerProcess server) throws IOException {
    String filter = URLEncoder.encode("{\"category\":\"Bags\"}", StandardCharsets.UTF_8);
    Reply reply = server.client().get("/item/runner?filters=" + filter);
    assertEquals(Set.of("tote", "purse"), Set.copyOf(reply.itemIds()));
  }

  @Test
  void limit_isFilledWheneverThatManyMatch(ServerProcess server) throws IOException {
    String body =
        "{\"user_id\":\"nobody\",\"limit\":2,\"page\":%d,\"filters\":{\"price\":{\"$gt\":0}}}";
    for (int page = 1; page <= 3; page++) {
      Reply reply = server.client().post("/recommend", body.formatted(page));
      assertEquals(2, reply.itemIds().size());
      assertEquals("6", reply.meta("total_items"));
      assertEquals("3", reply.meta("total_pages"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$regex | {\"name\":{\"$regex\":\"run\"}}",
        "$nor   | {\"$nor\":[{\"category\":\"Shoes\"}]}",
        "$gt    | {\"price\":{\"$gt\":[10]}}",
        "$in    | {\"brand\":{\"$in\":\"Acme\"}}",
        "$exists | {\"name\":{\"$exists\":\"yes\"}}",
        "$or    | {\"$or\":{\"category\":\"Shoes\"}}",
        "$not   | {\"$not\":\"Shoes\"}",
        "price  | {\"price\":null}"
      })
  void unknownOperatorOrWrongType_isNamed(String named, String filter, ServerProcess server)
      throws IOException {
    Reply reply = server.client().post("/recommend", BODY.formatted(filter));
    requireFailure(400, reply);
    assertTrue(reply.error().contains(named), reply::error);
    assertTrue(reply.badFields().stream().allMatch(field -> field.startsWith("filters")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"brnad\":\"Acme\"}", "{\"brnad\":{\"$ne\":\"Acme\"}}", "{\"size.uk\":8}"})
  void attributeOfNoItem_matchesNothingAndIsNamed(String filter, ServerProcess server)
      throws IOException {
    Reply reply = server.client().post("/recommend", BODY.formatted(filter));
    requireSuccess(200, reply);
    assertEquals(List.of(), reply.itemIds());
    assertEquals(1, reply.json().at("/data/meta/warnings").size());
    String attribute = filter.substring(2, filter.indexOf('"', 2));
    assertTrue(reply.meta("warnings").contains(attribute), reply.meta("warnings"));
  }
}
