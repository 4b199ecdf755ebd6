package dev.nightjar.trainer.prepare;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.read.EventSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/**
 * What was bought together: purchases gathered into orders, one row an item of an order.
 *
 * <p>A purchase belongs to the order
 *
 * <ul>
 *   <li>of its {@code order_id}, which is taken to be unique in the shop, whoever the user;
 *   <li>without one, of its user's session;
 *   <li>without either, of the user's purchases between which no more than half an hour went by.
 * </ul>
 *
 * <table>
 *   <caption>Columns, in this order</caption>
 *   <tr><th>column</th><th>type</th><th>holds</th></tr>
 *   <tr><td>order_key</td><td>string</td><td>which order; never null, of no meaning beyond that</td></tr>
 *   <tr><td>user_id</td><td>string</td><td>never null</td></tr>
 *   <tr><td>item_id</td><td>string</td><td>never null; once for an order and user</td></tr>
 *   <tr><td>timestamp</td><td>long</td><td>of the order's last purchase, epoch milliseconds</td></tr>
 *   <tr><td>quantity</td><td>double</td><td>sum over the order's purchases of the item</td></tr>
 *   <tr><td>price</td><td>double</td><td>mean, over the same purchases, of the price of a unit; null if none has one</td></tr>
 * </table>
 */
public final class Orders {
  public static final String ORDER_KEY = "order_key";
  public static final String USER_ID = EventSchema.USER_ID;
  public static final String ITEM_ID = EventSchema.ITEM_ID;
  public static final String TIMESTAMP = EventSchema.TIMESTAMP;
  public static final String QUANTITY = EventSchema.QUANTITY;
  public static final String PRICE = EventSchema.PRICE;

  private static final String LAST = "order_last";
  private static final String START = "order_start";

  private static final Duration LONGEST_GAP = Duration.ofMinutes(30);

  /** Parts a key's fields; no id that was typed or generated has it. */
  private static final String SEPARATOR = "\u001f";

  /**
   * Sums of doubles depend on their order, sums of decimals do not. 13 digits before the point hold
   * the greatest price, 6 after it the least quantity, that events may have.
   */
  private static final DecimalType EXACT = DataTypes.createDecimalType(19, 6);

  private Orders() {}

  /** The orders in events whose users are merged and duplicates dropped. */
  public static Dataset<Row> of(Dataset<Row> events) {
    Dataset<Row> purchases =
        events.where(col(EventSchema.EVENT_NAME).equalTo(StandardEvent.PURCHASE.eventName()));
    Dataset<Row> keyed = keyedByWhatTheyTell(purchases).unionByName(keyedByGaps(purchases));
    return keyed
        .withColumn(LAST, max(TIMESTAMP).over(Window.partitionBy(ORDER_KEY)))
        .groupBy(ORDER_KEY, USER_ID, ITEM_ID)
        .agg(
            max(LAST).as(TIMESTAMP),
            sum(col(QUANTITY).cast(EXACT)).cast(DataTypes.DoubleType).as(QUANTITY),
            avg(col(PRICE).cast(EXACT)).cast(DataTypes.DoubleType).as(PRICE));
  }

  private static Dataset<Row> keyedByWhatTheyTell(Dataset<Row> purchases) {
    Column order = col(EventSchema.ORDER_ID);
    Column session = col(EventSchema.SESSION_ID);
    Column key =
        when(order.isNotNull(), key("order", order))
            .otherwise(key("session", col(USER_ID), session));
    return keyed(purchases.where(order.isNotNull().or(session.isNotNull())), key);
  }

  private static Dataset<Row> keyedByGaps(Dataset<Row> purchases) {
    Dataset<Row> untold =
        purchases.where(
            col(EventSchema.ORDER_ID).isNull().and(col(EventSchema.SESSION_ID).isNull()));
    WindowSpec inTime = Window.partitionBy(USER_ID).orderBy(TIMESTAMP);
    Column before = lag(TIMESTAMP, 1).over(inTime);
    Column first = before.isNull().or(col(TIMESTAMP).minus(before).gt(LONGEST_GAP.toMillis()));
    Dataset<Row> starts = untold.withColumn(START, when(first, col(TIMESTAMP)));
    return keyed(
        starts.withColumn(START, last(START, true).over(inTime)),
        key("from", col(USER_ID), col(START)));
  }

  private static Column key(String kind, Column... fields) {
    List<Column> parts = new ArrayList<>(List.of(lit(kind)));
    parts.addAll(List.of(fields));
    return concat_ws(SEPARATOR, parts.toArray(Column[]::new));
  }

  private static Dataset<Row> keyed(Dataset<Row> purchases, Column key) {
    return purchases.select(
        key.as(ORDER_KEY), col(USER_ID), col(ITEM_ID), col(TIMESTAMP), col(QUANTITY), col(PRICE));
  }
}
