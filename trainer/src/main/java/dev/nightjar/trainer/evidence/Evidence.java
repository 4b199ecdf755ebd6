package dev.nightjar.trainer.evidence;

import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.ItemEvidence;
import dev.nightjar.trainer.learn.ItemTrends;
import java.time.Instant;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a training learns from.
 *
 * @param catalogue all items
 * @param history numbered as the catalogue and the sorted users are
 * @param interactions rows (user: int, item: int, weight: double), each pair once
 * @param popularity decayed weight of all interactions with each item, {@code float[items]}
 * @param trends of the items
 * @param reference the instant at which evidence has age 0: the end of the window
 * @param window from the first used event to the last
 * @param counts how much there was
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier between two steps, never compared
public record Evidence(
    Catalogue catalogue,
    NumberedHistory history,
    Dataset<Row> interactions,
    float[] popularity,
    ItemTrends trends,
    Instant reference,
    Manifest.Window window,
    Manifest.Counts counts) {

  /** What of it lists for items are made of. */
  public ItemEvidence ofItems() {
    return history.ofItems(catalogue.active(), popularity, trends, reference);
  }

  /** Gives Spark its memory back; nothing may be read from it afterwards. */
  public void release() {
    interactions.unpersist();
    history.release();
  }
}
