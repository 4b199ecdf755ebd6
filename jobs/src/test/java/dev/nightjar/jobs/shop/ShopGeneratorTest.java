package dev.nightjar.jobs.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShopGeneratorTest {
  private static final Instant END = Instant.parse("2026-11-23T00:00:00Z");
  private static final long BYTES_PER_FILE = 200_000;

  private final Path folder;

  ShopGeneratorTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void generate_sameSettings_writesTheSameBytes() throws IOException {
    Path one = generate("one", 5);
    Path two = generate("two", 5);
    assertEquals(names(one), names(two));
    for (Path file : allFiles(one)) {
      assertEquals(-1, Files.mismatch(file, two.resolve(one.relativize(file))), file::toString);
    }
  }

  @Test
  void generate_otherSeed_writesOtherItemsAndOtherEvents() throws IOException {
    Path one = generate("one", 5);
    Path two = generate("two", 6);
    for (String name : List.of("catalogue.ndjson", "events/part-00000.ndjson")) {
      assertNotEquals(-1, Files.mismatch(one.resolve(name), two.resolve(name)), name);
    }
  }

  @Test
  void generate_rollsFilesBySize() throws IOException {
    List<Path> parts = WrittenShop.files(generate("one", 5).resolve("events"));
    assertTrue(parts.size() > 3, parts::toString);
    for (Path part : parts.subList(0, parts.size() - 1)) {
      long beyond = Files.size(part) - BYTES_PER_FILE;
      assertTrue(beyond >= 0 && beyond < 1_000, () -> part + " is beyond by " + beyond);
    }
  }

  @Test
  void generate_summaryTellsWhatTheFilesHold() throws IOException {
    WrittenShop shop = WrittenShop.generate(new ShopSettings(300, 200, 6_000, 5, END, 30), folder);
    ShopSummary summary = shop.summary();
    TreeMap<String, Long> byName = new TreeMap<>();
    shop.events().forEach(e -> byName.merge(WrittenShop.text(e, "event_name"), 1L, Long::sum));
    assertEquals(byName, summary.eventsByName());
    assertEquals(shop.events().size(), summary.events());
    assertEquals(6_000, shop.distinctEvents().size());
    assertEquals(6_000, summary.events() - summary.retries());
    assertEquals(
        shop.distinctEvents("purchase").stream()
            .map(e -> WrittenShop.text(e, "order_id"))
            .distinct()
            .count(),
        summary.orders());
    assertEquals(300, summary.users());
    assertEquals(200, summary.items());
    assertEquals(200, shop.items().size());
    assertEquals(
        shop.items().values().stream()
            .filter(item -> WrittenShop.text(item, "status").equals("active"))
            .count(),
        summary.activeItems());
    long bytes = 0;
    for (Path file : allFiles(folder)) {
      bytes += Files.size(file);
    }
    assertEquals(bytes, summary.bytes());
  }

  @Test
  void generate_tellsProgressToTheEnd() throws IOException {
    List<Integer> users = new ArrayList<>();
    ShopSummary summary =
        new ShopGenerator()
            .generate(
                new ShopSettings(2_500, 100, 5_000, 5, END, 30),
                folder,
                (done, events) -> users.add(done));
    assertEquals(List.of(1_000, 2_000, 2_500), users);
    assertEquals(2_500, summary.users());
  }

  @Test
  void generate_oneUserWithOneEvent_works() throws IOException {
    WrittenShop shop = WrittenShop.generate(new ShopSettings(1, 100, 1, 5, END, 1), folder);
    assertEquals(1, shop.distinctEvents().size());
  }

  @Test
  void generate_intoAFolderThatHoldsAnything_touchesNothing() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    IOException e = assertThrows(IOException.class, () -> generate("", 5));
    assertEquals(
        "expected "
            + folder
            + " to be empty or not there yet, found notes.txt in it; empty it or name another folder",
        e.getMessage());
    assertEquals(List.of(folder.resolve("notes.txt")), allFiles(folder));
  }

  private Path generate(String name, long seed) throws IOException {
    Path out = folder.resolve(name);
    ShopSettings settings = new ShopSettings(300, 200, 6_000, seed, END, 30);
    new ShopGenerator(BYTES_PER_FILE).generate(settings, out, ShopProgress.SILENT);
    return out;
  }

  private static List<Path> allFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    return allFiles(folder).stream().map(file -> folder.relativize(file).toString()).toList();
  }
}
