package dev.nightjar.server.contract;

import static dev.nightjar.server.contract.Envelopes.requireFailure;
import static dev.nightjar.server.contract.Envelopes.requireSuccess;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The five endpoints: what they take, what they answer, and what never comes back. */
@ExtendWith(ContractServer.class)
final class RecommendationsIT {
  @Nested
  final class Table {
    @ParameterizedTest
    @CsvSource({
      "RECOMMEND, 12, personalized",
      "ITEM, 4, semantic",
      "SESSION, 10, collaborative",
      "BASKET, 10, co_occurrence",
      "PRICE_OPTIMIZED, 10, personalized"
    })
    void defaults(Endpoint endpoint, String limit, String strategy, ServerProcess server)
        throws IOException {
      Reply reply = endpoint.ask(server);
      requireSuccess(200, reply);
      assertEquals(limit, reply.meta("limit"));
      assertEquals("1", reply.meta("page"));
      assertEquals('"' + strategy + '"', reply.meta("strategy"));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/recommend                 | user_id         | {}",
          "/recommend                 | user_id         | {\"user_id\":\"\"}",
          "/recommend                 | user_id         | {\"user_id\":true}",
          "/recommend/session         | clicked_item_id | {\"user_id\":\"ann\"}",
          "/recommend/session         | clicked_item_id | {\"clicked_item_id\":[\"runner\"]}",
          "/recommend/basket          | item_ids        | {}",
          "/recommend/basket          | item_ids        | {\"item_ids\":[]}",
          "/recommend/basket          | item_ids        | {\"item_ids\":\"runner\"}",
          "/recommend/basket          | item_ids        | {\"item_ids\":[\"runner\",null]}",
          "/recommend/price_optimized | user_id         | {\"user_id\":null}"
        })
    void required(String path, String field, String body, ServerProcess server) throws IOException {
      Reply reply = server.client().post(path, body);
      requireFailure(400, reply);
      assertEquals(List.of(field), reply.badFields());
    }

