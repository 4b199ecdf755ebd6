package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreLockTest {
  @TempDir Path root;

  @Test
  void tryAcquire_heldInThisProcess_isEmptyUntilReleased() throws IOException {
    ModelStore store = new ModelStore(root);
    try (StoreLock held = StoreLock.tryAcquire(store).orElseThrow()) {
      assertTrue(StoreLock.tryAcquire(store).isEmpty());
      held.requireHeld(store);
    }
    StoreLock.tryAcquire(store).orElseThrow().close();
  }

  @Test
  void tryAcquire_sameFolderByAnotherName_isEmpty() throws IOException {
    Path link =
        Files.createSymbolicLink(
            root.resolve("link"), Files.createDirectory(root.resolve("models")));
    try (StoreLock held =
        StoreLock.tryAcquire(new ModelStore(root.resolve("models"))).orElseThrow()) {
      assertTrue(StoreLock.tryAcquire(new ModelStore(link)).isEmpty());
      held.requireHeld(new ModelStore(link));
    }
  }

  @Test
  void tryAcquire_noStoreYet_makesIt() throws IOException {
    Path models = root.resolve("a/models");
    StoreLock.tryAcquire(new ModelStore(models)).orElseThrow().close();
    assertTrue(Files.isDirectory(models));
  }

  @Test
  void tryAcquire_otherStores_areIndependent() throws IOException {
    try (StoreLock one = StoreLock.tryAcquire(new ModelStore(root.resolve("a"))).orElseThrow();
        StoreLock other = StoreLock.tryAcquire(new ModelStore(root.resolve("b"))).orElseThrow()) {
      one.requireHeld(new ModelStore(root.resolve("a")));
      other.requireHeld(new ModelStore(root.resolve("b")));
    }
  }

  @Test
  void close_twice_isHarmless() throws IOException {
    StoreLock first = StoreLock.tryAcquire(new ModelStore(root)).orElseThrow();
    first.close();
    try (StoreLock second = StoreLock.tryAcquire(new ModelStore(root)).orElseThrow()) {
      first.close();
      assertTrue(StoreLock.tryAcquire(new ModelStore(root)).isEmpty());
      second.requireHeld(new ModelStore(root));
    }
  }
}
