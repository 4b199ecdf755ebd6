package dev.nightjar.model;

import dev.nightjar.disk.FolderLock;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The right to write into a {@link ModelStore}: the lock of its folder. */
public final class StoreLock implements Closeable {
  private final FolderLock lock;

  private StoreLock(FolderLock lock) {
    this.lock = lock;
  }

  /** Takes the lock of {@code store}; empty if another process or thread holds it. */
  public static Optional<StoreLock> tryAcquire(ModelStore store) throws IOException {
    return FolderLock.tryAcquire(store.root()).map(StoreLock::new);
  }

  /**
   * Takes the lock of {@code store}.
   *
   * @throws IOException if another process or thread holds it
   */
  public static StoreLock acquire(ModelStore store) throws IOException {
    return tryAcquire(store)
        .orElseThrow(() -> new IOException(busy(store) + "; wait until it has ended"));
  }

  /** Says of a store whose lock is held who is likely to hold it. */
  public static String busy(ModelStore store) {
    return "another training is writing to " + store.root();
  }

  void requireHeld(ModelStore store) throws IOException {
    if (!lock.isHeld()) {
      throw new IllegalStateException("expected the store's lock to be held, found it released");
    }
    Path wanted = store.root().toRealPath();
    if (!wanted.equals(lock.folder())) {
      throw new IllegalStateException(
          "expected the lock of " + wanted + ", found that of " + lock.folder());
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
