package dev.nightjar.trainer.read;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import dev.nightjar.event.EventFamily;
import dev.nightjar.event.EventLimits;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of usable events, one row an event.
 *
 * <table>
 *   <caption>Columns, in this order</caption>
 *   <tr><th>column</th><th>type</th><th>holds</th></tr>
 *   <tr><td>user_id</td><td>string</td><td>never null</td></tr>
 *   <tr><td>event_name</td><td>string</td><td>never null</td></tr>
 *   <tr><td>event_family</td><td>string</td><td>never null: as given, else inferred, see {@link EventFamily}</td></tr>
 *   <tr><td>item_id</td><td>string</td><td>null if the event is about no item; never for view, click, add_to_cart, remove_from_cart, purchase</td></tr>
 *   <tr><td>recommendation_id</td><td>string</td><td>null if absent</td></tr>
 *   <tr><td>previous_user_id</td><td>string</td><td>null if absent; never for identify</td></tr>
 *   <tr><td>session_id</td><td>string</td><td>null if absent</td></tr>
 *   <tr><td>order_id</td><td>string</td><td>null if absent</td></tr>
 *   <tr><td>event_id</td><td>string</td><td>null if absent</td></tr>
 *   <tr><td>quantity</td><td>double</td><td>1e-6 to 1e9; if absent 1 where there is an item_id, else null</td></tr>
 *   <tr><td>price</td><td>double</td><td>0 to 1e12, of one unit, in the shop's currency; null if absent</td></tr>
 *   <tr><td>timestamp</td><td>long</td><td>never null: epoch milliseconds, UTC</td></tr>
 *   <tr><td>file</td><td>string</td><td>never null: URI of the file that held the event</td></tr>
 * </table>
 *
 * <p>Strings are never empty; ids and names have at most {@value EventLimits#MOST_ID_CHARACTERS}
 * characters.
 */
public final class EventSchema {
  public static final String USER_ID = "user_id";
  public static final String EVENT_NAME = "event_name";
  public static final String EVENT_FAMILY = "event_family";
  public static final String ITEM_ID = "item_id";
  public static final String RECOMMENDATION_ID = "recommendation_id";
  public static final String PREVIOUS_USER_ID = "previous_user_id";
  public static final String SESSION_ID = "session_id";
  public static final String ORDER_ID = "order_id";
  public static final String EVENT_ID = "event_id";
  public static final String QUANTITY = "quantity";
  public static final String PRICE = "price";
  public static final String TIMESTAMP = "timestamp";
  public static final String FILE = "file";

  private EventSchema() {}

  public static StructType schema() {
    return new StructType()
        .add(USER_ID, StringType)
        .add(EVENT_NAME, StringType)
        .add(EVENT_FAMILY, StringType)
        .add(ITEM_ID, StringType)
        .add(RECOMMENDATION_ID, StringType)
        .add(PREVIOUS_USER_ID, StringType)
        .add(SESSION_ID, StringType)
        .add(ORDER_ID, StringType)
        .add(EVENT_ID, StringType)
        .add(QUANTITY, DoubleType)
        .add(PRICE, DoubleType)
        .add(TIMESTAMP, LongType)
        .add(FILE, StringType);
  }
}
