package dev.nightjar.trainer.read;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.types.StructType;

/**
 * The columns of a usable catalogue, one row an item.
 *
 * <table>
 *   <caption>Columns, in this order; none is ever null</caption>
 *   <tr><th>column</th><th>type</th><th>holds</th></tr>
 *   <tr><td>item_id</td><td>string</td><td>unique</td></tr>
 *   <tr><td>item_type</td><td>string</td><td>{@code product} if the file says nothing</td></tr>
 *   <tr><td>status</td><td>string</td><td>{@code active} (also if the file says nothing), {@code inactive} or {@code deleted}</td></tr>
 *   <tr><td>attributes</td><td>string</td><td>a JSON object; keys sorted at every depth, no nulls in objects</td></tr>
 *   <tr><td>file</td><td>string</td><td>URI of the file that held the item</td></tr>
 * </table>
 */
public final class ItemSchema {
  public static final String ITEM_ID = "item_id";
  public static final String ITEM_TYPE = "item_type";
  public static final String STATUS = "status";
  public static final String ATTRIBUTES = "attributes";
  public static final String FILE = "file";

  private ItemSchema() {}

  public static StructType schema() {
    return new StructType()
        .add(ITEM_ID, StringType)
        .add(ITEM_TYPE, StringType)
        .add(STATUS, StringType)
        .add(ATTRIBUTES, StringType)
        .add(FILE, StringType);
  }
}
