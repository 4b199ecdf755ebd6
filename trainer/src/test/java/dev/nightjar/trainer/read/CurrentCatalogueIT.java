package dev.nightjar.trainer.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.trainer.spark.SharedSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CurrentCatalogueIT {
  private static final Instant WRITTEN = Instant.parse("2026-11-25T08:00:00Z");
  private static final long NINE = Instant.parse("2026-11-25T09:00:00Z").toEpochMilli();
  private static final String LAMP =
      "{\"item_id\":\"lamp\",\"attributes\":{\"name\":\"Lamp\",\"price\":10,\"size\":{\"h\":30,\"w\":20}}}";
  private static final String MUG =
      "{\"item_id\":\"mug\",\"item_type\":\"gift\",\"status\":\"inactive\",\"name\":\"Mug\"}";

  private Path folder;
  private InputFolder input;
  private InputFolder log;

  @BeforeEach
  void folders(@TempDir Path empty) throws IOException {
    folder = empty;
    input = new InputFolder(folder.resolve("catalogue é 1%"));
    log = new InputFolder(folder.resolve("log"));
    log.write("events-1.ndjson", "{}");
  }

  @Test
  void read_noChanges_isTheCatalogue() throws Exception {
    catalogue(LAMP, MUG);
    CurrentCatalogue read = read(0);
    assertEquals(
        List.of(
            "[lamp,product,active,{\"name\":\"Lamp\",\"price\":10,\"size\":{\"h\":30,\"w\":20}}]",
            "[mug,gift,inactive,{\"name\":\"Mug\"}]"),
        texts(read));
    assertEquals(Instant.EPOCH, read.changesUntil());
    assertEquals(1, read.intakes().size());
  }

  @Test
  void read_changes_setMergeRemoveAndAdd() throws Exception {
    catalogue(LAMP, MUG);
    changes(
        1,
        change("lamp", NINE, "\"attributes\":{\"price\":12.5,\"size\":null,\"colour\":\"red\"}"),
        change(
            "mug", NINE + 1, "\"attributes\":{\"tags\":[1,null],\"maker\":{\"x\":null,\"y\":1}}"),
        change("rug", NINE + 2, "\"status\":\"deleted\",\"name\":\"Rug\""),
        change("tag", NINE + 2, "\"item_type\":\"gift\""),
        change("tag", NINE + 2, "\"item_type\":\"label\""),
        change("tag", NINE + 2, "\"item_type\":null"));
    CurrentCatalogue read = read(0);
    assertEquals(
        List.of(
            "[lamp,product,active,{\"colour\":\"red\",\"name\":\"Lamp\",\"price\":12.5}]",
            // It names neither status nor type: the status is the default one, the type stays.
            "[mug,gift,active,{\"maker\":{\"y\":1},\"name\":\"Mug\",\"tags\":[1,null]}]",
            "[rug,product,deleted,{\"name\":\"Rug\"}]",
            "[tag,label,active,{}]"),
        texts(read));
    assertEquals(Instant.ofEpochMilli(NINE + 2), read.changesUntil());
    assertEquals(6, read.intakes().get(1).rows());
  }

  @Test
  void read_severalChangesOfAnItem_areMadeInOrderOfArrival_whateverFileHoldsThem()
      throws Exception {
    catalogue(LAMP);
    changes(
        1,
        change("lamp", NINE + 3, "\"status\":\"inactive\",\"attributes\":{\"price\":3}"),
        change("lamp", NINE + 1, "\"status\":\"deleted\",\"attributes\":{\"price\":1,\"a\":1}"));
    changes(2, change("lamp", NINE + 2, "\"attributes\":{\"price\":2,\"b\":2,\"name\":null}"));
    assertEquals(
        List.of(
            "[lamp,product,inactive,{\"a\":1,\"b\":2,\"price\":3,\"size\":{\"h\":30,\"w\":20}}]"),
        texts(read(0)));
  }

  @Test
  void read_changesOfOneMillisecond_areMadeInOrderOfTheLog() throws Exception {
    catalogue(LAMP);
    changes(1, change("mug", NINE, "\"name\":\"1\""), change("mug", NINE, "\"name\":\"2\""));
    changes(2, change("mug", NINE, "\"name\":\"3\""));
    assertEquals("[mug,product,active,{\"name\":\"3\"}]", texts(read(0)).get(1));
  }

  @Test
  void read_fileWrittenSince_losesAgainstTheChange_unlessItIsToWin() throws Exception {
    Path lamps = Path.of(input.write("lamps.ndjson", LAMP));
    Path mugs = Path.of(input.write("mugs.ndjson", MUG));
    Files.setLastModifiedTime(lamps, FileTime.fromMillis(NINE));
    Files.setLastModifiedTime(mugs, FileTime.fromMillis(NINE - 1));
    changes(
        1,
        change("lamp", NINE, "\"status\":\"deleted\""),
        change("mug", NINE, "\"status\":\"deleted\""));
    String lamp = ",{\"name\":\"Lamp\",\"price\":10,\"size\":{\"h\":30,\"w\":20}}]";
    String mug = "[mug,gift,deleted,{\"name\":\"Mug\"}]";
    CurrentCatalogue read = read(0);
    assertEquals(List.of("[lamp,product,deleted" + lamp, mug), texts(read));
    assertEquals(Instant.ofEpochMilli(NINE), read.changesUntil());
    // It wins for its own items only.
    CurrentCatalogue newer = read(0, true, log.folder());
    assertEquals(List.of("[lamp,product,active" + lamp, mug), texts(newer));
    assertEquals(Instant.ofEpochMilli(NINE), newer.changesUntil());
  }

  @Test
  void read_severalLogs_areKnownUpToTheEarliestOfTheirLastChanges() throws Exception {
    catalogue(LAMP);
    changes(1, change("lamp", NINE + 5, "\"a\":1"), change("lamp", NINE + 1, "\"a\":2"));
    changes(2, change("lamp", NINE + 9, "\"a\":3"));
    InputFolder other = new InputFolder(folder.resolve("log 2%20é"));
    other.write("_items/items-000001.ndjson.gz", change("mug", NINE + 7, "\"name\":\"Mug\""));
    CurrentCatalogue both = read(0, false, log.folder(), other.folder());
    assertEquals(Instant.ofEpochMilli(NINE + 7), both.changesUntil());
    assertEquals(2, texts(both).size());
    assertEquals(Instant.ofEpochMilli(NINE + 9), read(0).changesUntil());

    InputFolder begun = new InputFolder(folder.resolve("log3"));
    begun.write("_items/.open-items-000001.ndjson", change("mug", NINE + 8, "\"a\":1"));
    assertEquals(
        Instant.EPOCH, read(0, false, log.folder(), begun.folder(), other.folder()).changesUntil());
  }

  @Test
  void read_logsBelowAGivenFolder_areRead() throws Exception {
    catalogue(LAMP);
    InputFolder logs = new InputFolder(folder.resolve("logs"));
    logs.write("a/_items/items-000001.ndjson.gz", change("mug", NINE, "\"name\":\"Mug\""));
    logs.write("b/c/_items/items-000001.ndjson.gz", change("rug", NINE + 1, "\"x\":1"));
    logs.write("_old/_items/items-000001.ndjson.gz", change("old", NINE, "\"x\":1"));
    logs.write(".trash/_items/items-000001.ndjson.gz", change("trash", NINE, "\"x\":1"));
    logs.write("a/_items/_old/items-000001.ndjson.gz", change("older", NINE, "\"x\":1"));
    CurrentCatalogue read = read(0, false, logs.folder());
    assertEquals(
        List.of("[mug,product,active,{\"name\":\"Mug\"}]", "[rug,product,active,{\"x\":1}]"),
        texts(read).subList(1, 3));
    assertEquals(3, texts(read).size());
    assertEquals(Instant.ofEpochMilli(NINE), read.changesUntil());
    // A log that several paths lead to is one log.
    assertEquals(2, read(0, false, logs.folder(), logs.folder()).intakes().get(1).rows());
  }

  @Test
  void read_everyFormatOfCatalogue_tellsWhenItWasWritten() throws Exception {
    String csv = input.write("a [1].csv", "item_id,name", "lamp,Lamp");
    String list = input.write("b.json", "[" + MUG + "]");
    String parquet =
        input.writeParquet("c", SharedSpark.session().sql("select 'rug' item_id, 'Rug' name"));
    changes(
        1,
        change("lamp", NINE, "\"a\":1"),
        change("mug", NINE, "\"a\":1"),
        change("rug", NINE, "\"a\":1"));
    for (String path : List.of(csv, list)) {
      Files.setLastModifiedTime(Path.of(path), FileTime.from(WRITTEN));
    }
    try (var files = Files.list(Path.of(parquet))) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
      }
    }
    assertEquals(
        List.of(
            "[lamp,product,active,{\"a\":1,\"name\":\"Lamp\"}]",
            "[mug,gift,active,{\"a\":1,\"name\":\"Mug\"}]",
            "[rug,product,active,{\"a\":1,\"name\":\"Rug\"}]"),
        texts(read(0, true, log.folder())));
  }

  @Test
  void read_emptyCatalogue_isWhatTheChangesMakeOfIt() throws Exception {
    Files.createDirectories(input.folder());
    Files.createFile(input.folder().resolve("catalogue.ndjson"));
    changes(1, change("lamp", NINE, "\"name\":\"Lamp\",\"attributes\":{\"x\":null}"));
    assertEquals(List.of("[lamp,product,active,{\"name\":\"Lamp\"}]"), texts(read(0)));
  }

  @Test
  void read_openSegment_isPassedOver() throws Exception {
    catalogue(LAMP);
    log.write("_items/.open-items-2.ndjson", change("mug", NINE, "\"name\":\"Mug\""));
    assertEquals(1, texts(read(0)).size());
  }

  @Test
  void read_badChanges_areRejectedWithReasons() throws Exception {
    catalogue(LAMP);
    changes(
        1,
        change("lamp", NINE, "\"status\":\"hidden\""),
        "{\"item_id\":\"lamp\",\"status\":\"inactive\"}",
        "{\"item_id\":\"lamp\",\"received_at\":\"noon\"}",
        "{\"received_at\":" + NINE + "}",
        "{\"item_id\":",
        change("lamp", NINE, "\"status\":\"inactive\""));
    CurrentCatalogue read = read(0.9);
    assertEquals(
        Map.of(
            RejectReason.BAD_STATUS, 1L,
            RejectReason.MISSING_RECEIVED_AT, 2L,
            RejectReason.MISSING_ITEM_ID, 1L,
            RejectReason.MALFORMED_ROW, 1L),
        read.intakes().get(1).rejected());
    assertEquals("[lamp,product,inactive,", texts(read).get(0).substring(0, 23));
    assertEquals(5, InputFolder.gzippedLines(folder.resolve("rejects")).size());
    assertThrows(TooManyRejectsException.class, () -> read(0.5));
  }

  private CurrentCatalogue read(double maxShare) throws Exception {
    return read(maxShare, false, log.folder());
  }

  private CurrentCatalogue read(double maxShare, boolean newerCatalogueWins, Path... logs)
      throws Exception {
    return CurrentCatalogue.read(
        SharedSpark.session(),
        new RejectPolicy(folder.resolve("rejects").toString(), maxShare),
        folder.resolve("scratch").toString(),
        List.of(input.folder().toString()),
        Arrays.stream(logs).map(Path::toString).toList(),
        newerCatalogueWins);
  }

  private void catalogue(String... lines) throws IOException {
    Path file = Path.of(input.write("items.ndjson", lines));
    Files.setLastModifiedTime(file, FileTime.from(WRITTEN));
  }

  private void changes(int segment, String... lines) throws IOException {
    log.write("_items/items-%06d.ndjson.gz".formatted(segment), lines);
  }

  private static String change(String item, long received, String fields) {
    return "{\"item_id\":\"%s\",\"received_at\":%d,%s}".formatted(item, received, fields);
  }

  private static List<String> texts(CurrentCatalogue catalogue) {
    assertEquals(ItemSchema.schema(), catalogue.items().schema());
    return catalogue.items().drop(ItemSchema.FILE).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }
}
