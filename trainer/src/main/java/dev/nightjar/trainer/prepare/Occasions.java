package dev.nightjar.trainer.prepare;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.last;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.nightjar.trainer.read.EventSchema;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Which events belong together: those that tell the same key or, where they tell none, those of a
 * user between which no more than half an hour went by.
 */
final class Occasions {
  private static final String TOLD = "occasion_told";
  private static final String START = "occasion_start";

  private static final Duration LONGEST_GAP = Duration.ofMinutes(30);

  /** Parts a key's fields; no id that was typed or generated has it. */
  private static final String SEPARATOR = "\u001f";

  private Occasions() {}

  /**
   * The events with one column more, that never is null.
   *
   * @param name of the column: string
   * @param told the key that an event tells; null if it tells none
   */
  static Dataset<Row> keyed(Dataset<Row> events, String name, Column told) {
    Dataset<Row> all = events.withColumn(TOLD, told);
    WindowSpec inTime = Window.partitionBy(EventSchema.USER_ID).orderBy(EventSchema.TIMESTAMP);
    Column time = col(EventSchema.TIMESTAMP);
    Column before = lag(EventSchema.TIMESTAMP, 1).over(inTime);
    Column first = before.isNull().or(time.minus(before).gt(LONGEST_GAP.toMillis()));
    Dataset<Row> untold =
        all.where(col(TOLD).isNull())
            .withColumn(START, when(first, time))
            .withColumn(START, last(START, true).over(inTime))
            .withColumn(name, key("from", col(EventSchema.USER_ID), col(START)))
            .drop(START);
    return all.where(col(TOLD).isNotNull())
        .withColumn(name, col(TOLD))
        .unionByName(untold)
        .drop(TOLD);
  }

  /** The key of an event's session; null if it tells none. */
  static Column session() {
    Column session = col(EventSchema.SESSION_ID);
    return when(session.isNotNull(), key("session", col(EventSchema.USER_ID), session));
  }

  /** A key of its kind. */
  static Column key(String kind, Column... fields) {
    List<Column> parts = new ArrayList<>(List.of(lit(kind)));
    parts.addAll(List.of(fields));
    return concat_ws(SEPARATOR, parts.toArray(Column[]::new));
  }
}
