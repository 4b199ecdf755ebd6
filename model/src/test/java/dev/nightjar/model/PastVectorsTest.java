package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PastVectorsTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  @TempDir(factory = MemoryDisk.class)
  Path scratch;

  @Test
  void read_itemsWithAndWithoutText_areVectorsByDigest() throws IOException {
    Map<String, float[]> vectors = PastVectors.read(withVectors(), scratch);
    assertEquals(Set.of("digest of the mug", "digest of the pot"), vectors.keySet());
    assertArrayEquals(new float[] {0.6f, 0.8f}, vectors.get("digest of the mug"));
    assertArrayEquals(new float[] {0, 1}, vectors.get("digest of the pot"));
    assertEquals(List.of(), names());
  }

  @Test
  void read_corruptTable_isRefusedAndLeavesNothing() throws IOException {
    ModelFolder folder = withVectors();
    Path file = folder.path().resolve("embeddings.chm");
    byte[] bytes = Files.readAllBytes(file);
    bytes[0] ^= 1;
    Files.write(file, bytes);
    assertThrows(ModelException.Corrupt.class, () -> PastVectors.read(folder, scratch));
    assertEquals(List.of(), names());
  }

  @Test
  void read_deletedTable_isMissingAndLeavesNothing() throws IOException {
    ModelFolder folder = withVectors();
    Files.delete(folder.path().resolve("embeddings.chm"));
    assertThrows(ModelException.Missing.class, () -> PastVectors.read(folder, scratch));
    assertEquals(List.of(), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(scratch)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** A tiny shop whose mug and pot have text, and whose third item has none. */
  private ModelFolder withVectors() throws IOException {
    ModelFolder folder =
        new TinyShop()
            .item("mug", "")
            .item("pot", "")
            .item("tea", "")
            .publish(store, "20260101T000000Z");
    Path file = folder.path().resolve("embeddings.chm");
    Files.delete(file);
    try (TableWriter<Integer> table = new TableWriter<>(TableKind.EMBEDDINGS, file)) {
      table.put(0, row("digest of the mug", 0.6f, 0.8f));
      table.put(1, row("digest of the pot", 0, 1));
      table.put(2, row("digest of nothing"));
      TableFile vectors = table.finish();
      List<TableFile> tables =
          folder.manifest().tables().stream()
              .map(one -> one.file().equals(vectors.file()) ? vectors : one)
              .toList();
      ManifestFile.write(folder.path(), Manifests.withTables(folder.manifest(), tables));
    }
    return ModelFolder.read(folder.path());
  }

  private static byte[] row(String digest, float... semantic) {
    return EmbeddingRow.encode(new float[] {1}, semantic, digest);
  }
}
