package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.openhft.chronicle.hash.ChronicleHashClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Items are numbered in order of their ids: cup 0, mug 1, pot 2, tea 3. */
final class ModelTest {
  private static final String VERSION = "20260101T000000Z";

  @TempDir Path store;
  @TempDir Path scratch;

  @Test
  void open_published_readsEveryTable() throws IOException {
    try (Model model = Model.open(shop().publish(store, VERSION), scratch)) {
      assertEquals(new ModelVersion(VERSION), model.version());
      assertEquals(List.of("cup", "mug", "pot", "tea"), ids(model));
      assertEquals("The pot", model.item(2).name());
      assertEquals(5f, model.items().price(2));
      assertArrayEquals(new float[] {3, 4}, model.embedding(1).collaborative().toArray());
      assertArrayEquals(new int[] {0, 3}, model.neighbours(1).collaborative().items().toArray());
      assertArrayEquals(new int[] {2}, model.neighbours(1).semantic().items().toArray());
      assertArrayEquals(new int[] {3}, model.coOccurrence(2).together().items().toArray());
      assertEquals(20, model.coOccurrence(2).orders());
      assertArrayEquals(new int[] {1, 2, 3, 0}, model.popular().items().items().toArray());
      assertArrayEquals(
          new int[] {1, 0}, model.popular("Mugs").orElseThrow().items().items().toArray());
      assertArrayEquals(new float[] {0, 10, 20, 30}, model.priceBuckets("").lowest().toArray());
    }
  }

  @Test
  void user_known_isTheirRowWhateverTheShard() throws IOException {
    TinyShop shop = shop();
    for (int i = 0; i < 20; i++) {
      shop.user("user-" + i, List.of(), List.of(), i % 2 == 0 ? List.of("tea") : List.of());
    }
    try (Model model = Model.open(shop.publish(store, VERSION), scratch)) {
      for (int i = 0; i < 20; i++) {
        int[] recent = model.user("user-" + i).orElseThrow().recent().toArray();
        assertArrayEquals(i % 2 == 0 ? new int[] {3} : new int[0], recent);
      }
    }
  }

  @Test
  void user_unknown_isEmpty() throws IOException {
    try (Model model = Model.open(shop().publish(store, VERSION), scratch)) {
      assertTrue(model.user("nobody").isEmpty());
      assertTrue(model.user("").isEmpty());
    }
  }

  @Test
  void forEachUser_visitsEachOnce() throws IOException {
    try (Model model = Model.open(shop().publish(store, VERSION), scratch)) {
      Map<String, Integer> visits = new TreeMap<>();
      model.forEachUser((id, row) -> visits.merge(id, row.ranked().size(), Integer::sum));
      assertEquals(Map.of("ann", 2, "bob", 1), visits);
    }
  }

  @Test
  void popular_noOrUnknownCategory_isEmpty() throws IOException {
    try (Model model = Model.open(shop().publish(store, VERSION), scratch)) {
      assertTrue(model.popular("").isEmpty());
      assertTrue(model.popular("Shoes").isEmpty());
    }
  }

  @Test
  void priceBuckets_categoryWithoutBounds_areTheShops() throws IOException {
    try (Model model = Model.open(shop().publish(store, VERSION), scratch)) {
      assertArrayEquals(new float[] {0, 10, 20, 30}, model.priceBuckets("Mugs").lowest().toArray());
    }
  }

  @Test
  void item_numberOutOfRange_fails() throws IOException {
    try (Model model = Model.open(shop().publish(store, VERSION), scratch)) {
      Exception e = assertThrows(IllegalStateException.class, () -> model.item(4));
      assertEquals("no row for 4 in model " + VERSION, e.getMessage());
    }
  }

  @Test
  void open_succeeded_leavesNoNameAndReadsOn() throws IOException {
    try (Model model = Model.open(shop().publish(store, VERSION), scratch)) {
      assertEquals(List.of(), names(scratch));
      assertEquals(2, model.user("ann").orElseThrow().ranked().size());
      assertEquals("tea", model.item(3).id());
    }
  }

  @Test
  void open_scratchNotThere_isMade() throws IOException {
    Path deep = scratch.resolve("a/b");
    Model.open(shop().publish(store, VERSION), deep).close();
    assertEquals(List.of(), names(deep));
  }

