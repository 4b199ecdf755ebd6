package dev.nightjar.trainer.prepare;

import static dev.nightjar.trainer.read.EventSchema.EVENT_ID;
import static dev.nightjar.trainer.read.EventSchema.FILE;
import static dev.nightjar.trainer.read.EventSchema.TIMESTAMP;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.storage.StorageLevel;

/**
 * Events of which each was told once.
 *
 * <p>Of events with one {@code event_id} the earliest stays; of those equally early, the one whose
 * other fields come first in order. Of events without {@code event_id} that are equal in every
 * field but the file, one stays.
 *
 * @param events the columns that went in
 * @param dropped how many events were told again
 */
public record Duplicates(Dataset<Row> events, long dropped) {
  private static final String HASH = "content_hash";
  private static final String RANK = "content_rank";

  /** So many hashes fit every executor's memory, and spare the events a shuffle. */
  private static final long MOST_TO_BROADCAST = 1_000_000;

  /**
   * Drops events told again.
   *
   * <p>A log seldom repeats itself: whole events are compared only where a hash of 64 bits occurs
   * twice. To find those costs one shuffle of hashes.
   */
  public static Duplicates drop(Dataset<Row> events) {
    Column[] content = content(events);
    Dataset<Row> hashed =
        events.withColumn(
            HASH,
            when(col(EVENT_ID).isNotNull(), xxhash64(col(EVENT_ID))).otherwise(xxhash64(content)));
    Dataset<Row> twice =
        hashed.groupBy(HASH).count().where(col("count").gt(1)).select(HASH).localCheckpoint();
    long hashes = twice.count();
    if (hashes == 0) {
      return new Duplicates(events, 0);
    }
    Dataset<Row> hint = hashes > MOST_TO_BROADCAST ? twice : broadcast(twice);
    Dataset<Row> ranked =
        hashed
            .join(hint, new String[] {HASH}, "left_semi")
            .withColumn(RANK, row_number().over(sameEvent(content)))
            .persist(StorageLevel.MEMORY_AND_DISK()); // few, and found by a pass over everything
    Dataset<Row> first = ranked.where(col(RANK).equalTo(1)).drop(RANK);
    Dataset<Row> once = hashed.join(hint, new String[] {HASH}, "left_anti");
    long dropped = ranked.where(col(RANK).gt(1)).count();
    return new Duplicates(once.unionByName(first).drop(HASH), dropped);
  }

  private static Column[] content(Dataset<Row> events) {
    return Arrays.stream(events.columns())
        .filter(name -> !name.equals(FILE))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }

  private static WindowSpec sameEvent(Column[] content) {
    List<Column> order = new ArrayList<>(List.of(col(TIMESTAMP)));
    order.addAll(List.of(content));
    order.add(col(FILE));
    return Window.partitionBy(
            col(HASH), col(EVENT_ID), when(col(EVENT_ID).isNull(), struct(content)))
        .orderBy(order.toArray(Column[]::new));
  }
}
