package dev.nightjar.server.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.nightjar.server.http.FieldError;
import dev.nightjar.server.http.Records;
import dev.nightjar.server.http.Refusal;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each field's good and bad values. */
final class EventFieldsTest {
  private static final Instant NOW = Instant.parse("2026-11-25T07:48:00Z");

  private static List<ObjectNode> read(String json) {
    return Records.read(Buffer.buffer(json), fields -> EventFields.check(fields, NOW));
  }

  /** A good event with one field that is as it should not be. */
  private static String with(String field, String value) throws IOException {
    ObjectNode event =
        (ObjectNode)
            new JsonMapper()
                .readTree("{\"user_id\":\"ann\",\"event_name\":\"view\",\"item_id\":\"mug\"}");
    return event.putRawValue(field, new RawValue(value)).toString();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "user_id          | null",
        "user_id          | \"\"",
        "user_id          | \" \"",
        "user_id          | true",
        "user_id          | [\"a\"]",
        "event_name       | null",
        "event_name       | \"\"",
        "event_name       | 5",
        "item_id          | null",
        "item_id          | \"\"",
        "item_id          | {}",
        "event_family     | \"none\"",
        "event_family     | \"\"",
        "event_family     | 5",
        "session_id       | false",
        "order_id         | []",
        "quantity         | 0",
        "quantity         | -1",
        "quantity         | \"2\"",
        "quantity         | 1e10",
        "quantity         | true",
        "price            | -0.01",
        "price            | \"free\"",
        "price            | 1e13",
        "price            | 1e-4000",
        "timestamp        | \"yesterday\"",
        "timestamp        | \"\"",
        "timestamp        | 1764056880",
        "timestamp        | \"2026-11-26T07:48:00.001Z\"",
        "timestamp        | true",
        "context          | \"page\"",
        "context          | []"
      })
  void check_badValue_isRefusedByName(String field, String value) throws IOException {
    String json = with(field, value);
    Refusal refusal = assertThrows(Refusal.class, () -> read(json));
    assertEquals(400, refusal.status());
    assertEquals(List.of(field), refusal.fields().stream().map(FieldError::field).toList());
    assertEquals(0, refusal.fields().get(0).index().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "user_id          | 12.50",
        "event_name       | \"search\"",
        "event_name       | \"own name\"",
        "event_family     | \"exposure\"",
        "event_family     | null",
        "recommendation_id| \"r\"",
        "recommendation_id| \"\"",
        "event_id         | \" \"",
        "session_id       | 5",
        "order_id         | null",
        "quantity         | 0.000001",
        "quantity         | 1e9",
        "price            | 0",
        "price            | -0.0",
        "price            | 1e12",
        "timestamp        | \"2026-11-26T07:48:00Z\"",
        "timestamp        | \"2026-11-25 08:48+01:00\"",
        "timestamp        | 1764056880000",
        "timestamp        | \"1764056880000\"",
        "timestamp        | null",
        "context          | {}",
        "context          | null"
      })
  void check_goodValue_isTaken(String field, String value) throws IOException {
    assertEquals(1, read(with(field, value)).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"view", "click", "add_to_cart", "remove_from_cart", "purchase"})
  void check_aboutAnItem_needsOne(String name) {
    String json = "{\"user_id\":\"ann\",\"event_name\":\"%s\"}".formatted(name);
    Refusal refusal = assertThrows(Refusal.class, () -> read(json));
    assertEquals(List.of("item_id"), refusal.fields().stream().map(FieldError::field).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "checkout_start", "wishlist"})
  void check_aboutNoItem_needsNone(String name) {
    assertEquals(1, read("{\"user_id\":\"ann\",\"event_name\":\"%s\"}".formatted(name)).size());
  }

  @ParameterizedTest
  @CsvSource({"256, true", "257, false"})
  void check_idOfLength_isBounded(int length, boolean good) {
    String json = "{\"user_id\":\"%s\",\"event_name\":\"search\"}".formatted("x".repeat(length));
    if (good) {
      assertEquals(1, read(json).size());
    } else {
      assertThrows(Refusal.class, () -> read(json));
    }
  }
}
