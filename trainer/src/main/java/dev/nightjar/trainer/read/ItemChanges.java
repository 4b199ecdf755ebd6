package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.event.LogLayout;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * Changes of items that a server received, as event logs keep them in the folder {@value
 * LogLayout#ITEMS_FOLDER} beside their events.
 *
 * <p>A change has the fields of an item and {@link LogLayout#RECEIVED_AT}. It sets status ({@code
 * active} if it names none); type it sets if it names one, and a new item is else a {@code
 * product}; of the attributes it sets those it has, removes those that are null in it, and leaves
 * the others.
 */
public final class ItemChanges {
  private static final String CHANGES = "changes";

  /** Usable: the columns of {@link ItemSchema}, then place in the file and time of arrival. */
  private static final CheckedRows ROWS =
      new CheckedRows(ItemChecks.ROWS.usable().add(LogLayout.RECEIVED_AT, DataTypes.LongType));

  private final Accepted accepted;
  private final LogFolders logs;

  private ItemChanges(Accepted accepted, LogFolders logs) {
    this.accepted = accepted;
    this.logs = logs;
  }

  /**
   * Reads the changes beside all events; empty if no log keeps any.
   *
   * @param eventPaths files, folders or globs of events
   * @param scratch path or any Hadoop URI of a folder that all executors reach
   * @throws InputException if they cannot be listed
   * @throws TooManyRejectsException if more rows are rejected than the policy lets pass
   */
  static Optional<ItemChanges> read(
      SparkSession spark, RejectPolicy rejects, String scratch, List<String> eventPaths)
      throws InputException, TooManyRejectsException {
    LogFolders logs =
        LogFolders.find(
            eventPaths, LogLayout.ITEMS_FOLDER, spark.sparkContext().hadoopConfiguration());
    Optional<Dataset<Row>> lines =
        new JsonFiles(spark).read(logs.input()).stream().reduce(Dataset::union);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Dataset<Row> checked =
        lines.get().map((MapFunction<Row, Row>) ItemChanges::check, Encoders.row(ROWS.schema()));
    return Optional.of(
        new ItemChanges(new Screening(ROWS, rejects, scratch).screen(checked, logs.input()), logs));
  }

  /** What became of all changes. */
  Intake intake() {
    return accepted.intake();
  }

  /**
   * Up to when no log has changes that are not among these: the earliest of the times at which the
   * logs received their last. Later changes may still be in an open segment of one, though others
   * have closed theirs. {@link Instant#EPOCH} if there is a log without any that can be used.
   */
  Instant until() {
    Map<String, Long> lastByFile = new HashMap<>();
    for (Row last :
        accepted.rows().groupBy(ItemSchema.FILE).agg(max(LogLayout.RECEIVED_AT)).collectAsList()) {
      lastByFile.put(last.getString(0), last.getLong(1));
    }
    Map<String, Long> lastByLog = new HashMap<>();
    logs.folders().forEach(folder -> lastByLog.put(folder, Instant.EPOCH.toEpochMilli()));
    for (InputFile file : logs.input().files()) {
      Long last = lastByFile.get(file.uri());
      if (last != null) {
        logs.of(file).ifPresent(folder -> lastByLog.merge(folder, last, Math::max));
      }
    }
    return lastByLog.values().stream()
        .min(Long::compare)
        .map(Instant::ofEpochMilli)
        .orElse(Instant.EPOCH);
  }

  /**
   * The catalogue with the changes made, in order of their arrival. Items that it lacks are added.
   *
   * @param catalogue rows of {@link ItemSchema}, each item once
   * @param precedence which changes its files overrule
   */
  Dataset<Row> over(Dataset<Row> catalogue, Precedence precedence) {
    Dataset<Row> changes =
        accepted
            .rows()
            .groupBy(ItemSchema.ITEM_ID)
            .agg(
                sort_array(
                        collect_list(
                            struct(
                                col(LogLayout.RECEIVED_AT),
                                col(Lines.FILE),
                                col(Lines.BLOCK),
                                col(Lines.POSITION),
                                col(ItemSchema.ITEM_TYPE),
                                col(ItemSchema.STATUS),
                                col(ItemSchema.ATTRIBUTES))))
                    .as(CHANGES));
    return catalogue
        .join(changes, new String[] {ItemSchema.ITEM_ID}, "full_outer")
        .map(
            (MapFunction<Row, Row>) row -> changed(row, precedence),
            Encoders.row(ItemSchema.schema()));
  }

  private static Row check(Row line) {
    String text = line.getString(0);
    String file = line.getString(1);
    try {
      ObjectNode change = ItemJson.parse(text, RejectReason.MALFORMED_ROW);
      JsonNode received = change.path(LogLayout.RECEIVED_AT);
      if (!received.isIntegralNumber() || !received.canConvertToLong()) {
        throw new RejectedRowException(RejectReason.MISSING_RECEIVED_AT);
      }
      change.remove(LogLayout.RECEIVED_AT);
      return ROWS.accepted(
          ItemRules.checkChange(change, file), line.get(2), line.get(3), received.longValue());
    } catch (RejectedRowException e) {
      return ROWS.rejected(e.reason(), file, text);
    }
  }

  /**
   * @param row an item of the catalogue, null but for its id if the catalogue lacks it; then its
   *     changes, null if there are none
   */
  private static Row changed(Row row, Precedence precedence) {
    ChangedItem item = ChangedItem.of(row, precedence);
    if (!row.isNullAt(row.fieldIndex(CHANGES))) {
      row.<Row>getList(row.fieldIndex(CHANGES)).forEach(item::change);
    }
    return item.row();
  }
}
