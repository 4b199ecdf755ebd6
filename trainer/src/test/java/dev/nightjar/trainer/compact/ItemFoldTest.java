package dev.nightjar.trainer.compact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.log.LogDisk;
import dev.nightjar.trainer.log.TestChanges;
import dev.nightjar.trainer.log.TestLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ItemFoldTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-26");
  private static final int TIMES = 12;

  private final Path folder;
  private final TestLog log;

  ItemFoldTest(@TempDir Path folder) {
    this.folder = folder;
    log = new TestLog(folder);
  }

  @Test
  void whatALaterChangeSets_goesFromEarlierOnes_andTheirTimesStay() throws IOException {
    segment(
        23,
        "{\"received_at\":1,\"item_id\":\"mug\",\"attributes\":{\"name\":\"Mug\",\"price\":1}}",
        "{\"received_at\":2,\"item_id\":\"cup\",\"status\":\"deleted\"}",
        "{\"received_at\":3,\"item_id\":\"mug\",\"attributes\":{\"price\":2}}");
    segment(24, "", "{\"received_at\":4,\"item_id\":\"mug\",\"price\":null}");
    segment(25, "{\"received_at\":5,\"item_id\":\"cup\"}", "no change");

    Compacted.Items done = fold();

    assertEquals(List.of(name(25)), names());
    assertEquals(
        List.of(
            "{\"received_at\":1,\"item_id\":\"mug\",\"attributes\":{\"name\":\"Mug\"}}",
            "{\"received_at\":4,\"item_id\":\"mug\",\"price\":null}",
            "{\"received_at\":5,\"item_id\":\"cup\"}",
            "no change"),
        log.read("_items/" + name(25)));
    assertEquals(3, done.before().files());
    assertEquals(6, done.changes());
    assertEquals(4, done.standing());
    assertEquals(1, done.unparsed());
    assertEquals(Files.size(folder.resolve("_items").resolve(name(25))), done.after().bytes());
  }

  /** As where the segments of two servers were put into one folder. */
  @Test
  void latestChange_andLastLine_bothStay() throws IOException {
    String latest = "{\"received_at\":9,\"item_id\":\"mug\",\"status\":\"inactive\"}";
    String last = "{\"received_at\":8,\"item_id\":\"mug\"}";
    segment(23, "{\"received_at\":7,\"item_id\":\"mug\",\"status\":\"deleted\"}", latest);
    segment(24, last);
    fold();
    assertEquals(List.of(latest, last), log.read("_items/" + name(24)));
  }

  @Test
  void segmentsOfToday_thoseThatAreOpen_andAllAfterThose_stay() throws IOException {
    for (int day = 20; day < 27; day++) {
      segment(day, "{\"received_at\":%d,\"item_id\":\"mug\"}".formatted(day));
    }
    String open = ".open-" + name(23).replace(".gz", "");
    log.write("_items/" + open, "{\"received_at\":23,\"item_id\":\"mug\"}");
    assertEquals(3, fold().before().files());
    assertEquals(
        List.of(open, name(22), name(23), name(24), name(25), name(26)), names(), "open as well");

    Files.delete(folder.resolve("_items").resolve(name(23)));
    assertEquals(0, fold().before().files());
    assertEquals(List.of(open, name(22), name(24), name(25), name(26)), names(), "open alone");

    Files.delete(folder.resolve("_items").resolve(open));
    assertEquals(3, fold().before().files());
    assertEquals(List.of(name(25), name(26)), names());
    assertEquals(Compacted.Items.NONE, fold());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void changesInAnyOrder_serverAndTrainingMakeTheSameOfThem(long seed) throws IOException {
    Random random = new Random(seed);
    for (int day = 20; day < 27; day++) {
      segment(
          day,
          Stream.generate(() -> TestChanges.random(random, 20, TIMES))
              .limit(1 + random.nextInt(40))
              .toArray(String[]::new));
    }
    Map<String, ?> server = TestChanges.server(folder);
    List<Map<String, ?>> training = training();

    Compacted.Items done = fold();

    assertTrue(done.standing() < done.changes() - 20, done::toString);
    assertEquals(server, TestChanges.server(folder));
    for (int written = 0; written <= TIMES; written++) {
      assertEquals(
          training.get(written),
          TestChanges.training(folder, written),
          "with a catalogue that was written at " + written);
    }
  }

  /** With a catalogue of each time. */
  private List<Map<String, ?>> training() throws IOException {
    List<Map<String, ?>> each = new ArrayList<>();
    for (int written = 0; written <= TIMES; written++) {
      each.add(TestChanges.training(folder, written));
    }
    return each;
  }

  private Compacted.Items fold() throws IOException {
    return new ItemFold(folder, LogDisk.REAL).run(TODAY);
  }

  private void segment(int day, String... lines) throws IOException {
    log.write("_items/" + name(day), lines);
  }

  private static String name(int day) {
    return "items-202611%02dT080000.000Z-000001.ndjson.gz".formatted(day);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("_items"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
