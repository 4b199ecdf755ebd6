package dev.nightjar.trainer.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.event.EventLimits;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The rules that an item must obey, the same for every format.
 *
 * <p>An item is a JSON object with {@code item_id}, {@code item_type}, {@code status} and {@code
 * attributes}, an object or its text. Any other key is an attribute too, unless {@code attributes}
 * has one of that name.
 */
final class ItemRules {
  /** The keys of an item; all others are attributes. */
  static final Set<String> KEYS =
      Set.of(ItemSchema.ITEM_ID, ItemSchema.ITEM_TYPE, ItemSchema.STATUS, ItemSchema.ATTRIBUTES);

  static final String DEFAULT_TYPE = "product";
  static final String DEFAULT_STATUS = "active";
  private static final Set<String> STATUSES = Set.of("active", "inactive", "deleted");

  private ItemRules() {}

  /** The item as a row of {@link ItemSchema}, unless it breaks a rule. */
  static Row check(ObjectNode item, String file) throws RejectedRowException {
    return check(item, file, DEFAULT_TYPE, ItemJson::write);
  }

  /**
   * The change of an item as a row of {@link ItemSchema}, unless it breaks a rule; but its type is
   * empty if it names none, and attributes that it removes are there, as nulls.
   */
  static Row checkChange(ObjectNode change, String file) throws RejectedRowException {
    return check(change, file, "", ItemJson::writeWithNulls);
  }

  private static Row check(
      ObjectNode item, String file, String defaultType, Function<ObjectNode, String> writing)
      throws RejectedRowException {
    String id = text(item, ItemSchema.ITEM_ID, "");
    if (id.isEmpty()) {
      throw new RejectedRowException(RejectReason.MISSING_ITEM_ID);
    }
    String type = text(item, ItemSchema.ITEM_TYPE, defaultType);
    if (Math.max(id.length(), type.length()) > EventLimits.MOST_ID_CHARACTERS) {
      throw new RejectedRowException(RejectReason.ID_TOO_LONG);
    }
    String status = text(item, ItemSchema.STATUS, DEFAULT_STATUS);
    if (!STATUSES.contains(status)) {
      throw new RejectedRowException(RejectReason.BAD_STATUS);
    }
    return RowFactory.create(id, type, status, writing.apply(attributes(item)), file);
  }

  private static String text(ObjectNode item, String key, String ifAbsent)
      throws RejectedRowException {
    JsonNode value = item.path(key);
    if (value.isNull() || value.isMissingNode()) {
      return ifAbsent;
    }
    if (!value.isTextual() && !value.isNumber()) {
      throw new RejectedRowException(RejectReason.MALFORMED_ROW);
    }
    String text = value.asText();
    return text.isBlank() ? ifAbsent : text;
  }

  private static ObjectNode attributes(ObjectNode item) throws RejectedRowException {
    ObjectNode attributes = item.deepCopy();
    attributes.remove(KEYS);
    JsonNode own = item.path(ItemSchema.ATTRIBUTES);
    if (own instanceof ObjectNode object) {
      attributes.setAll(object);
    } else if (own.isTextual() && !own.textValue().isBlank()) {
      attributes.setAll(ItemJson.parse(own.textValue(), RejectReason.BAD_ATTRIBUTES));
    } else if (!own.isNull() && !own.isMissingNode() && !own.isTextual()) {
      throw new RejectedRowException(RejectReason.BAD_ATTRIBUTES);
    }
    return attributes;
  }
}
