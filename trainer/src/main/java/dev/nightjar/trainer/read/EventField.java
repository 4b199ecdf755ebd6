package dev.nightjar.trainer.read;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A field of an event that the job reads. Whatever else a file holds is passed over. */
enum EventField {
  USER_ID,
  EVENT_NAME,
  EVENT_FAMILY,
  ITEM_ID,
  RECOMMENDATION_ID,
  PREVIOUS_USER_ID,
  SESSION_ID,
  ORDER_ID,
  EVENT_ID,
  QUANTITY,
  PRICE,
  TIMESTAMP;

  private static final Map<String, EventField> BY_COLUMN =
      Arrays.stream(values()).collect(toUnmodifiableMap(EventField::column, identity()));

  private final String column = name().toLowerCase(Locale.ROOT);

  /** The field's name in files. */
  String column() {
    return column;
  }

  static Optional<EventField> named(String column) {
    return Optional.ofNullable(BY_COLUMN.get(column));
  }
}