    @Test
    void basket_takesOneToAHundred(ServerProcess server) throws IOException {
      String body = "{\"item_ids\":[\"runner\"%s]}";
      String hundred = body.formatted(",\"x\"".repeat(99));
      requireSuccess(200, server.client().post("/recommend/basket", hundred));
      String more = body.formatted(",\"x\"".repeat(100));
      requireFailure(400, server.client().post("/recommend/basket", more));
    }
  }

  @Nested
  final class Options {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "limit            | 1",
          "limit            | 100",
          "page             | 1",
          "page             | 2147483647",
          "placement        | \"home\"",
          "placement        | \"pdp\"",
          "placement        | \"cart\"",
          "placement        | \"a string of our own\"",
          "mode             | \"auto\"",
          "mode             | \"collaborative\"",
          "mode             | \"semantic\"",
          "mode             | \"popular\"",
          "filters          | {}",
          "filters          | {\"category\":\"Shoes\"}",
          "exclude_item_ids | [\"cap\",42]",
          "unknown_key      | \"is ignored\""
        })
    void good(String field, String value, ServerProcess server) throws IOException {
      for (Endpoint endpoint : Endpoint.values()) {
        requireSuccess(200, endpoint.ask(server, field, value));
      }
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "limit            | 0",
          "limit            | 101",
          "limit            | 1.5",
          "limit            | \"many\"",
          "page             | 0",
          "page             | -1",
          "page             | \"first\"",
          "mode             | \"magic\"",
          "filters          | \"category\"",
          "filters          | [1]",
          "exclude_item_ids | [\"cap\",\"\"]"
        })
    void bad(String field, String value, ServerProcess server) throws IOException {
      for (Endpoint endpoint : Endpoint.values()) {
        Reply reply = endpoint.ask(server, field, value);
        requireFailure(400, reply);
        assertEquals(List.of(field), reply.badFields(), endpoint.path);
      }
    }

    @Test
    void placement_hasAtMost64Characters(ServerProcess server) throws IOException {
      for (Endpoint endpoint : Endpoint.values()) {
        String most = '"' + "p".repeat(64) + '"';
        requireSuccess(200, endpoint.ask(server, "placement", most));
        String more = '"' + "p".repeat(65) + '"';
        assertEquals(List.of("placement"), endpoint.ask(server, "placement", more).badFields());
      }
    }
  }

  @Nested
  final class Ids {
    @ParameterizedTest
    @ValueSource(ints = {256, 257})
    void haveAtMost256Characters(int length, ServerProcess server) throws IOException {
      int status = length <= 256 ? 200 : 400;
      String id = "i".repeat(length);
      assertEquals(status, server.client().get("/item/" + id).status());
      String user = "{\"user_id\":\"%s\"}".formatted(id);
      assertEquals(status, server.client().post("/recommend", user).status());
      String click = "{\"clicked_item_id\":\"%s\"}".formatted(id);
      assertEquals(status, server.client().post("/recommend/session", click).status());
      String cart = "{\"item_ids\":[\"%s\"]}".formatted(id);
      assertEquals(status, server.client().post("/recommend/basket", cart).status());
    }

    @Test
    void numbers_areTheirDecimalStrings(ServerProcess server) throws IOException {
      Reply user = server.client().post("/recommend", "{\"user_id\":7}");
      assertEquals("cap", user.itemIds().get(0));
      String click = "{\"clicked_item_id\":42,\"mode\":\"semantic\"}";
      assertEquals("12.50", server.client().post("/recommend/session", click).itemIds().get(0));
      String excluded = "{\"user_id\":7,\"exclude_item_ids\":[42,12.50]}";
      Reply reply = server.client().post("/recommend", excluded);
      assertFalse(reply.itemIds().contains("42"));
      assertFalse(reply.itemIds().contains("12.50"));
    }

    @Test
    void inThePath_mayHoldAnyEncodedCharacter(ServerProcess server) throws IOException {
      Reply reply = server.client().get("/item/" + Endpoint.encoded(ContractShop.ODD_ID));
      assertEquals("cap", reply.itemIds().get(0));
      assertEquals("\"semantic\"", reply.meta("strategy"));
      for (String odd : List.of("%2F", "a%2Fb", "%2E%2E", "%20", "%00", "%3F%23", "%F0%9F%AB%96")) {
        requireSuccess(200, server.client().get("/item/" + odd));
      }
    }

    @Test
    void unknown_areNoError(ServerProcess server) throws IOException {
      for (Reply reply :
          List.of(
              server.client().post("/recommend", "{\"user_id\":\"nobody\"}"),
              server.client().post("/recommend/price_optimized", "{\"user_id\":\"nobody\"}"),
              server.client().get("/item/nothing"),
              server.client().post("/recommend/session", "{\"clicked_item_id\":\"nothing\"}"),
              server.client().post("/recommend/basket", "{\"item_ids\":[\"nothing\"]}"))) {
        requireSuccess(200, reply);
        assertEquals("\"popular\"", reply.meta("strategy"));
        assertEquals(List.of("runner", "boot"), reply.itemIds().subList(0, 2));
      }
    }
  }

  @Nested
  final class Answer {
    @Test
    void data_hasAllItsKeys(ServerProcess server) throws IOException {
      for (Endpoint endpoint : Endpoint.values()) {
        Reply reply = endpoint.ask(server);
        assertTrue(reply.json().at("/data/all_item_ids").isArray());
        String id = reply.json().at("/data/recommendation_id").textValue();
        assertTrue(id.matches("[A-Za-z0-9_-]{1,64}"), id);
        assertEquals('"' + ContractShop.VERSION + '"', reply.meta("model_version"));
        int counted = 0;
        for (var source : reply.json().at("/data/meta/sources")) {
          counted += source.intValue();
        }
        assertEquals(reply.itemIds().size(), counted);
        assertNotEquals(id, endpoint.ask(server).json().at("/data/recommendation_id").textValue());
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"user_id\":\"ann\",%s}", "{\"user_id\":\"nobody\",%s}"})
    void pages_tile(String body, ServerProcess server) throws IOException {
      String all = body.formatted("\"limit\":100");
      List<String> whole = server.client().post("/recommend", all).itemIds();
      List<String> tiled = new ArrayList<>();
      int pages = (whole.size() + 2) / 3;
      for (int page = 1; page <= pages; page++) {
        Reply reply =
            server.client().post("/recommend", body.formatted("\"limit\":3,\"page\":" + page));
        assertEquals(Integer.toString(whole.size()), reply.meta("total_items"));
        assertEquals(Integer.toString(pages), reply.meta("total_pages"));
        tiled.addAll(reply.itemIds());
      }
      assertEquals(whole, tiled);
      Reply past =
          server.client().post("/recommend", body.formatted("\"limit\":3,\"page\":" + (pages + 1)));
      requireSuccess(200, past);
      assertEquals(List.of(), past.itemIds());
    }

    @Test
    void neverReturned(ServerProcess server) throws IOException {
      Set<String> hidden = Set.of("off", "gone");
      for (Endpoint endpoint : Endpoint.values()) {
        for (String mode : List.of("auto", "collaborative", "semantic", "popular")) {
          List<String> ids = endpoint.ask(server, "mode", '"' + mode + '"').itemIds();
          assertEquals(ids.size(), new HashSet<>(ids).size(), "an item twice: " + ids);
          assertTrue(ids.stream().noneMatch(hidden::contains), ids::toString);
          assertTrue(ContractShop.ACTIVE.containsAll(ids), ids::toString);
          assertFalse(ids.contains("runner"), "bought, clicked or in the basket: " + ids);
        }
        Reply excluded = endpoint.ask(server, "exclude_item_ids", "[\"boot\",\"purse\"]");
        assertFalse(excluded.itemIds().contains("boot"));
        assertFalse(excluded.itemIds().contains("purse"));
      }
    }
  }
}
