package dev.nightjar.trainer.evidence;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.read.InputException;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** From when to when there are events, and how many. */
public record Extent(Manifest.Window window, long events) {
  /**
   * Reads the events once.
   *
   * @throws InputException if there are none
   */
  public static Extent of(Dataset<Row> events) throws InputException {
    Row extent = events.agg(min("timestamp"), max("timestamp"), count(lit(1))).head();
    if (extent.isNullAt(0)) {
      throw new InputException("expected at least one usable event with an item, found none");
    }
    return new Extent(
        new Manifest.Window(
            Instant.ofEpochMilli(extent.getLong(0)), Instant.ofEpochMilli(extent.getLong(1))),
        extent.getLong(2));
  }
}