  @Test
  void open_readAndClosed_leavesThePublishedBytes() throws IOException {
    ModelFolder folder = shop().publish(store, VERSION);
    Map<String, String> before = digests(folder.path());
    try (Model model = Model.open(folder, scratch)) {
      model.forEachUser((id, row) -> assertTrue(model.user(id).isPresent()));
      for (int item = 0; item < model.items().size(); item++) {
        assertEquals(item, model.items().number(model.item(item).id()));
      }
      assertEquals(before, digests(folder.path()));
    }
    assertEquals(before, digests(folder.path()));
  }

  @Test
  void open_twice_areIndependent() throws IOException {
    ModelFolder folder = shop().publish(store, VERSION);
    try (Model first = Model.open(folder, scratch)) {
      try (Model second = Model.open(folder, scratch)) {
        assertEquals(ids(first), ids(second));
        assertTrue(second.user("bob").isPresent());
      }
      assertTrue(first.user("bob").isPresent());
    }
  }

  @Test
  void close_twice_isHarmlessAndReadsFail() throws IOException {
    Model model = Model.open(shop().publish(store, VERSION), scratch);
    model.close();
    model.close();
    assertThrows(ChronicleHashClosedException.class, () -> model.user("ann"));
  }

  @Test
  void close_unmapsTheCopy() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/maps")));
    Model model = Model.open(shop().publish(store, VERSION), scratch);
    assertTrue(mapped().contains(scratch.toString()));
    model.close();
    assertFalse(mapped().contains(scratch.toString()));
  }

  @Test
  void open_corruptTable_isRefusedAndLeavesNothing() throws IOException {
    ModelFolder folder = shop().publish(store, VERSION);
    for (TableFile table : folder.manifest().tables()) {
      Path file = folder.path().resolve(table.file());
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      flipped[flipped.length - 1] ^= 1;
      Files.write(file, flipped);
      assertThrows(ModelException.Corrupt.class, () -> Model.open(folder, scratch), table.file());
      Files.write(file, whole);
      assertEquals(List.of(), names(scratch));
    }
  }

  /** A lie of the manifest that shows only when the last tables are mapped. */
  @Test
  void open_failsAfterMappingSomeTables_unmapsThem() throws IOException {
    assumeTrue(Files.exists(Path.of("/proc/self/maps")));
    ModelFolder folder = shop().publish(store, VERSION);
    List<TableFile> tables =
        folder.manifest().tables().stream()
            .map(
                table ->
                    table.file().equals("price-buckets.chm")
                        ? new TableFile(table.file(), 9, table.bytes(), table.sha256())
                        : table)
            .toList();
    ManifestFile.write(folder.path(), Manifests.withTables(folder.manifest(), tables));
    ModelFolder lying = ModelFolder.read(folder.path());
    assertThrows(ModelException.Corrupt.class, () -> Model.open(lying, scratch));
    assertEquals(List.of(), names(scratch));
    assertFalse(mapped().contains(scratch.toString()));
  }

  private static TinyShop shop() {
    return new TinyShop()
        .item("mug", "Mugs")
        .item("pot", "Pots", 5, 0, ItemStatus.ACTIVE)
        .item("tea", "Tea")
        .item("cup", "Mugs")
        .vector("mug", 3, 4)
        .collaborative("mug", "cup", "tea")
        .semantic("mug", "pot")
        .together("pot", "tea")
        .user("ann", List.of("mug", "pot"), List.of(), List.of())
        .user("bob", List.of("tea"), List.of(), List.of());
  }

  private static List<String> ids(Model model) {
    return Stream.iterate(0, item -> item + 1)
        .limit(model.items().size())
        .map(model.items()::id)
        .toList();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static Map<String, String> digests(Path folder) throws IOException {
    Map<String, String> digests = new TreeMap<>();
    for (String name : new TreeSet<>(names(folder))) {
      digests.put(name, Sha256.of(folder.resolve(name)));
    }
    return digests;
  }

  /** The files that this process has mapped, deleted ones too, as Linux tells them. */
  private static String mapped() throws IOException {
    return Files.readString(Path.of("/proc/self/maps"));
  }
}
