package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ModelFolderTest {
  private static final String VERSION = "20260101T000000Z";

  @TempDir Path store;

  @Test
  void verify_asWritten_passes() throws IOException {
    ModelFolder folder = new TinyShop().item("mug", "Mugs").publish(store, VERSION);
    assertDoesNotThrow(folder::verify);
    assertEquals(store.resolve(VERSION), folder.path());
  }

  @Test
  void verify_aByteFlippedInAnyTable_isCorruptAndNamesTheFile() throws IOException {
    ModelFolder folder = new TinyShop().item("mug", "Mugs").publish(store, VERSION);
    Random random = new Random(42);
    for (TableFile table : folder.manifest().tables()) {
      Path file = folder.path().resolve(table.file());
      byte[] whole = Files.readAllBytes(file);
      byte[] flipped = whole.clone();
      flipped[random.nextInt(flipped.length)] ^= 1;
      Files.write(file, flipped);
      Exception e = assertThrows(ModelException.Corrupt.class, folder::verify);
      assertEquals(
          "corrupt: %s: expected SHA-256 %s, found %s"
              .formatted(file, table.sha256(), Sha256.of(file)),
          e.getMessage());
      Files.write(file, whole);
    }
  }

  @Test
  void verify_truncatedTable_isCorruptAndNamesBothLengths() throws IOException {
    ModelFolder folder = new TinyShop().item("mug", "Mugs").publish(store, VERSION);
    Path file = folder.path().resolve("items.chm");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    Exception e = assertThrows(ModelException.Corrupt.class, folder::verify);
    assertEquals(
        "corrupt: %s: expected %d bytes, found %d bytes"
            .formatted(file, whole.length, whole.length - 1),
        e.getMessage());
  }

  @Test
  void verify_deletedTable_isMissing() throws IOException {
    ModelFolder folder = new TinyShop().item("mug", "Mugs").publish(store, VERSION);
    Path file = folder.path().resolve("users-02.chm");
    Files.delete(file);
    Exception e = assertThrows(ModelException.Missing.class, folder::verify);
    assertEquals(
        "missing: expected a table of %s at %s, found nothing".formatted(VERSION, file),
        e.getMessage());
  }

  @Test
  void verify_manifestDoesNotListATable_isCorruptAndNamesIt() throws IOException {
    ModelFolder whole = new TinyShop().item("mug", "Mugs").publish(store, VERSION);
    for (TableFile left : whole.manifest().tables()) {
      List<TableFile> rest =
          whole.manifest().tables().stream().filter(table -> !table.equals(left)).toList();
      ManifestFile.write(whole.path(), Manifests.withTables(whole.manifest(), rest));
      ModelFolder folder = ModelFolder.read(whole.path());
      Exception e = assertThrows(ModelException.Corrupt.class, folder::verify);
      assertEquals(
          "corrupt: %s: expected the table %s, found none"
              .formatted(whole.path().resolve("manifest.json"), left.file()),
          e.getMessage());
    }
  }

  @Test
  void verify_countsAndRowsDiffer_isCorruptAndNamesBoth() throws IOException {
    ModelFolder whole =
        new TinyShop()
            .item("mug", "Mugs")
            .user("ann", List.of(), List.of(), List.of())
            .user("bob", List.of(), List.of(), List.of())
            .publish(store, VERSION);
    assertEquals(
        "expected items.chm of 2 rows, found 1",
        refusal(whole, new Manifest.Counts(0, 2, 2, 1, 20, 0)));
    assertEquals(
        "expected user tables of 3 rows, found 2",
        refusal(whole, new Manifest.Counts(0, 3, 1, 1, 20, 0)));
  }

  private static String refusal(ModelFolder whole, Manifest.Counts counts) throws IOException {
    ManifestFile.write(whole.path(), Manifests.withCounts(whole.manifest(), counts));
    ModelFolder folder = ModelFolder.read(whole.path());
    Exception e = assertThrows(ModelException.Corrupt.class, folder::verify);
    String manifest = whole.path().resolve("manifest.json").toString();
    return String.valueOf(e.getMessage()).replace("corrupt: " + manifest + ": ", "");
  }
}
