package dev.nightjar.trainer.read;

import static dev.nightjar.trainer.read.EventReading.HEADER;
import static dev.nightjar.trainer.read.EventReading.NOW;
import static dev.nightjar.trainer.read.EventReading.PURCHASE;
import static dev.nightjar.trainer.read.EventReading.PURCHASE_CSV;
import static dev.nightjar.trainer.read.EventReading.PURCHASE_JSON;
import static dev.nightjar.trainer.read.EventReading.SEARCH;
import static dev.nightjar.trainer.read.EventReading.SEARCH_JSON;
import static org.apache.spark.sql.functions.col;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of rows that cannot be used, and of files that go meanwhile. */
final class EventReaderIT {
  private final EventReading reading;

  EventReaderIT(@TempDir Path folder) {
    reading = new EventReading(folder);
  }

  @Test
  void read_rejects_areWrittenWithReasonFileAndRow_andCounted() throws Exception {
    String csv =
        reading
            .input()
            .write(
                "a.csv",
                HEADER,
                PURCHASE_CSV,
                "ann,view,lamp,2010-12-01,1,2.50,,surplus",
                "ann,view",
                "ann,view,lamp,2010-12-01,0,,");
    String json = reading.input().write("b.ndjson", "{\"user_id\":", "{\"event_name\":\"view\"}");
    String parquet =
        reading
            .input()
            .writeParquet(
                "c", SharedSpark.session().sql("select 1 user_id, 'search' event_name, 5 price"));

    try (Accepted accepted = reading.read(1, csv, json, parquet)) {
      assertEquals(List.of(PURCHASE), TestEvent.texts(accepted.rows().drop(EventSchema.FILE)));
      assertEquals(7, accepted.intake().rows());
      assertEquals(
          Map.of(
              RejectReason.MALFORMED_ROW, 3L,
              RejectReason.BAD_QUANTITY, 1L,
              RejectReason.MISSING_USER_ID, 1L,
              RejectReason.MISSING_TIMESTAMP, 1L),
          accepted.intake().rejected());
    }
    List<String> written = InputFolder.gzippedLines(reading.rejects());
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
    reading.events(reading.input().write("a.csv", HEADER, PURCHASE_CSV));
    assertFalse(Files.exists(reading.rejects()));
  }

  @Test
  void read_asManyRejectsAsAllowed_goesOn() throws Exception {
    String path = reading.input().write("a.csv", HEADER, PURCHASE_CSV, "ann,view,,2010-12-01,,,");
    try (Accepted accepted = reading.read(0.5, path)) {
      assertEquals(0.5, accepted.intake().rejectedShare());
    }
  }

  @Test
  void read_moreRejectsThanAllowed_stops_withTheRejectsWritten() throws Exception {
    String path =
        reading
            .input()
            .write(
                "a.csv",
                HEADER,
                PURCHASE_CSV,
                "ann,view,,2010-12-01,,,",
                ",view,lamp,2010-12-01,,,");
    TooManyRejectsException stopped =
        assertThrows(TooManyRejectsException.class, () -> reading.read(0.5, path));

    assertEquals(
        "expected at most 50.00 % of the rows to be rejected, found 66.67 %: 2 of 3 (missing_user_id"
            + " 1, missing_item_id 1); they are in "
            + reading.rejects(),
        stopped.getMessage());
    assertEquals(2, stopped.intake().rejectedRows());
    assertEquals(0.5, stopped.maxShare());
    assertEquals(2, InputFolder.gzippedLines(reading.rejects()).size());
    assertArrayEquals(new String[0], reading.scratch().toFile().list());
  }

  @Test
  void read_brokenList_keepsWhatCameBefore() throws Exception {
    String path =
        reading.input().write("a.json", "[" + PURCHASE_JSON + "," + SEARCH_JSON + ", {\"user");
    try (Accepted accepted = reading.read(1, path)) {
      assertEquals(
          List.of(PURCHASE, SEARCH), TestEvent.texts(accepted.rows().drop(EventSchema.FILE)));
      assertEquals(Map.of(RejectReason.MALFORMED_ROW, 1L), accepted.intake().rejected());
    }
  }

  @Test
  void read_filesAreReadOnce_andNothingIsLeft() throws Exception {
    String path = reading.input().write("a.csv", HEADER, PURCHASE_CSV);
    try (Accepted accepted = reading.read(0, path)) {
      Files.delete(Path.of(path));
      assertEquals(1, accepted.rows().where(col(EventSchema.PRICE).isNotNull()).count());
    }
    assertArrayEquals(new String[0], reading.scratch().toFile().list());
  }

  /** As when a compaction puts another in the place of a file that was listed. */
  @ParameterizedTest
  @ValueSource(strings = {"events.ndjson", "events.json", "events.csv"})
  void read_fileVanishesOnceListed_isListedAgain(String name) throws Exception {
    String[] lines =
        name.endsWith("csv")
            ? new String[] {HEADER, PURCHASE_CSV}
            : new String[] {name.endsWith("ndjson") ? PURCHASE_JSON : "[" + PURCHASE_JSON + "]"};
    Path file = Path.of(reading.input().write(name, lines));
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
    RejectPolicy policy = new RejectPolicy(reading.rejects().toString(), 0);
    EventReader reader =
        new EventReader(SharedSpark.session(), NOW, policy, reading.scratch().toString(), listed);
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
    String csv = reading.input().write("a.csv", rows);
    String json =
        reading
            .input()
            .write("b.json", "{\"user_id\":1,\"event_name\":\"x\",\"event_family\":\"none\"}");
    try (Accepted accepted = reading.read(1, csv, json)) {
      assertEquals(0, accepted.rows().count());
      assertEquals(12, accepted.intake().rejected().size());
      assertTrue(accepted.intake().rejected().values().stream().allMatch(count -> count == 1));
    }
  }

  /** Such a failure is met by listing the files once more. */
  @Test
  void fileThatIsGoneWhenItIsRead_isToldFromOtherFailures() throws Exception {
    String file = reading.input().write("a.ndjson", PURCHASE_JSON);
    InputFiles listed =
        InputFiles.find(List.of(file), SharedSpark.session().sparkContext().hadoopConfiguration());
    Dataset<Row> rows =
        EventRows.checked(
            SharedSpark.session(), listed, new EventChecks(EventRules.at(NOW), RowOrigin.FILE));
    Files.delete(Path.of(file));
    Exception gone =
        assertThrows(Exception.class, () -> Scratch.write(rows, reading.scratch().toString()));
    assertTrue(EventReader.tellsOfAMissingFile(gone), gone::toString);
    InputException early =
        assertThrows(
            InputException.class,
            () ->
                EventRows.checked(
                    SharedSpark.session(),
                    listed,
                    new EventChecks(EventRules.at(NOW), RowOrigin.FILE)));
    assertTrue(EventReader.tellsOfAMissingFile(early), early::toString);
    assertFalse(EventReader.tellsOfAMissingFile(new InputException("nothing there")));
  }
}
