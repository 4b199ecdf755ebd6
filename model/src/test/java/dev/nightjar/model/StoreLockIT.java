package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class StoreLockIT {
  @TempDir Path root;

  @Test
  void tryAcquire_heldByAnotherProcess_isEmptyUntilThatIsKilled() throws Exception {
    try (ChildJvm holder = lockHolder()) {
      assertEquals(Optional.of("held"), holder.line());
      assertTrue(StoreLock.tryAcquire(new ModelStore(root)).isEmpty());
      holder.kill();
      StoreLock.tryAcquire(new ModelStore(root)).orElseThrow().close();
    }
  }

  @Test
  void tryAcquire_heldHere_isRefusedToAnotherProcessUntilReleased() throws IOException {
    try (StoreLock held = StoreLock.tryAcquire(new ModelStore(root)).orElseThrow();
        ChildJvm other = lockHolder()) {
      assertEquals(Optional.of("refused"), other.line());
      held.requireHeld(new ModelStore(root));
    }
    try (ChildJvm other = lockHolder()) {
      assertEquals(Optional.of("held"), other.line());
    }
  }

  /** On Unix a process gives back its locks on a file when it closes any channel to that file. */
  @Test
  void tryAcquire_refusedHereMeanwhile_keepsOtherProcessesOut() throws IOException {
    ModelStore store = new ModelStore(root);
    try (StoreLock held = StoreLock.tryAcquire(store).orElseThrow()) {
      assertTrue(StoreLock.tryAcquire(store).isEmpty());
      try (ChildJvm other = lockHolder()) {
        assertEquals(Optional.of("refused"), other.line());
      }
      held.requireHeld(store);
    }
  }

  private ChildJvm lockHolder() throws IOException {
    return ChildJvm.start(List.of(), LockHolder.class, root.toString());
  }
}
