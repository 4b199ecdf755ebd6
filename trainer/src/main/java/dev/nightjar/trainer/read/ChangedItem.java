package dev.nightjar.trainer.read;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.event.LogLayout;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** An item while changes are made to it, one after the other. */
final class ChangedItem {
  private static final long NEVER = Long.MIN_VALUE;

  private final String id;
  private final long modified;
  private String type;
  private String status;
  private String attributes;
  private String file;

  private ChangedItem(
      String id, long modified, String type, String status, String attributes, String file) {
    this.id = id;
    this.modified = modified;
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
   * @param modified when each file of the catalogue was last written to, epoch milliseconds
   */
  static ChangedItem of(Row row, Map<String, Long> modified) {
    String id = row.getAs(ItemSchema.ITEM_ID);
    if (row.isNullAt(row.fieldIndex(ItemSchema.FILE))) {
      return new ChangedItem(id, NEVER, ItemRules.DEFAULT_TYPE, ItemRules.DEFAULT_STATUS, "{}", "");
    }
    String file = row.getAs(ItemSchema.FILE);
    Long written = modified.get(file);
    if (written == null) {
      throw new IllegalStateException(
          "expected one of the catalogue's files %s, found %s".formatted(modified.keySet(), file));
    }
    return new ChangedItem(
        id,
        written,
        row.getAs(ItemSchema.ITEM_TYPE),
        row.getAs(ItemSchema.STATUS),
        row.getAs(ItemSchema.ATTRIBUTES),
        file);
  }

  /** Makes a change, unless the catalogue's file was written to since: the last word wins. */
  void change(Row change) {
    if (change.<Long>getAs(LogLayout.RECEIVED_AT) <= modified) {
      return;
    }
    type = change.getAs(ItemSchema.ITEM_TYPE);
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
