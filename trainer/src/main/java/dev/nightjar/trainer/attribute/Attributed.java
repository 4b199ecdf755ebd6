package dev.nightjar.trainer.attribute;

import static dev.nightjar.trainer.read.EventSchema.EVENT_NAME;
import static dev.nightjar.trainer.read.EventSchema.ITEM_ID;
import static dev.nightjar.trainer.read.EventSchema.RECOMMENDATION_ID;
import static dev.nightjar.trainer.read.EventSchema.TIMESTAMP;
import static dev.nightjar.trainer.read.EventSchema.USER_ID;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;

import dev.nightjar.event.StandardEvent;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Clicks, carts and purchases, each with the answer that it is the doing of.
 *
 * <ul>
 *   <li>An event with a good id of its own belongs to that answer.
 *   <li>A cart or purchase without any id belongs to the answer of its user's last attributed click
 *       on the same item before it, or at the same time, unless that answer is longer ago than the
 *       window. (Shops echo ids on clicks; few carry them through the cart.)
 *   <li>An event whose id is malformed, forged or expired belongs to none.
 * </ul>
 *
 * <p>The columns are those of {@link Echoes} but for the fault.
 */
final class Attributed {
  private static final String CLICKED = "clicked";

  private Attributed() {}

  /**
   * @param echoes of {@code events}
   * @param events with users merged and duplicates dropped
   */
  static Dataset<Row> of(Dataset<Row> echoes, Dataset<Row> events, Duration window) {
    Dataset<Row> good =
        echoes.where(col(Echoes.FAULT).isNull().and(col(ITEM_ID).isNotNull())).drop(Echoes.FAULT);
    Dataset<Row> clicks = good.where(named(StandardEvent.CLICK));
    Dataset<Row> own = good.where(named(StandardEvent.CLICK).or(isConversion()));
    Dataset<Row> untold =
        events.where(
            col(RECOMMENDATION_ID).isNull().and(col(ITEM_ID).isNotNull()).and(isConversion()));
    return own.unionByName(ofLastClick(clicks, Echoes.acts(untold), window));
  }

  static Column named(StandardEvent event) {
    return col(EVENT_NAME).equalTo(event.eventName());
  }

  private static Column isConversion() {
    return named(StandardEvent.ADD_TO_CART).or(named(StandardEvent.PURCHASE));
  }

  private static Dataset<Row> ofLastClick(
      Dataset<Row> clicks, Dataset<Row> untold, Duration window) {
    Column[] answer =
        Stream.concat(Stream.of(RECOMMENDATION_ID, Echoes.ANSWERED), Arrays.stream(Echoes.KIND))
            .map(name -> col(name))
            .toArray(Column[]::new);
    Column[] answerOfClick =
        Stream.concat(Stream.of(RECOMMENDATION_ID, Echoes.ANSWERED), Arrays.stream(Echoes.KIND))
            .map(name -> col(CLICKED + "." + name).as(name))
            .toArray(Column[]::new);
    Column[] act = {
      col(USER_ID), col(EVENT_NAME), col(ITEM_ID), col(TIMESTAMP), col(Echoes.REVENUE)
    };
    Dataset<Row> clicked = clicks.select(with(act, struct(answer).as(CLICKED)));
    Dataset<Row> followed =
        untold
            .join(clicks.select(USER_ID, ITEM_ID).distinct(), keys(), "left_semi")
            .select(
                with(act, lit(null).cast(clicked.schema().apply(CLICKED).dataType()).as(CLICKED)));
    Column age = col(TIMESTAMP).minus(col(CLICKED + "." + Echoes.ANSWERED));
    return clicked
        .unionByName(followed)
        .withColumn("last", last(col(CLICKED), true).over(inTime()))
        .where(col(CLICKED).isNull())
        .withColumn(CLICKED, col("last"))
        .where(col(CLICKED).isNotNull().and(age.leq(window.toMillis())))
        .select(
            Stream.concat(Arrays.stream(act), Arrays.stream(answerOfClick)).toArray(Column[]::new));
  }

  /** Clicks before conversions of the same time; equal ones in an order that does not change. */
  private static WindowSpec inTime() {
    return Window.partitionBy(USER_ID, ITEM_ID)
        .orderBy(
            col(TIMESTAMP),
            col(CLICKED).isNull(),
            col(CLICKED + "." + Echoes.ANSWERED),
            col(CLICKED + "." + RECOMMENDATION_ID))
        .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
  }

  private static String[] keys() {
    return new String[] {USER_ID, ITEM_ID};
  }

  private static Column[] with(Column[] columns, Column more) {
    return Stream.concat(Arrays.stream(columns), Stream.of(more)).toArray(Column[]::new);
  }
}
