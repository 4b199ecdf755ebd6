package dev.nightjar.trainer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EventRulesTest {
  private static final EventRules RULES = EventRules.at(Instant.parse("2026-11-23T02:00:00Z"));

  private static RawEvent view() {
    return new RawEvent()
        .set(EventField.USER_ID, "ann")
        .set(EventField.EVENT_NAME, "view")
        .set(EventField.ITEM_ID, "lamp")
        .set(EventField.TIMESTAMP, "2026-11-22T10:00:00Z");
  }

  private static Row accepted(RawEvent event) throws RejectedRowException {
    return RULES.check(event, "a.csv");
  }

  private static Object field(String column, RawEvent event) throws RejectedRowException {
    return accepted(event).get(EventSchema.schema().fieldIndex(column));
  }

  @Test
  void check_leastEvent_fillsInWhatFollows() throws RejectedRowException {
    Row row = accepted(view());

    assertEquals(EventSchema.schema().length(), row.length());
    assertEquals(
        "[ann,view,engagement,lamp,null,null,null,null,null,1.0,null,1795341600000,a.csv]",
        row.toString());
  }

  @Test
  void check_familyGiven_isKept() throws RejectedRowException {
    RawEvent shown = view().set(EventField.EVENT_FAMILY, "exposure");
    assertEquals("exposure", field(EventSchema.EVENT_FAMILY, shown));
  }

  @Test
  void check_noItem_hasNoQuantity() throws RejectedRowException {
    RawEvent search = view().set(EventField.EVENT_NAME, "search").set(EventField.ITEM_ID, "");
    assertTrue(accepted(search).isNullAt(EventSchema.schema().fieldIndex(EventSchema.QUANTITY)));
  }

  @Test
  void check_numbersWithSpacesAround_areRead() throws RejectedRowException {
    RawEvent bought = view().set(EventField.QUANTITY, " 2 ").set(EventField.PRICE, "4.25 ");
    assertEquals(2.0, field(EventSchema.QUANTITY, bought));
    assertEquals(4.25, field(EventSchema.PRICE, bought));
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING_USER_ID,          USER_ID,      ''",
    "MISSING_USER_ID,          USER_ID,      '  '",
    "MISSING_EVENT_NAME,       EVENT_NAME,   ''",
    "MISSING_ITEM_ID,          ITEM_ID,      ''",
    "MISSING_PREVIOUS_USER_ID, EVENT_NAME,   identify",
    "BAD_FAMILY,               EVENT_FAMILY, interest",
    "MISSING_TIMESTAMP,        TIMESTAMP,    ''",
    "BAD_TIMESTAMP,            TIMESTAMP,    noon",
    "BAD_TIMESTAMP,            TIMESTAMP,    1795341600",
    "TIMESTAMP_IN_FUTURE,      TIMESTAMP,    2026-11-24T02:00:00.001Z",
    "BAD_QUANTITY,             QUANTITY,     0",
    "BAD_QUANTITY,             QUANTITY,     -1",
    "BAD_QUANTITY,             QUANTITY,     two",
    "BAD_QUANTITY,             QUANTITY,     1e10",
    "BAD_PRICE,                PRICE,        -0.01",
    "BAD_PRICE,                PRICE,        '4,25'",
    "BAD_PRICE,                PRICE,        1e13",
  })
  void check_brokenRule_isTheReason(RejectReason reason, EventField field, String text) {
    RejectedRowException rejected =
        assertThrows(RejectedRowException.class, () -> accepted(view().set(field, text)));
    assertEquals(reason, rejected.reason());
  }

  @ParameterizedTest
  @ValueSource(strings = {"view", "click", "add_to_cart", "remove_from_cart", "purchase"})
  void check_itemEventWithoutItem_isRejected(String eventName) {
    RawEvent event = view().set(EventField.EVENT_NAME, eventName).set(EventField.ITEM_ID, "");
    RejectedRowException rejected = assertThrows(RejectedRowException.class, () -> accepted(event));
    assertEquals(RejectReason.MISSING_ITEM_ID, rejected.reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "USER_ID",
        "EVENT_NAME",
        "ITEM_ID",
        "RECOMMENDATION_ID",
        "PREVIOUS_USER_ID",
        "SESSION_ID",
        "ORDER_ID",
        "EVENT_ID"
      })
  void check_idOf257Characters_isTooLong(EventField field) throws RejectedRowException {
    accepted(view().set(field, "x".repeat(256)));

    RejectedRowException rejected =
        assertThrows(
            RejectedRowException.class, () -> accepted(view().set(field, "x".repeat(257))));
    assertEquals(RejectReason.ID_TOO_LONG, rejected.reason());
  }

  @Test
  void check_aDayAhead_isTakenForAWrongClock() throws RejectedRowException {
    accepted(view().set(EventField.TIMESTAMP, "2026-11-24T02:00:00Z"));
  }
}
