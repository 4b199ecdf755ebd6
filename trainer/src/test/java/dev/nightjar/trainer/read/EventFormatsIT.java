package dev.nightjar.trainer.read;

import static dev.nightjar.trainer.read.EventReading.HEADER;
import static dev.nightjar.trainer.read.EventReading.PURCHASE;
import static dev.nightjar.trainer.read.EventReading.PURCHASE_CSV;
import static dev.nightjar.trainer.read.EventReading.PURCHASE_JSON;
import static dev.nightjar.trainer.read.EventReading.SEARCH;
import static dev.nightjar.trainer.read.EventReading.SEARCH_CSV;
import static dev.nightjar.trainer.read.EventReading.SEARCH_JSON;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.spark.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files events are read from, and how. */
final class EventFormatsIT {
  private final EventReading reading;

  EventFormatsIT(@TempDir Path folder) {
    reading = new EventReading(folder);
  }

  @Test
  void read_everyEnding() throws Exception {
    List<String> paths = new ArrayList<>();
    for (String name : List.of("csv", "csv.gz")) {
      paths.add(reading.input().write("a." + name, HEADER, PURCHASE_CSV, SEARCH_CSV));
    }
    for (String name : List.of("ndjson", "ndjson.gz", "jsonl", "jsonl.gz", "json", "json.gz")) {
      paths.add(reading.input().write("a." + name, PURCHASE_JSON, "", "  ", SEARCH_JSON));
    }
    Map<String, List<String>> expected = new TreeMap<>();
    paths.forEach(path -> expected.put("file:" + path, List.of(PURCHASE, SEARCH)));

    assertEquals(expected, reading.eventsByFile(paths.toArray(String[]::new)));
  }

  @Test
  void read_jsonList() throws Exception {
    assertEquals(
        List.of(PURCHASE, SEARCH),
        reading.events(
            reading.input().write("a.json", " [", PURCHASE_JSON, ",", SEARCH_JSON, "]")));
  }

  @Test
  void read_parquet_ofWhateverTypes() throws Exception {
    Dataset<Row> row = SharedSpark.session().range(1).toDF();
    String typed =
        reading
            .input()
            .writeParquet(
                "typed",
                row.select(
                    lit(17850.0).as("user_id"),
                    lit("purchase").as("event_name"),
                    lit(71053L).as("item_id"),
                    lit(java.sql.Timestamp.from(Instant.parse("2010-12-01T08:26:00Z")))
                        .as("timestamp"),
                    lit(6).as("quantity"),
                    lit(new java.math.BigDecimal("3.39")).as("price"),
                    lit(null).cast("string").as("order_id")));
    String dated =
        reading
            .input()
            .writeParquet(
                "dated",
                row.select(
                    lit("ann").as("user_id"),
                    lit("search").as("event_name"),
                    lit(java.sql.Date.valueOf("2010-12-02")).as("timestamp")));

    String zoneless =
        reading
            .input()
            .writeParquet(
                "zoneless",
                SharedSpark.session()
                    .sql(
                        "select 'ann' user_id, 'search' event_name,"
                            + " timestamp_ntz'2010-12-02 00:00:00' timestamp"));

    assertEquals(List.of(PURCHASE, SEARCH, SEARCH), reading.events(typed, dated, zoneless));
  }

  @Test
  void read_parquetColumnOfLists_isRefused() {
    String path =
        reading
            .input()
            .writeParquet(
                "lists",
                SharedSpark.session().sql("select array('ann') user_id, 'view' event_name"));
    InputException refused = assertThrows(InputException.class, () -> reading.events(path));
    assertEquals(
        "expected text, numbers or times in the Parquet column user_id, found array<string>",
        refused.getMessage());
  }

  @Test
  void read_damagedParquet_isRefused() throws IOException {
    String path = reading.input().write("a.parquet", "PAR1 it is not");
    InputException refused = assertThrows(InputException.class, () -> reading.events(path));
    assertTrue(
        refused.toString().contains("expected a Parquet file at file:" + path + ", found"),
        refused.toString());
  }

