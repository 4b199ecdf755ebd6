package dev.nightjar.trainer.compact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.trainer.log.TestChanges;
import dev.nightjar.trainer.log.TestLog;
import dev.nightjar.trainer.read.Accepted;
import dev.nightjar.trainer.read.CurrentCatalogue;
import dev.nightjar.trainer.read.EventCheck;
import dev.nightjar.trainer.read.EventReader;
import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.ItemSchema;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.spark.SharedSpark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a training reads of a log is the same before and after its compaction, rejects included. */
final class CompactedInputIT {
  private static final int TIMES = 12;
  private static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");

  @TempDir Path folder;

  @Test
  void read_isTheSame() throws Exception {
    Path one = folder.resolve("one");
    Path other = folder.resolve("other");
    new TestLog(one)
        .write(
            "events-20261125T080000.000Z-000001.ndjson.gz",
            "{\"received_at\":1764100000000,\"user_id\":17850,\"event_name\":\"purchase\",\"item_id\":\"gr\\u00f6\\u00dfe\",\"timestamp\":1764000000000,\"quantity\":6,\"price\":3.390,\"order_id\":7,\"event_id\":\"e1\",\"recommendation_id\":\"EAAB\",\"session_id\":\"s\",\"context\":{\"q\":1}}",
            "{\"user_id\":\"ann\",\"event_name\":\"identify\",\"previous_user_id\":\"c\",\"timestamp\":\"2026-11-20\",\"event_family\":null,\"price\":\"\"}",
            "{\"user_id\":\"ann\",\"event_name\":\"hero_impression\",\"timestamp\":\" 2026-11-21T08:00+02:00 \"}",
            "{\"user_id\":\"ann\",\"user_id\":\"bob\",\"event_name\":\"view\",\"item_id\":\"i\",\"timestamp\":\"2026-11-20\"}",
            "{\"user_id\":\"\\ud83d\",\"event_name\":\"view\",\"item_id\":\"i\",\"timestamp\":\"2026-11-20\"}",
            "{\"user_id\":\"ann\",\"event_name\":\"view\",\"item_id\":[1],\"timestamp\":\"2026-11-20\"}",
            "{\"user_id\":\"ann\",\"event_name\":\"view\",\"timestamp\":\"2026-11-20\"}",
            "{\"user_id\":\"ann\",\"event_name\":\"view\",\"item_id\":\"i\",\"timestamp\":\"2027-11-20\"}",
            "{\"user_id\":\"ann\",\"event_name\":\"view\",\"item_id\":\"i\",\"timestamp\":\"2026-11-20\",\"quantity\":\"many\"}",
            "no event",
            " ",
            "{}");
    new TestLog(other)
        .write(
            "events-20261125T090000.000Z-000001.ndjson.gz",
            "{\"user_id\":\"ann\",\"event_name\":\"view\",\"item_id\":\"j\",\"timestamp\":\"2026-11-20\"}");
    new TestLog(one)
        .write(
            "older.ndjson",
            "{\"user_id\":\"old\",\"event_name\":\"view\",\"item_id\":\"j\",\"timestamp\":\"2025-11-20\"}");
    List<String> paths = List.of(one.toString(), other.toString());
    List<String> before = rows(paths);
    assertEquals(7, before.size());
    Map<String, Long> rejected = rejected(paths);
    assertEquals(
        6, rejected.values().stream().mapToLong(Long::longValue).sum(), rejected::toString);

    Compacted done = compact(one);
    compact(other);

    assertEquals(4, done.unparsed());
    assertTrue(new TestLog(one).names().contains("older.ndjson"));
    assertEquals(before, rows(paths));
    assertEquals(rejected, rejected(paths));
  }

  /** Of changes that come in any order, to a catalogue that wins over older ones or does not. */
  @Test
  void catalogue_isTheSame() throws Exception {
    Random random = new Random(1);
    for (String name : List.of("one", "other")) {
      for (int day = 20; day < 27; day++) {
        new TestLog(folder.resolve(name))
            .write(
                "_items/items-202611%dT080000.000Z-000001.ndjson.gz".formatted(day),
                Stream.concat(
                        Stream.generate(() -> TestChanges.random(random, 60, TIMES)).limit(100),
                        Stream.of(
                            "{\"item_id\":\"i1\",\"received_at\":%d}".formatted(day), "no change"))
                    .toArray(String[]::new));
      }
    }
    Path catalogue = folder.resolve("catalogue");
    for (int file = 0; file < 5; file++) { // each written at another time
      String[] items =
          IntStream.iterate(file, item -> item < 60, item -> item + 5)
              .mapToObj("{\"item_id\":\"i%d\",\"a\":0,\"z\":{\"y\":0}}"::formatted)
              .toArray(String[]::new);
      Path written = new TestLog(catalogue).write("%d.ndjson".formatted(file), items);
      Files.setLastModifiedTime(written, FileTime.fromMillis(3L * file));
    }
    List<String> before = catalogue(catalogue);

    Compacted.Items one = compact(folder.resolve("one")).items();
    compact(folder.resolve("other"));

    assertEquals(6, one.before().files());
    assertTrue(one.standing() < one.changes(), one::toString);
    assertEquals(before, catalogue(catalogue));
  }

  private List<String> catalogue(Path catalogue) throws Exception {
    List<String> read = new ArrayList<>();
    for (boolean newerCatalogueWins : new boolean[] {false, true}) {
      CurrentCatalogue current =
          CurrentCatalogue.read(
              SharedSpark.session(),
              new RejectPolicy(folder.resolve("rejects").toString(), 1),
              folder.resolve("scratch").toString(),
              List.of(catalogue.toString()),
              List.of(folder.resolve("one").toString(), folder.resolve("other").toString()),
              newerCatalogueWins);
      current.items().drop(ItemSchema.FILE).collectAsList().stream()
          .map(Row::toString)
          .sorted()
          .forEach(read::add);
      read.add(current.changesUntil().toString());
      read.add(current.intakes().get(1).rejected().toString());
    }
    return read;
  }

  private static Compacted compact(Path log) throws Exception {
    CompactionSettings settings =
        CompactionSettings.on(LocalDate.parse("2026-11-26"), Optional.empty(), Optional.empty());
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new Compaction(log, settings, Forgotten.NONE, clock).run();
  }

  private List<String> rows(List<String> paths) throws Exception {
    RejectPolicy all = new RejectPolicy(folder.resolve("rejects").toString(), 1);
    String scratch = folder.resolve("scratch").toString();
    try (Accepted read = new EventReader(SharedSpark.session(), NOW, all, scratch).read(paths)) {
      return read.rows().drop(EventSchema.FILE).collectAsList().stream()
          .map(Row::toString)
          .sorted()
          .toList();
    }
  }

  private Map<String, Long> rejected(List<String> paths) throws Exception {
    String scratch = folder.resolve("scratch").toString();
    Map<String, Long> rejected = new TreeMap<>();
    new EventCheck(SharedSpark.session(), NOW, scratch)
        .check(paths, 0)
        .intake()
        .rejected()
        .forEach((reason, count) -> rejected.put(reason.code(), count));
    return rejected;
  }
}
