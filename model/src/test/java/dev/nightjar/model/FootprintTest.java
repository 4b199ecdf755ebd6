package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FootprintTest {
  @TempDir Path store;

  @BeforeEach
  void publish() throws IOException {
    new TinyShop().item("mug", "Kitchen").publish(store, "20260101T000000Z");
  }

  private Footprint of(long items, long users) throws IOException {
    Manifest manifest = new ModelStore(store).servedFolder().manifest();
    Manifest.Counts counts = manifest.counts();
    return Footprint.of(
        Manifests.withCounts(
            Manifests.withTables(
                manifest,
                List.of(
                    table("items.chm", 100 * items),
                    table("embeddings.chm", 2_000 * items),
                    table("neighbours.chm", 5_000 * items),
                    table("users-00.chm", 2_000 * users))),
            new Manifest.Counts(
                counts.events(),
                users,
                (int) items,
                (int) items,
                counts.orders(),
                counts.interactions())));
  }

  private static TableFile table(String file, long bytes) {
    return new TableFile(file, 1, bytes, "0".repeat(64));
  }

  @Test
  void of_usersCostNoHeap() throws IOException {
    Footprint few = of(1_000, 10);
    Footprint many = of(1_000, 1_000_000);
    assertEquals(few.heap(), many.heap());
    assertEquals(2_000L * (1_000_000 - 10), many.pageCache() - few.pageCache());
    assertEquals(2_000L * (1_000_000 - 10), many.disk() - few.disk());
  }

  @Test
  void of_anItemCostsItsVectorsAttributesAndTheRest() throws IOException {
    long heap = of(1, 10).heap();
    assertEquals(2 * Float.BYTES + 400 + 100, heap); // TinyShop's vectors have two dimensions
    assertEquals(1_000 * heap, of(1_000, 10).heap());
    assertEquals((64L << 20) + 2 * heap, of(1, 10).serverHeap());
  }

  @Test
  void of_vectorsAndAttributesAreReadOnce_andNeedNoCache() throws IOException {
    assertEquals(5_000 * 3 + 2_000 * 7, of(3, 7).pageCache());
    assertEquals(7_100 * 3 + 2_000 * 7, of(3, 7).disk());
  }
}
