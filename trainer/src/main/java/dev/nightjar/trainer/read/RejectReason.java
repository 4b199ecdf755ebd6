package dev.nightjar.trainer.read;

import java.util.Locale;

/** Why a row cannot be used. A row has exactly one reason: the first rule that it breaks. */
public enum RejectReason {
  MALFORMED_ROW(
      "the row is not a JSON object, or has not as many fields as the file's header, or holds an"
          + " object, a list or true/false where a text or a number belongs"),
  MISSING_USER_ID("an event needs a user_id"),
  MISSING_EVENT_NAME("an event needs an event_name"),
  MISSING_ITEM_ID("an item, and a view, click, cart or purchase event, needs an item_id"),
  MISSING_PREVIOUS_USER_ID(
      "an identify event needs the previous_user_id that its user_id takes over"),
  ID_TOO_LONG("an id, a name or a type has more than 256 characters"),
  BAD_FAMILY("event_family is none of exposure, engagement, conversion, system"),
  MISSING_TIMESTAMP("an event in a file needs a timestamp: a file has no time of arrival"),
  BAD_TIMESTAMP(
      "timestamp is neither ISO 8601 nor epoch milliseconds, or lies before 1990, as epoch seconds"
          + " taken for milliseconds do"),
  TIMESTAMP_IN_FUTURE("timestamp lies more than a day after the run"),
  BAD_QUANTITY("quantity is not a number from a millionth to a billion"),
  BAD_PRICE("price is not a number from 0 to a trillion"),
  MISSING_RECEIVED_AT("an item change needs received_at, the epoch millisecond of its arrival"),
  BAD_STATUS("status is none of active, inactive, deleted"),
  BAD_ATTRIBUTES("attributes is not a JSON object");

  private final String sentence;

  RejectReason(String sentence) {
    this.sentence = sentence;
  }

  /** The name in files and reports, as {@code missing_user_id}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is wrong with the row, for people. */
  public String sentence() {
    return sentence;
  }
}
