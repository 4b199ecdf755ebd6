package dev.nightjar.trainer.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nightjar.erasure.Forgotten;
import dev.nightjar.event.LogLayout;
import dev.nightjar.event.StandardEvent;
import dev.nightjar.event.Timestamps;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Of an event in an event log, what tells whose it is and from when.
 *
 * @param userId empty if there is none
 * @param previousUserId empty if there is none
 * @param name empty if there is none
 * @param time epoch milliseconds, if it can be read
 * @param receivedAt epoch milliseconds, if a server received it
 */
public record LoggedEvent(
    String userId, String previousUserId, String name, OptionalLong time, OptionalLong receivedAt) {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String USER = "user_id";
  private static final String PREVIOUS = "previous_user_id";
  private static final String NAME = "event_name";
  private static final String TIME = "timestamp";
  private static final Set<String> FIELDS =
      Set.of(USER, PREVIOUS, NAME, TIME, LogLayout.RECEIVED_AT);

  /** The event of a line in UTF-8; empty if it is no JSON object. */
  public static Optional<LoggedEvent> parse(byte[] line) {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      Map<String, String> found = new HashMap<>();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String field = parser.currentName();
        JsonToken value = parser.nextToken();
        if (FIELDS.contains(field) && (value == JsonToken.VALUE_STRING || value.isNumeric())) {
          found.put(field, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
      return Optional.of(
          new LoggedEvent(
              found.getOrDefault(USER, ""),
              found.getOrDefault(PREVIOUS, ""),
              found.getOrDefault(NAME, ""),
              Timestamps.parse(found.getOrDefault(TIME, "")),
              Timestamps.parse(found.getOrDefault(LogLayout.RECEIVED_AT, ""))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether it says that one id takes over another. */
  public boolean identifies() {
    return name.equals(StandardEvent.IDENTIFY.eventName())
        && !userId.isEmpty()
        && !previousUserId.isEmpty()
        && !userId.equals(previousUserId);
  }

  /**
   * Whether it names a forgotten user, and happened or was received before the user asked. Of one
   * without a time that is taken for granted: no training could use it.
   */
  public boolean isLeftOutBy(Forgotten forgotten) {
    long earliest = Math.min(time.orElse(Long.MIN_VALUE), receivedAt.orElse(Long.MAX_VALUE));
    return forgotten.leavesOut(userId, earliest)
        || (!previousUserId.isEmpty() && forgotten.leavesOut(previousUserId, earliest));
  }
}
