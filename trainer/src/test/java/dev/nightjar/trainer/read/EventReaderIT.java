package dev.nightjar.trainer.read;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.spark.SharedSpark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventReaderIT {
  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
  private static final String HEADER = "user_id,event_name,item_id,timestamp,quantity,price,note";
  private static final String PURCHASE_CSV =
      "17850,purchase,71053,2010-12-01T08:26:00Z,6,3.39,\"red, small\"";
  private static final String PURCHASE_JSON =
      "{\"user_id\":17850,\"event_name\":\"purchase\",\"item_id\":\"71053\",\"timestamp\":1291191960000,\"quantity\":6,\"price\":3.39}";
  private static final String SEARCH_CSV = "ann,search,,2010-12-02,,,";
  private static final String SEARCH_JSON =
      "{\"user_id\":\"ann\",\"event_name\":\"search\",\"timestamp\":\"2010-12-02\",\"context\":{\"q\":\"lamp\"}}";
  private static final String PURCHASE =
      "[17850,purchase,conversion,71053,null,null,null,null,null,6.0,3.39,1291191960000]";
  private static final String SEARCH =
      "[ann,search,engagement,null,null,null,null,null,null,null,null,1291248000000]";

  private Path folder;
  private InputFolder input;
  private Path rejects;
  private Path scratch;

  @BeforeEach
  void folders(@TempDir Path empty) {
    folder = empty;
    input = new InputFolder(folder.resolve("in"));
    rejects = folder.resolve("rejects");
    scratch = folder.resolve("scratch");
  }

  private static SparkSession spark() {
    return SharedSpark.session();
  }

  private Accepted read(double maxShare, String... paths)
      throws InputException, TooManyRejectsException {
    RejectPolicy policy = new RejectPolicy(rejects.toString(), maxShare);
    return new EventReader(spark(), NOW, policy, scratch.toString()).read(List.of(paths));
  }

  /** The events of the paths as texts without their file, sorted; none may be rejected. */
  private List<String> events(String... paths) throws Exception {
    try (Accepted accepted = read(0, paths)) {
      assertEquals(EventSchema.schema(), accepted.rows().schema());
      return texts(accepted.rows().drop(EventSchema.FILE));
    }
  }

  private Map<String, List<String>> eventsByFile(String... paths) throws Exception {
    Map<String, List<String>> events = new TreeMap<>();
    try (Accepted accepted = read(0, paths)) {
      for (Row file : accepted.rows().select(EventSchema.FILE).distinct().collectAsList()) {
        Dataset<Row> rows = accepted.rows().where(col(EventSchema.FILE).equalTo(file.getString(0)));
        events.put(file.getString(0), texts(rows.drop(EventSchema.FILE)));
      }
    }
    return events;
  }

  private static List<String> texts(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(Row::toString).sorted().toList();
  }

  @Test
  void read_everyEnding() throws Exception {
    List<String> paths = new ArrayList<>();
    for (String name : List.of("csv", "csv.gz")) {
      paths.add(input.write("a." + name, HEADER, PURCHASE_CSV, SEARCH_CSV));
    }
    for (String name : List.of("ndjson", "ndjson.gz", "jsonl", "jsonl.gz", "json", "json.gz")) {
      paths.add(input.write("a." + name, PURCHASE_JSON, "", "  ", SEARCH_JSON));
    }
    Map<String, List<String>> expected = new TreeMap<>();
    paths.forEach(path -> expected.put("file:" + path, List.of(PURCHASE, SEARCH)));

    assertEquals(expected, eventsByFile(paths.toArray(String[]::new)));
  }

  @Test
  void read_jsonList() throws Exception {
    assertEquals(
        List.of(PURCHASE, SEARCH),
        events(input.write("a.json", " [", PURCHASE_JSON, ",", SEARCH_JSON, "]")));
  }

  @Test
  void read_parquet_ofWhateverTypes() throws Exception {
    Dataset<Row> row = spark().range(1).toDF();
    String typed =
        input.writeParquet(
            "typed",
            row.select(
                lit(17850.0).as("user_id"),
                lit("purchase").as("event_name"),
                lit(71053L).as("item_id"),
                lit(java.sql.Timestamp.from(Instant.parse("2010-12-01T08:26:00Z"))).as("timestamp"),
                lit(6).as("quantity"),
                lit(new java.math.BigDecimal("3.39")).as("price"),
                lit(null).cast("string").as("order_id")));
    String dated =
        input.writeParquet(
            "dated",
            row.select(
                lit("ann").as("user_id"),
                lit("search").as("event_name"),
                lit(java.sql.Date.valueOf("2010-12-02")).as("timestamp")));

    String zoneless =
        input.writeParquet(
            "zoneless",
            spark()
                .sql(
                    "select 'ann' user_id, 'search' event_name,"
                        + " timestamp_ntz'2010-12-02 00:00:00' timestamp"));

    assertEquals(List.of(PURCHASE, SEARCH, SEARCH), events(typed, dated, zoneless));
  }

  @Test
  void read_parquetColumnOfLists_isRefused() {
    String path =
        input.writeParquet("lists", spark().sql("select array('ann') user_id, 'view' event_name"));
    InputException refused = assertThrows(InputException.class, () -> events(path));
    assertEquals(
        "expected text, numbers or times in the Parquet column user_id, found array<string>",
        refused.getMessage());
  }

  @Test
  void read_damagedParquet_isRefused() throws IOException {
    String path = input.write("a.parquet", "PAR1 it is not");
    InputException refused = assertThrows(InputException.class, () -> events(path));
    assertTrue(
        refused.toString().contains("expected a Parquet file at file:" + path + ", found"),
        refused.toString());
  }

  @Test
  void read_mixedFolder_withHeadersOfTheirOwn() throws Exception {
    input.write("a.csv", HEADER, PURCHASE_CSV);
    input.write("b.csv", "timestamp,event_name,user_id", "2010-12-02,search,ann");
    input.write("2010/c.csv.gz", HEADER, PURCHASE_CSV);
    input.write("2010/12/segment.ndjson", SEARCH_JSON);
    input.write("readme.txt", "not events");
    Files.createFile(folder.resolve("in/empty.csv"));
    input.write("empty.csv.gz");
    Files.createFile(folder.resolve("in/empty.ndjson"));
    Files.createFile(folder.resolve("in/empty.parquet"));

    try (Accepted accepted = read(0, input.folder().toString())) {
      assertEquals(
          List.of(PURCHASE, PURCHASE, SEARCH, SEARCH),
          texts(accepted.rows().drop(EventSchema.FILE)));
      assertEquals(
          new Intake(4, Map.of(), 0, 8, List.of("file:" + folder + "/in/readme.txt")),
          accepted.intake());
    }
  }

  @Test
  void read_onlyEmptyFiles_givesNoEvents() throws Exception {
    assertEquals(List.of(), events(input.write("header.csv", HEADER), input.write("b.ndjson")));
  }

  @Test
  void read_filesFromWindows() throws Exception {
    String csv = input.write("a.csv", "\uFEFF" + HEADER + "\r", PURCHASE_CSV + "\r");
    String lines = input.write("b.ndjson", "\uFEFF" + PURCHASE_JSON + "\r", SEARCH_JSON + "\r");
    String list = input.write("c.json", "\uFEFF[" + SEARCH_JSON + "]\r");
    assertEquals(List.of(PURCHASE, PURCHASE, SEARCH, SEARCH), events(csv, lines, list));
  }

  @Test
  void read_plainFileThatIsCalledGzipped_isRefused() throws Exception {
    String path = input.write("a.csv", HEADER, PURCHASE_CSV);
    Files.move(Path.of(path), Path.of(path + ".gz"));
    InputException refused = assertThrows(InputException.class, () -> events(path + ".gz"));
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
      paths.add(input.write(name.getKey() + ".csv", HEADER, SEARCH_CSV));
      paths.add(input.write(name.getKey() + ".json", "[" + SEARCH_JSON + "]"));
      String uri = "file:" + input.folder() + "/" + name.getValue();
      expected.put(uri + ".csv", List.of(SEARCH));
      expected.put(uri + ".json", List.of(SEARCH));
    }
    assertEquals(expected, eventsByFile(paths.toArray(String[]::new)));
  }

  @Test
  void read_fileSplitAmongTasks_losesNothing() throws Exception {
    String[] csv = IntStream.range(0, 2_000).mapToObj(i -> PURCHASE_CSV).toArray(String[]::new);
    csv[0] = HEADER;
    String path = input.write("a.csv", csv);
    spark().conf().set("spark.sql.files.maxPartitionBytes", 10_000);
    assertTrue(spark().read().text(path).javaRDD().getNumPartitions() > 2);
    try (Accepted accepted = read(0, path)) {
      assertEquals(1_999, accepted.rows().count());
    } finally {
      spark().conf().unset("spark.sql.files.maxPartitionBytes");
    }
  }

  @Test
  void read_rejects_areWrittenWithReasonFileAndRow_andCounted() throws Exception {
    String csv =
        input.write(
            "a.csv",
            HEADER,
            PURCHASE_CSV,
            "ann,view,lamp,2010-12-01,1,2.50,,surplus",
            "ann,view",
            "ann,view,lamp,2010-12-01,0,,");
    String json = input.write("b.ndjson", "{\"user_id\":", "{\"event_name\":\"view\"}");
    String parquet =
        input.writeParquet("c", spark().sql("select 1 user_id, 'search' event_name, 5 price"));

    try (Accepted accepted = read(1, csv, json, parquet)) {
      assertEquals(List.of(PURCHASE), texts(accepted.rows().drop(EventSchema.FILE)));
      assertEquals(7, accepted.intake().rows());
      assertEquals(
          Map.of(
              RejectReason.MALFORMED_ROW, 3L,
              RejectReason.BAD_QUANTITY, 1L,
              RejectReason.MISSING_USER_ID, 1L,
              RejectReason.MISSING_TIMESTAMP, 1L),
          accepted.intake().rejected());
    }
    List<String> written = InputFolder.gzippedLines(rejects);
    String a = "\"file\":\"file:" + csv + "\"";
    String b = "\"file\":\"file:" + json + "\"";
    assertEquals(6, written.size());
    assertEquals(
        List.of(
            "{\"reason\":\"bad_quantity\","
                + a
                + ",\"row\":\"{\\\"user_id\\\":\\\"ann\\\",\\\"event_name\\\":\\\"view\\\",\\\"item_id\\\":\\\"lamp\\\",\\\"quantity\\\":\\\"0\\\",\\\"timestamp\\\":\\\"2010-12-01\\\"}\"}",
            "{\"reason\":\"malformed_row\"," + a + ",\"row\":\"ann,view\"}",
            "{\"reason\":\"malformed_row\","
                + a
                + ",\"row\":\"ann,view,lamp,2010-12-01,1,2.50,,surplus\"}",
            "{\"reason\":\"malformed_row\"," + b + ",\"row\":\"{\\\"user_id\\\":\"}"),
        written.subList(0, 4));
    assertTrue(written.get(4).startsWith("{\"reason\":\"missing_timestamp\",\"file\":\"file:"));
    assertEquals(
        "{\"reason\":\"missing_user_id\"," + b + ",\"row\":\"{\\\"event_name\\\":\\\"view\\\"}\"}",
        written.get(5));
  }

  @Test
  void read_noRejects_writesNothing() throws Exception {
    events(input.write("a.csv", HEADER, PURCHASE_CSV));
    assertFalse(Files.exists(rejects));
  }

  @Test
  void read_asManyRejectsAsAllowed_goesOn() throws Exception {
    String path = input.write("a.csv", HEADER, PURCHASE_CSV, "ann,view,,2010-12-01,,,");
    try (Accepted accepted = read(0.5, path)) {
      assertEquals(0.5, accepted.intake().rejectedShare());
    }
  }

  @Test
  void read_moreRejectsThanAllowed_stops_withTheRejectsWritten() throws Exception {
    String path =
        input.write(
            "a.csv", HEADER, PURCHASE_CSV, "ann,view,,2010-12-01,,,", ",view,lamp,2010-12-01,,,");
    TooManyRejectsException stopped =
        assertThrows(TooManyRejectsException.class, () -> read(0.5, path));

    assertEquals(
        "expected at most 50.00 % of the rows to be rejected, found 66.67 %: 2 of 3 (missing_user_id"
            + " 1, missing_item_id 1); they are in "
            + rejects,
        stopped.getMessage());
    assertEquals(2, stopped.intake().rejectedRows());
    assertEquals(0.5, stopped.maxShare());
    assertEquals(2, InputFolder.gzippedLines(rejects).size());
    assertArrayEquals(new String[0], scratch.toFile().list());
  }

  @Test
  void read_brokenList_keepsWhatCameBefore() throws Exception {
    String path = input.write("a.json", "[" + PURCHASE_JSON + "," + SEARCH_JSON + ", {\"user");
    try (Accepted accepted = read(1, path)) {
      assertEquals(List.of(PURCHASE, SEARCH), texts(accepted.rows().drop(EventSchema.FILE)));
      assertEquals(Map.of(RejectReason.MALFORMED_ROW, 1L), accepted.intake().rejected());
    }
  }

  @Test
  void read_columnTwiceInAHeader_isRefused() throws Exception {
    String path = input.write("a.csv", "user_id,event_name,user_id", "a,b,c");
    InputException refused = assertThrows(InputException.class, () -> events(path));
    assertEquals(
        "expected every column once in the header of file:%s, found user_id twice: user_id,event_name,user_id"
            .formatted(path),
        refused.getMessage());
  }

  @Test
  void read_filesAreReadOnce_andNothingIsLeft() throws Exception {
    String path = input.write("a.csv", HEADER, PURCHASE_CSV);
    try (Accepted accepted = read(0, path)) {
      Files.delete(Path.of(path));
      assertEquals(1, accepted.rows().where(col(EventSchema.PRICE).isNotNull()).count());
    }
    assertArrayEquals(new String[0], scratch.toFile().list());
  }

  /** As when a compaction puts another in the place of a file that was listed. */
  @ParameterizedTest
  @ValueSource(strings = {"events.ndjson", "events.json", "events.csv"})
  void read_fileVanishesOnceListed_isListedAgain(String name) throws Exception {
    String[] lines =
        name.endsWith("csv")
            ? new String[] {HEADER, PURCHASE_CSV}
            : new String[] {name.endsWith("ndjson") ? PURCHASE_JSON : "[" + PURCHASE_JSON + "]"};
    Path file = Path.of(input.write(name, lines));
    AtomicInteger times = new AtomicInteger();
    Runnable listed =
        () -> {
          if (times.incrementAndGet() == 1) {
            try {
              Files.move(file, file.resolveSibling("other-" + name));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }
        };
    RejectPolicy policy = new RejectPolicy(rejects.toString(), 0);
    EventReader reader = new EventReader(spark(), NOW, policy, scratch.toString(), listed);
    try (Accepted accepted = reader.read(List.of(file.resolveSibling("").toString()))) {
      assertEquals(1, accepted.rows().count());
    }
    assertEquals(2, times.get());
  }

  @Test
  void read_everyReason_canHappen() throws Exception {
    String id = "x".repeat(257);
    String[] rows = {
      HEADER,
      "1,2",
      ",view,lamp,2010-12-01,,,",
      "ann,,lamp,2010-12-01,,,",
      "ann,view,,2010-12-01,,,",
      "ann,identify,,2010-12-01,,,",
      id + ",view,lamp,2010-12-01,,,",
      "ann,view,lamp,,,,",
      "ann,view,lamp,noon,,,",
      "ann,view,lamp,2030-12-01,,,",
      "ann,view,lamp,2010-12-01,0,,",
      "ann,view,lamp,2010-12-01,,-1,",
    };
    String csv = input.write("a.csv", rows);
    String json =
        input.write("b.json", "{\"user_id\":1,\"event_name\":\"x\",\"event_family\":\"none\"}");
    try (Accepted accepted = read(1, csv, json)) {
      assertEquals(0, accepted.rows().count());
      assertEquals(12, accepted.intake().rejected().size());
      assertTrue(accepted.intake().rejected().values().stream().allMatch(count -> count == 1));
    }
  }

  /** Such a failure is met by listing the files once more. */
  @Test
  void fileThatIsGoneWhenItIsRead_isToldFromOtherFailures() throws Exception {
    String file = input.write("a.ndjson", PURCHASE_JSON);
    InputFiles listed =
        InputFiles.find(List.of(file), spark().sparkContext().hadoopConfiguration());
    Dataset<Row> rows =
        EventRows.checked(spark(), listed, new EventChecks(EventRules.at(NOW), RowOrigin.FILE));
    Files.delete(Path.of(file));
    Exception gone = assertThrows(Exception.class, () -> Scratch.write(rows, scratch.toString()));
    assertTrue(EventReader.tellsOfAMissingFile(gone), gone::toString);
    InputException early =
        assertThrows(
            InputException.class,
            () ->
                EventRows.checked(
                    spark(), listed, new EventChecks(EventRules.at(NOW), RowOrigin.FILE)));
    assertTrue(EventReader.tellsOfAMissingFile(early), early::toString);
    assertFalse(EventReader.tellsOfAMissingFile(new InputException("nothing there")));
  }
}
