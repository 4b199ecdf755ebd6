package dev.nightjar.trainer.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.event.LogLayout;
import java.util.function.LongPredicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** An item while changes are made to it, one after the other. */
final class ChangedItem {
  private final String id;
  private final LongPredicate overruled;
  private String type;
  private String status;
  private String attributes;
  private String file;

  private ChangedItem(
      String id,
      LongPredicate overruled,
      String type,
      String status,
      String attributes,
      String file) {
    this.id = id;
    this.overruled = overruled;
    this.type = type;
    this.status = status;
    this.attributes = attributes;
    this.file = file;
  }

  /**
   * The item as the catalogue has it, or an empty one.
   *
   * @param row in the columns of {@link ItemSchema}; all but the id are null if there is no such
   *     item
   * @param precedence of the catalogue's files
   */
  static ChangedItem of(Row row, Precedence precedence) {
    String id = row.getAs(ItemSchema.ITEM_ID);
    if (row.isNullAt(row.fieldIndex(ItemSchema.FILE))) {
      return new ChangedItem(
          id, received -> false, ItemRules.DEFAULT_TYPE, ItemRules.DEFAULT_STATUS, "{}", "");
    }
    String file = row.getAs(ItemSchema.FILE);
    return new ChangedItem(
        id,
        received -> precedence.overrules(file, received),
        row.getAs(ItemSchema.ITEM_TYPE),
        row.getAs(ItemSchema.STATUS),
        row.getAs(ItemSchema.ATTRIBUTES),
        file);
  }

  /** Makes a change, unless the catalogue overrules it. A change without a type leaves it. */
  void change(Row change) {
    if (overruled.test(change.<Long>getAs(LogLayout.RECEIVED_AT))) {
      return;
    }
    String named = change.getAs(ItemSchema.ITEM_TYPE);
    if (!named.isEmpty()) {
      type = named;
    }
    status = change.getAs(ItemSchema.STATUS);
    file = change.getAs(ItemSchema.FILE);
    ObjectNode merged = ItemJson.parseWritten(attributes);
    merged.setAll(ItemJson.parseWritten(change.getAs(ItemSchema.ATTRIBUTES)));
    attributes = ItemJson.write(merged);
  }

  /** The item as it is now, in the columns of {@link ItemSchema}. */
  Row row() {
    return RowFactory.create(id, type, status, attributes, file);
  }
}
