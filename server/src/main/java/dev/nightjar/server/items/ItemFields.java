package dev.nightjar.server.items;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.event.EventLimits;
import dev.nightjar.model.ItemStatus;
import dev.nightjar.server.http.RecordFields;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The fields of an item:
 *
 * <ul>
 *   <li>{@code item_id}: required; a string of 1 to 256 characters, or a number
 *   <li>{@code item_type}: at most 256 characters; {@code product} if absent
 *   <li>{@code status}: {@code active}, {@code inactive} or {@code deleted}; {@code active} if
 *       absent
 *   <li>{@code attributes}: an object
 * </ul>
 *
 * <p>What passes here, the nightly job can use; other fields are attributes to it.
 */
final class ItemFields {
  static final String ITEM_ID = "item_id";
  static final String STATUS = "status";

  private static final Set<String> STATUSES =
      Arrays.stream(ItemStatus.values())
          .map(ItemStatus::wireName)
          .collect(Collectors.toUnmodifiableSet());

  private static final String A_TYPE =
      "expected a string of at most %d characters".formatted(EventLimits.MOST_ID_CHARACTERS);

  private ItemFields() {}

  /**
   * An item that is being kept.
   *
   * @param object as it came
   */
  record Item(ObjectNode object, String id, boolean active) {}

  /** Notes all that is wrong with an item. */
  static Item check(RecordFields item) {
    String id = item.id(ITEM_ID);
    item.check(
        "item_type",
        A_TYPE,
        type -> type.isTextual() && type.textValue().length() <= EventLimits.MOST_ID_CHARACTERS);
    item.check(
        STATUS,
        "expected one of active, inactive, deleted",
        status -> status.isTextual() && STATUSES.contains(status.textValue()));
    item.check("attributes", "expected a JSON object", JsonNode::isObject);
    String status = item.object().path(STATUS).asText(ItemStatus.ACTIVE.wireName());
    boolean active = !item.has(STATUS) || ItemChange.isActive(status);
    return new Item(item.object(), id, active);
  }
}
