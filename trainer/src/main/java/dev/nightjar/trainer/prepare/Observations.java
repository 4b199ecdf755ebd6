package dev.nightjar.trainer.prepare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import dev.nightjar.event.EventFamily;
import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.read.EventSchema;
import java.time.Duration;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What tells how much users like items, one row each time it does, whatever it shall weigh:
 *
 * <ul>
 *   <li>an item of an order, once, however many were bought: a {@code purchase};
 *   <li>a view, a click, or another event of the engagement family: of one name once a session, or
 *       once a day (UTC) where there is no session, as old as the last of them;
 *   <li>any other event on an item, each time.
 * </ul>
 *
 * <table>
 *   <caption>Columns, in this order</caption>
 *   <tr><th>column</th><th>type</th><th>holds</th></tr>
 *   <tr><td>the user's</td><td></td><td>never null</td></tr>
 *   <tr><td>the item's</td><td></td><td>never null</td></tr>
 *   <tr><td>event_name</td><td>string</td><td>never null</td></tr>
 *   <tr><td>event_family</td><td>string</td><td>never null</td></tr>
 *   <tr><td>timestamp</td><td>long</td><td>epoch milliseconds</td></tr>
 * </table>
 */
public final class Observations {
  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();
  private static final String DAY = "day";

  private final String user;
  private final String item;

  /**
   * Observations whose users and items are told by ids or by numbers: those compare faster.
   *
   * @param user the column of events and orders that tells the user
   * @param item the column that tells the item, null where there is none
   */
  public Observations(String user, String item) {
    this.user = user;
    this.item = item;
  }

  /**
   * Those of events.
   *
   * @param events with users merged and duplicates dropped
   * @param orders the {@link Orders} of the same events
   */
  public Dataset<Row> of(Dataset<Row> events, Dataset<Row> orders) {
    Dataset<Row> others =
        events.where(col(item).isNotNull()).where(not(Events.named(StandardEvent.PURCHASE)));
    return ofOrders(orders)
        .unionByName(columns(looks(others.where(isLook()))))
        .unionByName(columns(others.where(not(isLook()))));
  }

  private Dataset<Row> ofOrders(Dataset<Row> orders) {
    return columns(
        orders
            .withColumn(EventSchema.EVENT_NAME, lit(StandardEvent.PURCHASE.eventName()))
            .withColumn(EventSchema.EVENT_FAMILY, lit(StandardEvent.PURCHASE.family().code())));
  }

  private Dataset<Row> looks(Dataset<Row> looks) {
    Column session = col(EventSchema.SESSION_ID);
    Column day = floor(col(EventSchema.TIMESTAMP).divide(MILLIS_PER_DAY));
    Column[] once = {
      col(user),
      col(item),
      col(EventSchema.EVENT_NAME),
      col(EventSchema.EVENT_FAMILY),
      session,
      col(DAY)
    };
    return looks
        .withColumn(DAY, when(session.isNull(), day))
        .groupBy(once)
        .agg(max(EventSchema.TIMESTAMP).as(EventSchema.TIMESTAMP));
  }

  private static Column isLook() {
    Column engagement = col(EventSchema.EVENT_FAMILY).equalTo(EventFamily.ENGAGEMENT.code());
    return Events.named(StandardEvent.VIEW)
        .or(Events.named(StandardEvent.CLICK))
        .or(engagement.and(not(Events.areOfCart())));
  }

  private Dataset<Row> columns(Dataset<Row> rows) {
    return rows.select(
        user, item, EventSchema.EVENT_NAME, EventSchema.EVENT_FAMILY, EventSchema.TIMESTAMP);
  }
}
