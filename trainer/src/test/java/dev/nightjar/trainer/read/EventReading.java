package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.spark.SharedSpark;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads events from files that a test writes.
 *
 * @param folder for all of it
 */
record EventReading(Path folder) {
  static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  static final String HEADER = "user_id,event_name,item_id,timestamp,quantity,price,note";
  static final String PURCHASE_CSV =
      "17850,purchase,71053,2010-12-01T08:26:00Z,6,3.39,\"red, small\"";
  static final String PURCHASE_JSON =
      "{\"user_id\":17850,\"event_name\":\"purchase\",\"item_id\":\"71053\",\"timestamp\":1291191960000,\"quantity\":6,\"price\":3.39}";
  static final String SEARCH_CSV = "ann,search,,2010-12-02,,,";
  static final String SEARCH_JSON =
      "{\"user_id\":\"ann\",\"event_name\":\"search\",\"timestamp\":\"2010-12-02\",\"context\":{\"q\":\"lamp\"}}";
  static final String PURCHASE =
      "[17850,purchase,conversion,71053,null,null,null,null,null,6.0,3.39,1291191960000]";
  static final String SEARCH =
      "[ann,search,engagement,null,null,null,null,null,null,null,null,1291248000000]";

  InputFolder input() {
    return new InputFolder(folder.resolve("in"));
  }

  Path rejects() {
    return folder.resolve("rejects");
  }

  Path scratch() {
    return folder.resolve("scratch");
  }

  /**
   * Reads.
   *
   * @param maxShare the share of rows that may be rejected, 0 to 1
   */
  Accepted read(double maxShare, String... paths) throws InputException, TooManyRejectsException {
    RejectPolicy policy = new RejectPolicy(rejects().toString(), maxShare);
    return new EventReader(SharedSpark.session(), NOW, policy, scratch().toString())
        .read(List.of(paths));
  }

  /** The events of the paths as texts without their file, sorted; none may be rejected. */
  List<String> events(String... paths) throws Exception {
    try (Accepted accepted = read(0, paths)) {
      assertEquals(EventSchema.schema(), accepted.rows().schema());
      return TestEvent.texts(accepted.rows().drop(EventSchema.FILE));
    }
  }

  /** The same, by the URI of their file. */
  Map<String, List<String>> eventsByFile(String... paths) throws Exception {
    Map<String, List<String>> events = new TreeMap<>();
    try (Accepted accepted = read(0, paths)) {
      for (Row file : accepted.rows().select(EventSchema.FILE).distinct().collectAsList()) {
        Dataset<Row> rows = accepted.rows().where(col(EventSchema.FILE).equalTo(file.getString(0)));
        events.put(file.getString(0), TestEvent.texts(rows.drop(EventSchema.FILE)));
      }
    }
    return events;
  }
}
