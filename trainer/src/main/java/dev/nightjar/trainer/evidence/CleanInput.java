package dev.nightjar.trainer.evidence;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Manifest;
import java.time.Instant;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Input that was read, checked and cleaned, and not yet weighed.
 *
 * @param events within the window, each once, by the users they turned out to be
 * @param orders the same events' {@link dev.nightjar.trainer.prepare.Orders}
 * @param visits the same events' {@link dev.nightjar.trainer.prepare.Visits}
 * @param items rows of the catalogue
 * @param window the events, from the first to the last
 * @param rejects unusable rows by reason
 * @param itemChangesUntil when the last change that the catalogue holds was received
 * @param attribution what became of the answers that were served
 */
public record CleanInput(
    Dataset<Row> events,
    Dataset<Row> orders,
    Dataset<Row> visits,
    Dataset<Row> items,
    Manifest.Window window,
    Map<String, Long> rejects,
    Instant itemChangesUntil,
    Attribution attribution) {

  /** The first instant after all of its events. */
  public Instant end() {
    return window.to().plusMillis(1);
  }

  /** The part of it that was known at a point in time; the catalogue stays as it is. */
  public CleanInput before(Instant cutoff) {
    long millis = cutoff.toEpochMilli();
    return new CleanInput(
        events.where(events.col("timestamp").lt(millis)),
        orders.where(orders.col("timestamp").lt(millis)),
        visits.where(visits.col("timestamp").lt(millis)),
        items,
        window,
        rejects,
        itemChangesUntil,
        attribution);
  }
}
