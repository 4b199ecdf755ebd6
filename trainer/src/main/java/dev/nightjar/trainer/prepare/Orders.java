package dev.nightjar.trainer.prepare;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.read.EventSchema;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
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
    Column order = col(EventSchema.ORDER_ID);
    Column told =
        when(order.isNotNull(), Occasions.key("order", order)).otherwise(Occasions.session());
    Dataset<Row> keyed = Occasions.keyed(purchases, ORDER_KEY, told);
    return keyed
        .withColumn(LAST, max(TIMESTAMP).over(Window.partitionBy(ORDER_KEY)))
        .groupBy(ORDER_KEY, USER_ID, ITEM_ID)
        .agg(
            max(LAST).as(TIMESTAMP),
            sum(col(QUANTITY).cast(EXACT)).cast(DataTypes.DoubleType).as(QUANTITY),
            avg(col(PRICE).cast(EXACT)).cast(DataTypes.DoubleType).as(PRICE));
  }
}
