package dev.nightjar.trainer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.spark.SharedSpark;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EventCheckIT {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final String GOOD =
      "{\"user_id\":\"ann\",\"event_name\":\"search\",\"timestamp\":\"2026-11-02\"}";

  @TempDir Path folder;

  @Test
  void check_tellsFileLineReasonAndValue() throws Exception {
    InputFolder input = new InputFolder(folder.resolve("in"));
    String csv =
        input.write(
            "a.csv",
            "",
            "user_id,event_name,item_id,timestamp,price",
            "ann,view,mug,2026-11-02,",
            "\t",
            "ann,view,mug,2026-11-02,-1",
            "ann,view,mug",
            ",view,mug,2026-11-02,");
    String lines = input.write("b.ndjson.gz", GOOD, "", "\t", "not JSON", GOOD);
    String list = input.write("c.json", "[" + GOOD + ",", GOOD.replace("2026-11-02", "soon"), "]");
    EventCheck.Found found = check(20, csv, lines, list, parquet());
    assertEquals(
        List.of(
            "a.csv LINE 5 BAD_PRICE [OffendingField[name=price, value=-1]]",
            "a.csv LINE 6 MALFORMED_ROW []",
            "a.csv LINE 7 MISSING_USER_ID [OffendingField[name=user_id, value=]]",
            "b.ndjson.gz LINE 3 MALFORMED_ROW []",
            "b.ndjson.gz LINE 4 MALFORMED_ROW []",
            "c.json ELEMENT 2 BAD_TIMESTAMP [OffendingField[name=timestamp, value=soon]]",
            "part.parquet ROW 3 BAD_QUANTITY [OffendingField[name=quantity, value=0]]"),
        texts(found));
    assertEquals("ann,view,mug", found.first().get(1).row());
    assertEquals(
        Map.of(
            RejectReason.MALFORMED_ROW, 3L,
            RejectReason.MISSING_USER_ID, 1L,
            RejectReason.BAD_TIMESTAMP, 1L,
            RejectReason.BAD_QUANTITY, 1L,
            RejectReason.BAD_PRICE, 1L),
        found.intake().rejected());
    assertEquals(14, found.intake().rows());
  }

  @Test
  void check_ofAFileThatTasksShare_countsLinesAllTheSame() throws Exception {
    List<String> lines = new ArrayList<>();
    for (int line = 1; line <= 500; line++) {
      lines.add(line % 100 == 0 ? "line " + line : line % 7 == 0 ? "" : GOOD);
    }
    String path = new InputFolder(folder).write("a.ndjson", lines.toArray(String[]::new));
    String setting = "spark.sql.files.maxPartitionBytes";
    String before = SharedSpark.session().conf().get(setting);
    SharedSpark.session().conf().set(setting, "4096b");
    try {
      EventCheck.Found found = check(4, path);
      assertEquals(5, found.intake().rejectedRows());
      assertEquals(4, found.first().size());
      found.first().forEach(reject -> assertEquals("line " + reject.number(), reject.row()));
    } finally {
      SharedSpark.session().conf().set(setting, before);
    }
  }

  @Test
  void check_ofUsableRows_hasNothingToTell_andLeavesNothing() throws Exception {
    String path = new InputFolder(folder.resolve("in")).write("a.ndjson", GOOD);
    assertEquals(List.of(), check(20, path).first());
    String[] left = folder.resolve("scratch").toFile().list();
    assertTrue(left != null && left.length == 0, "the scratch folder is empty");
  }

  private String parquet() {
    Dataset<Row> rows =
        SharedSpark.session()
            .range(4)
            .select(
                functions.lit("ann").as("user_id"),
                functions.lit("search").as("event_name"),
                functions.lit("2026-11-02").as("timestamp"),
                functions.expr("if(id = 2, 0, 1)").as("quantity"));
    return new InputFolder(folder.resolve("in")).writeParquet("d", rows);
  }

  private EventCheck.Found check(int most, String... paths) throws InputException, IOException {
    return new EventCheck(SharedSpark.session(), NOW, folder.resolve("scratch").toUri().toString())
        .check(List.of(paths), most);
  }

  private static List<String> texts(EventCheck.Found found) {
    return found.first().stream()
        .map(
            reject ->
                "%s %s %d %s %s"
                    .formatted(
                        reject.file().replaceFirst(".*/", "").replaceFirst("part-.*\\.", "part."),
                        reject.unit(),
                        reject.number(),
                        reject.reason(),
                        reject.fields()))
        .toList();
  }
}
