package dev.nightjar.trainer.events;

import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.model.Attribution;
import dev.nightjar.trainer.attribute.Attributing;
import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.prepare.Duplicates;
import dev.nightjar.trainer.prepare.Identities;
import dev.nightjar.trainer.prepare.Remembered;
import dev.nightjar.trainer.read.Accepted;
import dev.nightjar.trainer.read.EventReader;
import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.ForgottenLists;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.read.Intake;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.read.ServedLines;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * What an event log holds.
 *
 * @param intake what became of its rows
 * @param duplicates events that were told again
 * @param extent first and last time of a usable event; empty if there is none
 * @param events of each name, each event once; the {@value #MOST_NAMES} most frequent names, most
 *     frequent first
 * @param attribution what became of the answers that were served
 */
record EventsReport(
    Intake intake,
    long duplicates,
    Optional<Extent> extent,
    Map<String, Long> events,
    Attribution attribution) {
  static final int MOST_NAMES = 50;

  EventsReport {
    events = Collections.unmodifiableMap(new LinkedHashMap<>(events));
  }

  /** From the first event to the last, both included. */
  record Extent(Instant from, Instant to) {}

  /**
   * Reads the log.
   *
   * @param paths files, folders or globs of events
   * @param now events from the future are rejected
   * @param scratch URI of a folder for what was read and what was rejected
   * @throws InputException if a path leads to nothing that can be read
   */
  static EventsReport of(
      SparkSession spark,
      List<String> paths,
      AttributionSettings settings,
      Instant now,
      String scratch)
      throws InputException {
    RejectPolicy counting = new RejectPolicy(scratch + "/rejects", 1);
    Accepted read = new EventReader(spark, now, counting, scratch).read(paths);
    Duplicates once = Duplicates.drop(read.rows());
    Forgotten forgotten = ForgottenLists.read(paths, spark.sparkContext().hadoopConfiguration());
    Dataset<Row> left = Remembered.of(once.events(), forgotten);
    Dataset<Row> events = Identities.merge(left).events().persist(StorageLevel.MEMORY_AND_DISK());
    EventsReport report =
        new EventsReport(
            read.intake(),
            once.dropped(),
            extent(events),
            names(events),
            new Attributing(settings).of(events, ServedLines.read(spark, paths), Optional.empty()));
    events.unpersist();
    return report;
  }

  private static Optional<Extent> extent(Dataset<Row> events) {
    Row extent = events.agg(min(EventSchema.TIMESTAMP), max(EventSchema.TIMESTAMP)).head();
    return extent.isNullAt(0)
        ? Optional.empty()
        : Optional.of(
            new Extent(
                Instant.ofEpochMilli(extent.getLong(0)), Instant.ofEpochMilli(extent.getLong(1))));
  }

  private static Map<String, Long> names(Dataset<Row> events) {
    Map<String, Long> names = new LinkedHashMap<>();
    events
        .groupBy(EventSchema.EVENT_NAME)
        .count()
        .orderBy(functions.col("count").desc(), functions.col(EventSchema.EVENT_NAME))
        .limit(MOST_NAMES)
        .collectAsList()
        .forEach(row -> names.put(row.getString(0), row.getLong(1)));
    return names;
  }
}
