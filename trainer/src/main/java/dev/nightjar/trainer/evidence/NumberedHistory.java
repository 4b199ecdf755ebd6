package dev.nightjar.trainer.evidence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import dev.nightjar.event.StandardEvent;
import dev.nightjar.trainer.learn.Baskets;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.ItemEvidence;
import dev.nightjar.trainer.learn.ItemTrends;
import dev.nightjar.trainer.prepare.Observations;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * A shop's history with users and items as dense ints: users in sorted order of {@code user_id},
 * items as the catalogue numbers them.
 *
 * @param users rows (user_id: string, user: int), every user who acted on an item
 * @param items rows (item_id: string, item: int), all of the catalogue
 * @param actions rows (user: int, item: int, timestamp: long ms), the last time the user acted on
 *     the item
 * @param orderLines rows (user: int, item: int, order_key: string, timestamp: long ms), each order
 *     and item once
 * @param visitLines rows (item: int, visit_key: string, timestamp: long ms), one for each look
 */
public record NumberedHistory(
    Dataset<Row> users,
    Dataset<Row> items,
    Dataset<Row> actions,
    Dataset<Row> observations,
    Dataset<Row> orderLines,
    Dataset<Row> visitLines) {
  /** So many users fit every executor's memory, and spare what they did a shuffle. */
  private static final long MOST_TO_BROADCAST = 1_000_000;

  /** Whoever only took something out of the cart has shown no interest. */
  private static final Column IS_ACT =
      col("event_name").notEqual(StandardEvent.REMOVE_FROM_CART.eventName());

  /**
   * Numbers the users and items of an input, and then puts together what is of one user and item:
   * ints are compared, sent and kept at less cost than ids. What is read more than once stays in
   * Spark's memory.
   */
  public static NumberedHistory of(SparkSession spark, Catalogue catalogue, CleanInput input) {
    Dataset<Row> items = catalogue.numbers(spark);
    Dataset<Row> onItems = input.events().where(col("item_id").isNotNull());
    Dataset<Row> users = held(numberUsers(spark, onItems.where(IS_ACT)));
    Dataset<Row> byUser = users.count() > MOST_TO_BROADCAST ? users : functions.broadcast(users);
    Dataset<Row> events =
        numbered(onItems, byUser, items)
            .select("user", "item", "event_name", "event_family", "session_id", "timestamp");
    Dataset<Row> orderLines =
        held(
            numbered(input.orders(), byUser, items)
                .select("user", "item", "order_key", "timestamp"));
    return new NumberedHistory(
        users,
        items,
        events.where(IS_ACT).groupBy("user", "item").agg(max("timestamp").as("timestamp")),
        new Observations("user", "item").of(events, orderLines),
        orderLines,
        numbered(input.visits(), items).select("item", "visit_key", "timestamp"));
  }

  /** The orders in memory. */
  private Baskets orders(int items) {
    return Baskets.of(orderLines, "order_key", items);
  }

  /** The visits in memory. */
  private Baskets visits(int items) {
    return Baskets.of(visitLines, "visit_key", items);
  }

  /**
   * What lists for items are made of.
   *
   * @param active whether an item may be listed, {@code boolean[items]}
   * @param popularity decayed weight of all interactions with each item, {@code float[items]}
   * @param reference the instant at which evidence has age 0
   */
  public ItemEvidence ofItems(
      boolean[] active, float[] popularity, ItemTrends trends, Instant reference) {
    int count = active.length;
    return new ItemEvidence(active, orders(count), visits(count), popularity, trends, reference);
  }

  /** How many order lines each item has, {@code long[items]}. */
  public long[] linesByItem(int items) {
    long[] lines = new long[items];
    orderLines
        .groupBy("item")
        .count()
        .collectAsList()
        .forEach(row -> lines[row.getInt(0)] = row.getLong(1));
    return lines;
  }

  /** Keeps the observations in Spark's memory, for whoever weighs them more than once. */
  public void holdObservations() {
    held(observations);
  }

  /** Gives Spark its memory back; nothing may be read from it afterwards. */
  public void release() {
    for (Dataset<Row> rows : List.of(users, observations, orderLines)) {
      rows.unpersist();
    }
  }

  private static Dataset<Row> numbered(Dataset<Row> rows, Dataset<Row> users, Dataset<Row> items) {
    return numbered(rows, items).join(users, "user_id");
  }

  private static Dataset<Row> numbered(Dataset<Row> rows, Dataset<Row> items) {
    return rows.join(functions.broadcast(items), "item_id");
  }

  private static Dataset<Row> numberUsers(SparkSession spark, Dataset<Row> events) {
    StructType schema =
        new StructType()
            .add("user_id", DataTypes.StringType, false)
            .add("user", DataTypes.IntegerType, false);
    return spark.createDataFrame(
        events
            .select("user_id")
            .distinct()
            .orderBy("user_id")
            .javaRDD()
            .zipWithIndex()
            .map(user -> RowFactory.create(user._1().getString(0), user._2().intValue())),
        schema);
  }

  private static Dataset<Row> held(Dataset<Row> rows) {
    return rows.persist(StorageLevel.MEMORY_AND_DISK());
  }
}
