package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StagedModelTest {
  private static final ModelVersion VERSION = new ModelVersion("20260101T000000Z");

  @TempDir Path store;

  @Test
  void seal_tablesAddedInAnyOrder_areListedByFileName() throws IOException {
    ModelFolder sealed =
        new TinyShop().item("mug", "Mugs").stage(new ModelStore(store), "20260101T000000Z");
    assertEquals(
        List.of(
            "cooccurrence.chm",
            "embeddings.chm",
            "items.chm",
            "neighbours.chm",
            "popular.chm",
            "price-buckets.chm",
            "users-00.chm",
            "users-01.chm",
            "users-02.chm",
            "users-03.chm"),
        sealed.manifest().tables().stream().map(TableFile::file).toList());
    assertEquals(store.resolve(".staging-20260101T000000Z"), sealed.path());
  }

  @Test
  void table_notSealed_leavesNoManifest() throws IOException {
    StagedModel staged = new ModelStore(store).stage(VERSION);
    try (TableWriter<Integer> items = staged.table(TableKind.ITEMS)) {
      staged.add(items.finish());
    }
    assertEquals(VERSION, staged.version());
    assertFalse(Files.exists(staged.path().resolve("manifest.json")));
  }
}
