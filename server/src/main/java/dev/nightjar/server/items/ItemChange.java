package dev.nightjar.server.items;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.nightjar.event.LogLayout;
import dev.nightjar.model.ItemStatus;
import java.io.IOException;
import java.util.Optional;

/**
 * What an item's change says about whether it may be shown.
 *
 * @param itemId the item
 * @param active whether it may be shown from then on
 * @param receivedAt when the change reached the server, epoch milliseconds
 */
record ItemChange(String itemId, boolean active, long receivedAt) {
  private static final JsonFactory JSON = new JsonFactory();

  /** Reads a line of the log; empty if it is none that this server writes. */
  static Optional<ItemChange> parse(String line) {
    String itemId = "";
    String status = ItemStatus.ACTIVE.wireName();
    long receivedAt = 0;
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (value == JsonToken.VALUE_STRING && name.equals(ItemFields.ITEM_ID)) {
          itemId = json.getText();
        } else if (value == JsonToken.VALUE_STRING && name.equals(ItemFields.STATUS)) {
          status = json.getText();
        } else if (value == JsonToken.VALUE_NUMBER_INT && name.equals(LogLayout.RECEIVED_AT)) {
          receivedAt = json.getLongValue();
        } else {
          json.skipChildren();
        }
      }
      boolean whole = json.currentToken() == JsonToken.END_OBJECT;
      return whole && !itemId.isEmpty() && receivedAt > 0
          ? Optional.of(new ItemChange(itemId, isActive(status), receivedAt))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static boolean isActive(String status) {
    return status.equals(ItemStatus.ACTIVE.wireName());
  }
}
