package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pointers that an operator moves, and versions that go. */
final class ModelStorePruneTest {
  private static final ModelVersion MONDAY = new ModelVersion("20260105T020000Z");
  private static final ModelVersion TUESDAY = new ModelVersion("20260106T020000Z");
  private static final ModelVersion WEDNESDAY = new ModelVersion("20260107T020000Z");
  private static final ModelVersion THURSDAY = new ModelVersion("20260108T020000Z");

  @TempDir Path root;
  private ModelStore store;

  /** Wednesday's was never published. */
  @BeforeEach
  void fill() throws IOException {
    store = new ModelStore(root);
    for (ModelVersion version : List.of(MONDAY, TUESDAY, WEDNESDAY, THURSDAY)) {
      store.install(new TinyShop().item("mug", "Mugs").stage(store, version.name()));
      if (!version.equals(WEDNESDAY)) {
        store.publish(version);
      }
    }
  }

  @Test
  void previous_isTheOneBeforeThatWasPublished() throws IOException {
    assertEquals(Optional.of(TUESDAY), store.previous());
    store.publish(TUESDAY);
    assertEquals(Optional.of(MONDAY), store.previous());
    store.publish(MONDAY);
    assertEquals(Optional.empty(), store.previous());
  }

  @Test
  void pin_winsUntilUnpin() throws IOException {
    store.pin(WEDNESDAY);
    assertEquals(Optional.of(WEDNESDAY), store.served());
    assertEquals(Optional.of(THURSDAY), store.current());
    assertFalse(store.wasPublished(WEDNESDAY));
    store.unpin();
    store.unpin();
    assertEquals(Optional.of(THURSDAY), store.served());
  }

  @Test
  void pin_corruptVersion_isRefused() throws IOException {
    Files.writeString(root.resolve(MONDAY.name()).resolve("items.chm"), "x");
    assertThrows(ModelException.Corrupt.class, () -> store.pin(MONDAY));
    assertEquals(Optional.empty(), store.pinned());
  }

  @Test
  void prune_keepsCurrentPinnedAndWhatIsInUse() throws IOException {
    store.publish(TUESDAY);
    store.pin(MONDAY);
    assertEquals(List.of(), prune(1, Set.of(WEDNESDAY)));
    store.unpin();
    assertEquals(List.of(MONDAY), prune(1, Set.of()));
    assertEquals(List.of(TUESDAY, WEDNESDAY, THURSDAY), store.versions());
    assertEquals(List.of(), prune(1, Set.of()));
  }

  @Test
  void prune_ofWhatWasNotPublished_keepsWhatIsNewerThanTheLastGood() throws IOException {
    assertEquals(List.of(MONDAY), prune(2, Set.of()));
    store.publish(
        store
            .install(new TinyShop().item("mug", "Mugs").stage(store, "20260109T020000Z"))
            .manifest()
            .version());
    assertEquals(List.of(TUESDAY, WEDNESDAY), prune(2, Set.of()));
  }

  @Test
  void prune_deletesTheRejectsOfWhatIsGone() throws IOException {
    for (String training : List.of(MONDAY.name(), "20260105T030000Z", "20260107T030000Z")) {
      Files.createDirectories(root.resolve("rejects").resolve(training));
      Files.writeString(root.resolve("rejects").resolve(training).resolve("part"), "{}");
    }
    prune(2, Set.of());
    try (Stream<Path> left = Files.list(root.resolve("rejects"))) {
      assertEquals(
          List.of("20260107T030000Z"), left.map(path -> path.getFileName().toString()).toList());
    }
  }

  @Test
  void prune_withoutTheLock_isRefused() throws IOException {
    StoreLock lock = StoreLock.tryAcquire(store).orElseThrow();
    lock.close();
    assertThrows(IllegalStateException.class, () -> store.prune(lock, new Retention(1), Set.of()));
    assertTrue(store.versions().contains(MONDAY));
  }

  private List<ModelVersion> prune(int keep, Set<ModelVersion> inUse) throws IOException {
    try (StoreLock lock = StoreLock.tryAcquire(store).orElseThrow()) {
      return store.prune(lock, new Retention(keep), inUse);
    }
  }
}
