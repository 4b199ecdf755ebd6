package dev.nightjar.trainer.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import dev.nightjar.model.Requests;
import dev.nightjar.trainer.read.EventSchema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells from the last day of the events what the shop's pages asked for. */
public final class LastDay {
  private static final Duration DAY = Duration.ofDays(1);
  private static final int MOST = 1_000; // more would tell no more of how answers changed

  private LastDay() {}

  /**
   * The requests of one day.
   *
   * @param events in the columns of {@link EventSchema}, of any time
   * @param orders the same events' {@link dev.nightjar.trainer.prepare.Orders}
   * @param until the first instant after the day
   */
  public static Requests of(Dataset<Row> events, Dataset<Row> orders, Instant until, long seed) {
    Instant from = until.minus(DAY);
    Column[] act = {col(EventSchema.USER_ID), col(EventSchema.ITEM_ID), col(EventSchema.TIMESTAMP)};
    List<Row> acts =
        Groups.onItems(Groups.between(events, from, until))
            .select(act)
            .orderBy(xxhash64(lit(seed), act[0], act[1], act[2]), act[0], act[1], act[2])
            .limit(MOST)
            .collectAsList();
    List<Group> bought =
        Groups.collect(Groups.ofOrders(Groups.between(orders, from, until)), 1, MOST, seed);
    return new Requests(
        from,
        until,
        acts.stream().map(row -> row.getString(0)).toList(),
        acts.stream().map(row -> row.getString(1)).toList(),
        bought.stream().map(Group::items).toList());
  }
}