  @Test
  void read_mixedFolder_withHeadersOfTheirOwn() throws Exception {
    reading.input().write("a.csv", HEADER, PURCHASE_CSV);
    reading.input().write("b.csv", "timestamp,event_name,user_id", "2010-12-02,search,ann");
    reading.input().write("2010/c.csv.gz", HEADER, PURCHASE_CSV);
    reading.input().write("2010/12/segment.ndjson", SEARCH_JSON);
    reading.input().write("readme.txt", "not events");
    Files.createFile(reading.input().folder().resolve("empty.csv"));
    reading.input().write("empty.csv.gz");
    Files.createFile(reading.input().folder().resolve("empty.ndjson"));
    Files.createFile(reading.input().folder().resolve("empty.parquet"));

    try (Accepted accepted = reading.read(0, reading.input().folder().toString())) {
      assertEquals(
          List.of(PURCHASE, PURCHASE, SEARCH, SEARCH),
          TestEvent.texts(accepted.rows().drop(EventSchema.FILE)));
      assertEquals(
          new Intake(
              4, Map.of(), 0, 8, List.of("file:" + reading.input().folder() + "/readme.txt")),
          accepted.intake());
    }
  }

  @Test
  void read_onlyEmptyFiles_givesNoEvents() throws Exception {
    assertEquals(
        List.of(),
        reading.events(
            reading.input().write("header.csv", HEADER), reading.input().write("b.ndjson")));
  }

  @Test
  void read_filesFromWindows() throws Exception {
    String csv = reading.input().write("a.csv", "\uFEFF" + HEADER + "\r", PURCHASE_CSV + "\r");
    String lines =
        reading.input().write("b.ndjson", "\uFEFF" + PURCHASE_JSON + "\r", SEARCH_JSON + "\r");
    String list = reading.input().write("c.json", "\uFEFF[" + SEARCH_JSON + "]\r");
    assertEquals(List.of(PURCHASE, PURCHASE, SEARCH, SEARCH), reading.events(csv, lines, list));
  }

  @Test
  void read_plainFileThatIsCalledGzipped_isRefused() throws Exception {
    String path = reading.input().write("a.csv", HEADER, PURCHASE_CSV);
    Files.move(Path.of(path), Path.of(path + ".gz"));
    InputException refused = assertThrows(InputException.class, () -> reading.events(path + ".gz"));
    assertEquals(
        "cannot read the header of file:%s.gz: java.util.zip.ZipException: Not in GZIP format"
            .formatted(path),
        refused.getMessage());
  }

  @Test
  void read_oddNames_areReadAndTheirUrisTold() throws Exception {
    Map<String, String> odd =
        Map.of(
            "a b", "a%20b",
            "a[1]", "a%5B1%5D",
            "a%20b", "a%2520b",
            "a{b}", "a%7Bb%7D",
            "a+b", "a+b",
            "a,b", "a,b",
            "ä*", "ä*");
    List<String> paths = new ArrayList<>();
    Map<String, List<String>> expected = new TreeMap<>();
    for (Map.Entry<String, String> name : odd.entrySet()) {
      paths.add(reading.input().write(name.getKey() + ".csv", HEADER, SEARCH_CSV));
      paths.add(reading.input().write(name.getKey() + ".json", "[" + SEARCH_JSON + "]"));
      String uri = "file:" + reading.input().folder() + "/" + name.getValue();
      expected.put(uri + ".csv", List.of(SEARCH));
      expected.put(uri + ".json", List.of(SEARCH));
    }
    assertEquals(expected, reading.eventsByFile(paths.toArray(String[]::new)));
  }

  @Test
  void read_fileSplitAmongTasks_losesNothing() throws Exception {
    String[] csv = IntStream.range(0, 2_000).mapToObj(i -> PURCHASE_CSV).toArray(String[]::new);
    csv[0] = HEADER;
    String path = reading.input().write("a.csv", csv);
    SharedSpark.session().conf().set("spark.sql.files.maxPartitionBytes", 10_000);
    assertTrue(SharedSpark.session().read().text(path).javaRDD().getNumPartitions() > 2);
    try (Accepted accepted = reading.read(0, path)) {
      assertEquals(1_999, accepted.rows().count());
    } finally {
      SharedSpark.session().conf().unset("spark.sql.files.maxPartitionBytes");
    }
  }

  @Test
  void read_columnTwiceInAHeader_isRefused() throws Exception {
    String path = reading.input().write("a.csv", "user_id,event_name,user_id", "a,b,c");
    InputException refused = assertThrows(InputException.class, () -> reading.events(path));
    assertEquals(
        "expected every column once in the header of file:%s, found user_id twice: user_id,event_name,user_id"
            .formatted(path),
        refused.getMessage());
  }
}
