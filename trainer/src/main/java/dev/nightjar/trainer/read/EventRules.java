package dev.nightjar.trainer.read;

import dev.nightjar.event.EventFamily;
import dev.nightjar.event.EventLimits;
import dev.nightjar.event.StandardEvent;
import dev.nightjar.event.Timestamps;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/**
 * The rules that an event must obey, the same for every format.
 *
 * @param latestMillis the last epoch millisecond at which an event may have happened
 */
record EventRules(long latestMillis) implements Serializable {
  /** Rules for a run at the given time. */
  static EventRules at(Instant now) {
    return new EventRules(now.plus(EventLimits.SLACK).toEpochMilli());
  }

  /** The event as a row of {@link EventSchema}, unless it breaks a rule. */
  Row check(RawEvent raw, String file) throws RejectedRowException {
    String user = required(raw, EventField.USER_ID, RejectReason.MISSING_USER_ID);
    String name = required(raw, EventField.EVENT_NAME, RejectReason.MISSING_EVENT_NAME);
    Optional<StandardEvent> standard = StandardEvent.named(name);
    String item = raw.get(EventField.ITEM_ID);
    if (item.isBlank() && standard.isPresent() && standard.get().aboutAnItem()) {
      throw new RejectedRowException(RejectReason.MISSING_ITEM_ID);
    }
    String previous = raw.get(EventField.PREVIOUS_USER_ID);
    if (previous.isBlank() && name.equals(StandardEvent.IDENTIFY.eventName())) {
      throw new RejectedRowException(RejectReason.MISSING_PREVIOUS_USER_ID);
    }
    return RowFactory.create(
        user,
        name,
        family(raw.get(EventField.EVENT_FAMILY), name).code(),
        optional(item),
        optional(raw.get(EventField.RECOMMENDATION_ID)),
        optional(previous),
        optional(raw.get(EventField.SESSION_ID)),
        optional(raw.get(EventField.ORDER_ID)),
        optional(raw.get(EventField.EVENT_ID)),
        quantity(raw.get(EventField.QUANTITY), !item.isBlank()),
        price(raw.get(EventField.PRICE)),
        timestamp(raw.get(EventField.TIMESTAMP).strip()),
        file);
  }

  private static String required(RawEvent raw, EventField field, RejectReason ifMissing)
      throws RejectedRowException {
    String text = raw.get(field);
    if (text.isBlank()) {
      throw new RejectedRowException(ifMissing);
    }
    return shortEnough(text);
  }

  /** Spark's rows say absent with null. */
  private static @Nullable String optional(String text) throws RejectedRowException {
    return text.isBlank() ? null : shortEnough(text);
  }

  private static String shortEnough(String id) throws RejectedRowException {
    if (id.length() > EventLimits.MOST_ID_CHARACTERS) {
      throw new RejectedRowException(RejectReason.ID_TOO_LONG);
    }
    return id;
  }

  private static EventFamily family(String given, String eventName) throws RejectedRowException {
    if (given.isBlank()) {
      return EventFamily.inferredFrom(eventName);
    }
    return EventFamily.named(given)
        .orElseThrow(() -> new RejectedRowException(RejectReason.BAD_FAMILY));
  }

  private static @Nullable Double quantity(String text, boolean ofAnItem)
      throws RejectedRowException {
    if (text.isBlank()) {
      return ofAnItem ? 1.0 : null;
    }
    return orRejected(EventLimits.quantity(text.strip()), RejectReason.BAD_QUANTITY);
  }

  private static @Nullable Double price(String text) throws RejectedRowException {
    return text.isBlank()
        ? null
        : orRejected(EventLimits.price(text.strip()), RejectReason.BAD_PRICE);
  }

  private static double orRejected(OptionalDouble number, RejectReason otherwise)
      throws RejectedRowException {
    return number.orElseThrow(() -> new RejectedRowException(otherwise));
  }

  private long timestamp(String text) throws RejectedRowException {
    if (text.isEmpty()) {
      throw new RejectedRowException(RejectReason.MISSING_TIMESTAMP);
    }
    OptionalLong millis = Timestamps.parse(text);
    if (millis.isEmpty() || millis.getAsLong() < EventLimits.EARLIEST.toEpochMilli()) {
      throw new RejectedRowException(RejectReason.BAD_TIMESTAMP);
    }
    if (millis.getAsLong() > latestMillis) {
      throw new RejectedRowException(RejectReason.TIMESTAMP_IN_FUTURE);
    }
    return millis.getAsLong();
  }
}
