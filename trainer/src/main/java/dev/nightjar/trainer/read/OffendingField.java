package dev.nightjar.trainer.read;

import dev.nightjar.event.EventLimits;
import java.util.Arrays;
import java.util.List;

/**
 * A field of a rejected event that breaks the rule.
 *
 * @param name of the field
 * @param value as the file holds it; empty if it is absent or empty
 */
public record OffendingField(String name, String value) {
  /**
   * The fields that break a rule; none for a row that is broken as a whole.
   *
   * @param row of a rejected event, as {@link CheckedRows#ROW} has it
   */
  static List<OffendingField> of(RejectReason reason, String row) {
    RawEvent event;
    try {
      event = EventJson.parse(row);
    } catch (RejectedRowException e) {
      return List.of();
    }
    return Arrays.stream(EventField.values())
        .filter(field -> breaks(field, reason, event.get(field)))
        .map(field -> new OffendingField(field.column(), event.get(field)))
        .toList();
  }

  private static boolean breaks(EventField field, RejectReason reason, String value) {
    return switch (reason) {
      case MISSING_USER_ID -> field == EventField.USER_ID;
      case MISSING_EVENT_NAME -> field == EventField.EVENT_NAME;
      case MISSING_ITEM_ID -> field == EventField.ITEM_ID;
      case MISSING_PREVIOUS_USER_ID -> field == EventField.PREVIOUS_USER_ID;
      case ID_TOO_LONG -> isId(field) && value.length() > EventLimits.MOST_ID_CHARACTERS;
      case BAD_FAMILY -> field == EventField.EVENT_FAMILY;
      case MISSING_TIMESTAMP, BAD_TIMESTAMP, TIMESTAMP_IN_FUTURE -> field == EventField.TIMESTAMP;
      case BAD_QUANTITY -> field == EventField.QUANTITY;
      case BAD_PRICE -> field == EventField.PRICE;
      case MALFORMED_ROW, MISSING_RECEIVED_AT, BAD_STATUS, BAD_ATTRIBUTES -> false;
    };
  }

  private static boolean isId(EventField field) {
    return switch (field) {
      case USER_ID,
          EVENT_NAME,
          ITEM_ID,
          RECOMMENDATION_ID,
          PREVIOUS_USER_ID,
          SESSION_ID,
          ORDER_ID,
          EVENT_ID ->
          true;
      case EVENT_FAMILY, QUANTITY, PRICE, TIMESTAMP -> false;
    };
  }
}
