package dev.nightjar.trainer.read;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.trainer.spark.SharedSpark;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueReaderIT {
  private static final String LAMP =
      "[lamp,product,active,{\"colours\":[\"red\",\"blue\"],\"name\":\"Lamp\",\"price\":12.5,\"size\":{\"h\":30,\"w\":20}}]";
  private static final String LAMP_JSON =
      "{\"item_id\":\"lamp\",\"attributes\":{\"price\":12.50,\"name\":\"Lamp\",\"size\":{\"w\":20,\"h\":30},\"colours\":[\"red\",\"blue\"]}}";
  private static final String MUG = "[7,gift,inactive,{\"in_stock\":true,\"name\":\"Mug\"}]";
  private static final String MUG_JSON =
      "{\"item_id\":7,\"item_type\":\"gift\",\"status\":\"inactive\",\"name\":\"Mug\",\"in_stock\":true}";

  private InputFolder input;
  private Path rejects;
  private Path scratch;

  @BeforeEach
  void folders(@TempDir Path empty) {
    input = new InputFolder(empty.resolve("in"));
    rejects = empty.resolve("rejects");
    scratch = empty.resolve("scratch");
  }

  private static SparkSession spark() {
    return SharedSpark.session();
  }

  private Accepted read(double maxShare, String... paths)
      throws InputException, TooManyRejectsException {
    return new CatalogueReader(
            spark(), new RejectPolicy(rejects.toString(), maxShare), scratch.toString())
        .read(List.of(paths));
  }

  /** The items of the paths as texts without their file, sorted; none may be rejected. */
  private List<String> items(String... paths) throws Exception {
    try (Accepted accepted = read(0, paths)) {
      assertEquals(ItemSchema.schema(), accepted.rows().schema());
      return texts(accepted);
    }
  }

  private static List<String> texts(Accepted accepted) {
    return accepted.rows().drop(ItemSchema.FILE).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  @Test
  void read_csv_everyOtherColumnIsAnAttribute() throws Exception {
    String path =
        input.write(
            "a.csv.gz",
            "item_id,name,price,in_stock,code,status,",
            "lamp,\"Lamp, \"\"tall\"\"\nwith shade\",12.50,,00123,,0",
            "7,Mug,5,true,,inactive,1");
    assertEquals(
        List.of(
            "[7,product,inactive,{\"in_stock\":true,\"name\":\"Mug\",\"price\":5}]",
            "[lamp,product,active,{\"code\":\"00123\",\"name\":\"Lamp, \\\"tall\\\"\\nwith shade\",\"price\":12.5}]"),
        items(path));
  }

  @Test
  void read_csvFromWindows() throws Exception {
    String path = input.write("a.csv", "\uFEFFitem_id,name\r", "lamp,\"tall\r", "lamp\"\r");
    assertEquals(List.of("[lamp,product,active,{\"name\":\"tall\\nlamp\"}]"), items(path));
  }

  @Test
  void read_ndjson() throws Exception {
    String plain = input.write("a.ndjson", LAMP_JSON);
    String gzipped = input.write("b.json.gz", MUG_JSON);
    assertEquals(List.of(MUG, LAMP), items(plain, gzipped));
  }

  @Test
  void read_jsonList_ofAnyEndingAndLayout() throws Exception {
    String pretty = input.write("a.json", "", "[", LAMP_JSON.replace(",", ",\n  "), "]", "");
    String gzipped = input.write("b.ndjson.gz", "[" + MUG_JSON + ",{\"item_id\":\"a\"}]");
    assertEquals(List.of(MUG, "[a,product,active,{}]", LAMP), items(pretty, gzipped));
  }

  @Test
  void read_parquet_attributesOfWhateverType() throws Exception {
    String struct =
        input.writeParquet(
            "struct",
            spark()
                .sql(
                    "select 'lamp' item_id, named_struct('price', 12.5D, 'name', 'Lamp', 'size',"
                        + " map('w', 20, 'h', 30), 'colours', array('red', 'blue')) attributes"));
    String flat =
        input.writeParquet(
            "flat",
            spark()
                .sql(
                    "select 7D item_id, 'gift' item_type, 'inactive' status, true in_stock,"
                        + " '{\"name\":\"Mug\"}' attributes, cast(null as string) `brand.name`"));
    String timed =
        input.writeParquet(
            "timed", spark().sql("select 8 item_id, timestamp'2026-01-01T00:00:00Z' since"));
    assertEquals(
        List.of(MUG, "[8,product,active,{\"since\":\"2026-01-01T00:00:00.000Z\"}]", LAMP),
        items(struct, flat, timed));
  }

  @Test
  void read_mixedFolder() throws Exception {
    input.write("a/a.csv", "item_id", "a");
    input.write("b/b.csv.gz", "name,item_id", "B,b");
    input.write("c.ndjson", "{\"item_id\":\"c\"}");
    input.write("d.json", "[{\"item_id\":\"d\"}]");
    input.writeParquet("e.parquet", spark().sql("select 'e' item_id"));
    assertEquals(
        List.of(
            "[a,product,active,{}]",
            "[b,product,active,{\"name\":\"B\"}]",
            "[c,product,active,{}]",
            "[d,product,active,{}]",
            "[e,product,active,{}]"),
        items(input.folder().toString()));
  }

  @Test
  void read_rejects_areWritten_andCounted() throws Exception {
    String csv = input.write("a.csv", "item_id,status", "lamp,active", "mug,sold", "cup");
    String json = input.write("b.ndjson", "{\"item_id\":\"x\",\"attributes\":3}", "{}", "oops");
    try (Accepted accepted = read(1, csv, json)) {
      assertEquals(List.of("[lamp,product,active,{}]"), texts(accepted));
      assertEquals(
          Map.of(
              RejectReason.MALFORMED_ROW, 2L,
              RejectReason.BAD_STATUS, 1L,
              RejectReason.BAD_ATTRIBUTES, 1L,
              RejectReason.MISSING_ITEM_ID, 1L),
          accepted.intake().rejected());
      assertEquals(6, accepted.intake().rows());
    }
    assertEquals(
        List.of(
            "{\"reason\":\"bad_attributes\",\"file\":\"file:%s\",\"row\":\"{\\\"item_id\\\":\\\"x\\\",\\\"attributes\\\":3}\"}"
                .formatted(json),
            "{\"reason\":\"bad_status\",\"file\":\"file:%s\",\"row\":\"{\\\"item_id\\\":\\\"mug\\\",\\\"status\\\":\\\"sold\\\"}\"}"
                .formatted(csv),
            "{\"reason\":\"malformed_row\",\"file\":\"file:%s\",\"row\":\"cup\"}".formatted(csv),
            "{\"reason\":\"malformed_row\",\"file\":\"file:%s\",\"row\":\"oops\"}".formatted(json),
            "{\"reason\":\"missing_item_id\",\"file\":\"file:%s\",\"row\":\"{}\"}".formatted(json)),
        InputFolder.gzippedLines(rejects));
  }

  @Test
  void read_moreRejectsThanAllowed_stops() throws Exception {
    String path = input.write("a.csv", "item_id,status", "lamp,active", "mug,sold");
    assertThrows(TooManyRejectsException.class, () -> read(0.4, path));
    assertEquals(1, InputFolder.gzippedLines(rejects).size());
  }

  @Test
  void read_itemTwice_theLastRowOfTheLastFileWins_asAWhole() throws Exception {
    input.write(
        "2026-01-02.ndjson",
        "{\"item_id\":\"lamp\",\"price\":2}",
        "{\"item_id\":\"lamp\",\"status\":\"deleted\"}",
        "{\"item_id\":\"lamp\",\"price\":3}");
    input.write("2026-01-01.csv", "item_id,price,name", "lamp,9,Lamp", "mug,5,Mug");
    try (Accepted accepted = read(0, input.folder().toString())) {
      assertEquals(
          List.of(
              "[lamp,product,active,{\"price\":3}]",
              "[mug,product,active,{\"name\":\"Mug\",\"price\":5}]"),
          texts(accepted));
      assertEquals(3, accepted.intake().superseded());
    }
  }

  @Test
  void read_itemTwice_acrossTheTasksOfOneFile_theLastRowWins() throws Exception {
    String csv =
        input.write(
            "a.csv",
            Stream.concat(Stream.of("item_id,price"), rows("csv,%d")).toArray(String[]::new));
    String lines =
        input.write(
            "b.ndjson", rows("{\"item_id\":\"lines\",\"price\":%d}").toArray(String[]::new));
    String list =
        input.write(
            "c.json", rows("{\"item_id\":\"list\",\"price\":%d}").collect(joining(",", "[", "]")));
    spark().conf().set("spark.sql.files.maxPartitionBytes", 5_000);
    try {
      assertEquals(
          List.of(
              "[csv,product,active,{\"price\":999}]",
              "[lines,product,active,{\"price\":999}]",
              "[list,product,active,{\"price\":999}]"),
          items(csv, lines, list));
    } finally {
      spark().conf().unset("spark.sql.files.maxPartitionBytes");
    }
  }

  private static Stream<String> rows(String pattern) {
    return IntStream.range(0, 1_000).mapToObj(pattern::formatted);
  }
}
