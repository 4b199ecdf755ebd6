package dev.nightjar.trainer.prepare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.nightjar.event.EventFamily;
import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.read.EventSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/**
 * How much each user likes each item, as far as events tell: implicit feedback.
 *
 * <p>Every piece of evidence has a weight by {@link EventWeights}, times
 * 2<sup>-age/half-life</sup>:
 *
 * <ul>
 *   <li>an item of an order, once, however many were bought;
 *   <li>a view, a click, or another event of the engagement family: of one name once a session, or
 *       once a day (UTC) where there is no session, as old as the last of them;
 *   <li>any other event on an item, each time;
 *   <li>{@code remove_from_cart} takes back what an {@code add_to_cart} at its time would give, but
 *       no more than the user's adding of this item has given.
 * </ul>
 *
 * <p>Weights are summed in whole billionths, so that the sum does not depend on the order in which
 * machines come to add; less than half a billionth is nothing.
 *
 * <table>
 *   <caption>Columns, in this order</caption>
 *   <tr><th>column</th><th>type</th><th>holds</th></tr>
 *   <tr><td>user_id</td><td>string</td><td>never null</td></tr>
 *   <tr><td>item_id</td><td>string</td><td>never null; once for a user</td></tr>
 *   <tr><td>weight</td><td>double</td><td>above 0</td></tr>
 * </table>
 */
public final class Interactions {
  public static final String USER_ID = EventSchema.USER_ID;
  public static final String ITEM_ID = EventSchema.ITEM_ID;
  public static final String WEIGHT = "weight";

  private static final double UNITS = 1e9;
  private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

  /** Evidence, in units: by itself, and by what happened to the cart. */
  private static final String GIVEN = "given";

  private static final String CART = "cart";
  private static final String DAY = "day";

  private final EventWeights weights;
  private final Instant reference;

  /**
   * Interactions as seen from one point in time.
   *
   * @param reference ages are counted back from here; what is later has age 0
   */
  public Interactions(EventWeights weights, Instant reference) {
    this.weights = weights;
    this.reference = reference;
  }

  /**
   * Sums all evidence for each user and item; where it comes to nothing there is no row.
   *
   * @param events with users merged and duplicates dropped
   * @param orders the {@link Orders} of the same events
   */
  public Dataset<Row> of(Dataset<Row> events, Dataset<Row> orders) {
    Dataset<Row> onItems =
        events.where(col(ITEM_ID).isNotNull()).where(not(named(StandardEvent.PURCHASE)));
    Dataset<Row> evidence =
        ofOrders(orders)
            .unionByName(ofLooks(onItems.where(isLook())))
            .unionByName(ofActs(onItems.where(not(isLook()))));
    return evidence
        .groupBy(USER_ID, ITEM_ID)
        .agg(sum(GIVEN).as(GIVEN), sum(CART).as(CART))
        .withColumn(GIVEN, col(GIVEN).plus(greatest(col(CART), lit(0L))))
        .where(col(GIVEN).gt(0))
        .select(col(USER_ID), col(ITEM_ID), col(GIVEN).divide(UNITS).as(WEIGHT));
  }

  private Dataset<Row> ofOrders(Dataset<Row> orders) {
    return evidence(orders, units(lit(weights.ofPurchase())), lit(0L));
  }

  private Dataset<Row> ofLooks(Dataset<Row> looks) {
    Column session = col(EventSchema.SESSION_ID);
    Column day = floor(col(EventSchema.TIMESTAMP).divide(MILLIS_PER_DAY));
    Column[] once = {
      col(USER_ID),
      col(ITEM_ID),
      col(EventSchema.EVENT_NAME),
      col(EventSchema.EVENT_FAMILY),
      session,
      col(DAY)
    };
    Dataset<Row> looked =
        looks
            .withColumn(DAY, when(session.isNull(), day))
            .groupBy(once)
            .agg(max(EventSchema.TIMESTAMP).as(EventSchema.TIMESTAMP));
    return evidence(looked, units(weight()), lit(0L));
  }

  private Dataset<Row> ofActs(Dataset<Row> acts) {
    Column cart = units(lit(weights.ofCart()));
    return evidence(
        acts,
        when(isOfCart(), 0L).otherwise(units(weight())),
        when(named(StandardEvent.ADD_TO_CART), cart)
            .when(named(StandardEvent.REMOVE_FROM_CART), cart.multiply(-1))
            .otherwise(0L));
  }

  private static Dataset<Row> evidence(Dataset<Row> rows, Column given, Column cart) {
    return rows.select(col(USER_ID), col(ITEM_ID), given.as(GIVEN), cart.as(CART));
  }

  private static Column named(StandardEvent event) {
    return col(EventSchema.EVENT_NAME).equalTo(event.eventName());
  }

  /** By name alone: whatever family a row gives it, a removal is never a look. */
  private static Column isOfCart() {
    return named(StandardEvent.ADD_TO_CART).or(named(StandardEvent.REMOVE_FROM_CART));
  }

  private static Column isLook() {
    Column engagement = col(EventSchema.EVENT_FAMILY).equalTo(EventFamily.ENGAGEMENT.code());
    return named(StandardEvent.VIEW)
        .or(named(StandardEvent.CLICK))
        .or(engagement.and(not(isOfCart())));
  }

  private Column weight() {
    Column weight = lit(0.0);
    for (Map.Entry<EventFamily, Double> family : weights.byFamily().entrySet()) {
      Column of = col(EventSchema.EVENT_FAMILY).equalTo(family.getKey().code());
      weight = when(of, family.getValue()).otherwise(weight);
    }
    for (Map.Entry<String, Double> name : weights.byName().entrySet()) {
      Column of = col(EventSchema.EVENT_NAME).equalTo(name.getKey());
      weight = when(of, name.getValue()).otherwise(weight);
    }
    return weight;
  }

  private Column units(Column weight) {
    Column millis = lit(reference.toEpochMilli()).minus(col(EventSchema.TIMESTAMP));
    Column days = greatest(millis.divide(MILLIS_PER_DAY), lit(0.0));
    Column left = pow(lit(2.0), days.divide(-weights.halfLifeDays()));
    return round(weight.multiply(left).multiply(UNITS)).cast(DataTypes.LongType);
  }
}
