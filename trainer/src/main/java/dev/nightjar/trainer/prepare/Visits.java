package dev.nightjar.trainer.prepare;

import static org.apache.spark.sql.functions.col;

import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.read.EventSchema;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What was looked at together: views, clicks and additions to the cart gathered into visits, one
 * row a look. A visit is a user's session or, without one, the user's looks between which no more
 * than half an hour went by.
 *
 * <table>
 *   <caption>Columns, in this order</caption>
 *   <tr><th>column</th><th>type</th><th>holds</th></tr>
 *   <tr><td>visit_key</td><td>string</td><td>which visit; never null, of no meaning beyond that</td></tr>
 *   <tr><td>item_id</td><td>string</td><td>never null</td></tr>
 *   <tr><td>timestamp</td><td>long</td><td>of the look, epoch milliseconds</td></tr>
 * </table>
 */
public final class Visits {
  public static final String VISIT_KEY = "visit_key";
  public static final String ITEM_ID = EventSchema.ITEM_ID;
  public static final String TIMESTAMP = EventSchema.TIMESTAMP;

  private Visits() {}

  /** The visits in events whose users are merged and duplicates dropped. */
  public static Dataset<Row> of(Dataset<Row> events) {
    Dataset<Row> looks =
        events
            .where(
                col(EventSchema.EVENT_NAME)
                    .isin(
                        StandardEvent.VIEW.eventName(),
                        StandardEvent.CLICK.eventName(),
                        StandardEvent.ADD_TO_CART.eventName()))
            .select(EventSchema.USER_ID, EventSchema.SESSION_ID, ITEM_ID, TIMESTAMP);
    return Occasions.keyed(looks, VISIT_KEY, Occasions.session())
        .select(VISIT_KEY, ITEM_ID, TIMESTAMP);
  }
}
