package dev.nightjar.trainer.evaluate;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.prepare.Orders;
import dev.nightjar.trainer.prepare.Visits;
import dev.nightjar.trainer.read.EventSchema;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Gathers {@link Group}s from events and orders, and brings a sample of them to the driver. */
final class Groups {
  static final String KEY = "group_key";

  private static final String ITEM = "item_id";
  private static final String TIME = "group_time";
  private static final String ITEMS = "group_items";

  private Groups() {}

  /** Rows (key, item, time) of what was bought together, from {@link Orders}. */
  static Dataset<Row> ofOrders(Dataset<Row> orders) {
    return rows(orders, col(Orders.ORDER_KEY));
  }

  /** Rows (key, item, time) of what each user bought, from {@link Orders}. */
  static Dataset<Row> ofBuyers(Dataset<Row> orders) {
    return rows(orders, col(Orders.USER_ID));
  }

  /** Rows (key, item, time) of what each user acted on. */
  static Dataset<Row> ofUsers(Dataset<Row> events) {
    return rows(onItems(events), col(EventSchema.USER_ID));
  }

  /** Rows (key, item, time) of what was looked at together, from {@link Visits}. */
  static Dataset<Row> ofVisits(Dataset<Row> visits) {
    return rows(visits, col(Visits.VISIT_KEY));
  }

  /** Of events or orders, those from one instant to before another. */
  static Dataset<Row> between(Dataset<Row> rows, Instant from, Instant to) {
    Column time = col(EventSchema.TIMESTAMP);
    return rows.where(time.geq(from.toEpochMilli()).and(time.lt(to.toEpochMilli())));
  }

  /** Events by which a user acted on an item. */
  static Dataset<Row> onItems(Dataset<Row> events) {
    return events.where(
        col(EventSchema.ITEM_ID)
            .isNotNull()
            .and(col(EventSchema.EVENT_NAME).notEqual(StandardEvent.REMOVE_FROM_CART.eventName())));
  }

  /**
   * Brings groups to the driver, in an order that the seed shuffles.
   *
   * @param rows (key, item, time)
   * @param fewest groups with fewer distinct items are passed over
   * @param most if there are more groups, so many of them
   */
  static List<Group> collect(Dataset<Row> rows, int fewest, int most, long seed) {
    Column shuffled = xxhash64(lit(seed), col(KEY), col(ITEM));
    return rows
        .groupBy(KEY, ITEM)
        .agg(min(TIME).as("first"), max(TIME).as("last"))
        .groupBy(KEY)
        .agg(
            max("last").as(TIME),
            array_sort(collect_list(struct(col("first"), shuffled.as("shuffled"), col(ITEM))))
                .as(ITEMS))
        .where(size(col(ITEMS)).geq(fewest))
        .orderBy(xxhash64(lit(seed), col(KEY)), col(KEY))
        .limit(most)
        .select(col(KEY), col(TIME), col(ITEMS).getField(ITEM))
        .collectAsList()
        .stream()
        .map(row -> new Group(row.getString(0), row.getLong(1), row.<String>getList(2)))
        .toList();
  }

  private static Dataset<Row> rows(Dataset<Row> of, Column key) {
    return of.select(key.as(KEY), col(ITEM), col(EventSchema.TIMESTAMP).as(TIME));
  }
}
