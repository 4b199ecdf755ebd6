package dev.nightjar.server.contract;

import static dev.nightjar.server.contract.Envelopes.await;
import static dev.nightjar.server.contract.Envelopes.requireFailure;
import static dev.nightjar.server.contract.Envelopes.requireSuccess;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.server.http.Reply;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Item changes: each field good and bad, and how soon a status is seen. */
@ExtendWith(ContractServer.class)
final class CatalogueIT {
  private static final String PATH = "/api/v1/items/upsert";
  private static final Duration PROMISED = Duration.ofSeconds(1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"item_id\":\"new\"}",
        "{\"item_id\":1234}",
        "{\"item_id\":\"new\",\"item_type\":\"voucher\"}",
        "{\"item_id\":\"new\",\"status\":\"active\"}",
        "{\"item_id\":\"new\",\"status\":\"inactive\"}",
        "{\"item_id\":\"new\",\"status\":\"deleted\"}",
        "{\"item_id\":\"new\",\"attributes\":{\"name\":\"New\",\"price\":9.5,\"sizes\":[1,2],\"a\":{\"b\":null}}}",
        "[{\"item_id\":\"new\"}]"
      })
  void goodItem_isTaken(String body, ServerProcess server) throws IOException {
    Reply reply = server.secretClient().post(PATH, body);
    requireSuccess(202, reply);
    assertEquals(1, reply.json().at("/data/accepted").intValue());
    assertTrue(reply.json().path("error").isNull());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item_id    | {}",
        "item_id    | {\"item_id\":\"\"}",
        "item_id    | {\"item_id\":null}",
        "item_id    | {\"item_id\":[1]}",
        "item_type  | {\"item_id\":\"new\",\"item_type\":{}}",
        "status     | {\"item_id\":\"new\",\"status\":\"sold out\"}",
        "status     | {\"item_id\":\"new\",\"status\":1}",
        "attributes | {\"item_id\":\"new\",\"attributes\":\"red\"}",
        "attributes | {\"item_id\":\"new\",\"attributes\":[]}"
      })
  void badField_isNamed(String field, String item, ServerProcess server) throws IOException {
    Reply reply = server.secretClient().post(PATH, "[{\"item_id\":\"new\"}," + item + "]");
    requireFailure(400, reply);
    assertEquals(List.of(field), reply.badFields());
    assertEquals(1, reply.json().at("/error/0/index").intValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"inactive", "deleted"})
  void status_hidesFromEveryAnswerWithinASecondAndActiveShowsAgain(
      String status, ServerProcess server) throws Exception {
    assertTrue(shown(server));
    change(server, status);
    await(PROMISED, () -> !shown(server));
    change(server, "active");
    await(PROMISED, () -> shown(server));
  }

  @Test
  void itemThatWasOffSale_isShownOnceItIsActive(ServerProcess server) throws Exception {
    String body = "[{\"item_id\":\"off\",\"status\":\"%s\"}]";
    String cart = "{\"user_id\":\"ann\",\"limit\":100}";
    requireSuccess(202, server.secretClient().post(PATH, body.formatted("active")));
    await(PROMISED, () -> server.client().post("/recommend", cart).itemIds().contains("off"));
    requireSuccess(202, server.secretClient().post(PATH, body.formatted("inactive")));
    await(PROMISED, () -> !server.client().post("/recommend", cart).itemIds().contains("off"));
  }

  private static void change(ServerProcess server, String status) throws IOException {
    String body = "{\"item_id\":\"boot\",\"status\":\"%s\"}";
    requireSuccess(202, server.secretClient().post(PATH, body.formatted(status)));
  }

  /** Whether the boot, which all five endpoints would show, is shown by all; or else by none. */
  private static boolean shown(ServerProcess server) throws IOException {
    List<Boolean> shown =
        List.of(
            has(server.client().post("/recommend", "{\"user_id\":\"ann\"}")),
            has(server.client().post("/recommend/price_optimized", "{\"user_id\":\"pia\"}")),
            has(server.client().post("/recommend/session", "{\"clicked_item_id\":\"runner\"}")),
            has(server.client().post("/recommend/basket", "{\"item_ids\":[\"runner\"]}")),
            has(server.client().get("/item/runner")));
    assertEquals(1, shown.stream().distinct().count(), "an acknowledged change holds everywhere");
    return shown.get(0);
  }

  private static boolean has(Reply reply) {
    return reply.itemIds().contains("boot");
  }
}
