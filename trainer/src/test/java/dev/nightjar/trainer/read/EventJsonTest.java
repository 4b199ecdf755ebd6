package dev.nightjar.trainer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventJsonTest {
  @Test
  void parse_numbersAsWritten_nullAsAbsent_othersPassedOver() throws RejectedRowException {
    RawEvent event =
        EventJson.parse(
            """
            {"user_id": 17850, "item_id": "71053", "price": 3.390, "order_id": null,
             "context": {"user_id": "no", "list": [1, {"a": 2}]}, "timestamp": 1291191960000}""");

    assertEquals("17850", event.get(EventField.USER_ID));
    assertEquals("71053", event.get(EventField.ITEM_ID));
    assertEquals("3.390", event.get(EventField.PRICE));
    assertEquals("", event.get(EventField.ORDER_ID));
    assertEquals("", event.get(EventField.SESSION_ID));
    assertEquals("1291191960000", event.get(EventField.TIMESTAMP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "17850",
        "[]",
        "{",
        "{\"user_id\": \"ann\"",
        "{\"user_id\": \"ann\"} {}",
        "{'user_id': 'ann'}",
        "{\"user_id\": true}",
        "{\"user_id\": [\"ann\"]}",
        "{\"user_id\": {\"id\": \"ann\"}}"
      })
  void parse_otherwiseMalformed(String text) {
    RejectedRowException rejected =
        assertThrows(RejectedRowException.class, () -> EventJson.parse(text));
    assertEquals(RejectReason.MALFORMED_ROW, rejected.reason());
  }
}
