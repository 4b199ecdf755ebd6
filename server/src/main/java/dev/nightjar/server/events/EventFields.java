package dev.nightjar.server.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.event.EventFamily;
import dev.nightjar.event.EventLimits;
import dev.nightjar.event.StandardEvent;
import dev.nightjar.event.Timestamps;
import dev.nightjar.server.http.RecordFields;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The fields of an event:
 *
 * <ul>
 *   <li>{@code user_id}: required; ids are strings of 1 to 256 characters, or numbers
 *   <li>{@code event_name}: required; a {@linkplain StandardEvent standard one} or the shop's own,
 *       of 1 to 256 characters
 *   <li>{@code event_family}: {@code exposure}, {@code engagement}, {@code conversion} or {@code
 *       system}; else it follows from the name
 *   <li>{@code item_id}: required for view, click, add_to_cart, remove_from_cart and purchase
 *   <li>{@code previous_user_id}: required for identify
 *   <li>{@code recommendation_id}, {@code session_id}, {@code order_id}, {@code event_id}: ids
 *   <li>{@code quantity}: a number from a millionth to a billion
 *   <li>{@code price}: a number from 0 to a trillion
 *   <li>{@code timestamp}: ISO 8601 or epoch milliseconds, from 1990 to a day ahead
 *   <li>{@code context}: an object
 * </ul>
 *
 * <p>What passes here, the nightly job can use.
 */
final class EventFields {
  static final String TIMESTAMP = "timestamp";

  private static final String NAME = "event_name";
  private static final String A_NAME =
      "expected a string of 1 to %d characters, not all of them blank"
          .formatted(EventLimits.MOST_ID_CHARACTERS);
  private static final List<String> OPTIONAL_IDS =
      List.of("recommendation_id", "session_id", "order_id", "event_id");
  private static final String FAMILIES =
      Arrays.stream(EventFamily.values()).map(EventFamily::code).collect(Collectors.joining(", "));

  private EventFields() {}

  /** Notes all that is wrong with an event that arrives {@code now}. */
  static ObjectNode check(RecordFields event, Instant now) {
    event.id("user_id");
    Optional<StandardEvent> standard = StandardEvent.named(name(event));
    id(event, "item_id", standard.filter(StandardEvent::aboutAnItem).isPresent());
    id(event, "previous_user_id", standard.equals(Optional.of(StandardEvent.IDENTIFY)));
    OPTIONAL_IDS.forEach(event::optionalId);
    event.check(
        "event_family",
        "expected one of " + FAMILIES,
        family -> family.isTextual() && EventFamily.named(family.textValue()).isPresent());
    event.check(
        "quantity",
        "expected a number from a millionth to a billion",
        number -> number.isNumber() && EventLimits.quantity(number.asText()).isPresent());
    event.check(
        "price",
        "expected a number from 0 to a trillion",
        number -> number.isNumber() && EventLimits.price(number.asText()).isPresent());
    event.check(
        TIMESTAMP,
        "expected ISO 8601 or epoch milliseconds, from 1990 to a day ahead",
        time -> isTime(time, now));
    event.check("context", "expected a JSON object", JsonNode::isObject);
    return event.object();
  }

  private static String name(RecordFields event) {
    if (!event.has(NAME)) {
      event.refuse(NAME, A_NAME + ", found none");
    }
    event.check(NAME, A_NAME, name -> name.isTextual() && EventLimits.isId(name.textValue()));
    return event.object().path(NAME).asText();
  }

  private static void id(RecordFields event, String name, boolean required) {
    if (required) {
      event.id(name);
    } else {
      event.optionalId(name);
    }
  }

  private static boolean isTime(JsonNode value, Instant now) {
    if (!value.isTextual() && !value.isNumber()) {
      return false;
    }
    OptionalLong millis = Timestamps.parse(value.asText().strip());
    return millis.isPresent()
        && millis.getAsLong() >= EventLimits.EARLIEST.toEpochMilli()
        && millis.getAsLong() <= now.plus(EventLimits.SLACK).toEpochMilli();
  }
}
