package dev.nightjar.trainer.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads an event from the text of one JSON object.
 *
 * <p>A number where a text belongs is taken as it is written. Token by token, without a tree: this
 * runs for every event of the log.
 */
final class EventJson {
  private static final JsonFactory JSON = new JsonFactory();

  private EventJson() {}

  static RawEvent parse(String text) throws RejectedRowException {
    try (JsonParser parser = JSON.createParser(text)) {
      RawEvent event = parseObject(parser);
      if (parser.nextToken() != null) {
        throw malformed();
      }
      return event;
    } catch (IOException e) {
      throw malformed();
    }
  }

  private static RawEvent parseObject(JsonParser parser) throws IOException, RejectedRowException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw malformed();
    }
    RawEvent event = new RawEvent();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      Optional<EventField> field = EventField.named(parser.currentName());
      JsonToken value = parser.nextToken();
      if (field.isEmpty()) {
        parser.skipChildren();
      } else if (value == JsonToken.VALUE_STRING || value.isNumeric()) {
        event.set(field.get(), parser.getText());
      } else if (value == JsonToken.VALUE_NULL) {
        event.set(field.get(), "");
      } else {
        throw malformed();
      }
    }
    return event;
  }

  private static RejectedRowException malformed() {
    return new RejectedRowException(RejectReason.MALFORMED_ROW);
  }
}
