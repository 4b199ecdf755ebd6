package dev.nightjar.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to write into a {@link ModelStore}: held by at most one process, and given back by the
 * operating system when that process ends, however it ends. So there are no stale locks.
 */
public final class StoreLock implements Closeable {
  private static final String FILE = ".lock";

  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(FileChannel channel, FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock of {@code store}; empty if another process or thread holds it. */
  public static Optional<StoreLock> tryAcquire(ModelStore store) throws IOException {
    Files.createDirectories(store.root());
    Path file = store.root().resolve(FILE);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      Optional<StoreLock> held =
          Optional.ofNullable(channel.tryLock()).map(lock -> new StoreLock(channel, lock));
      if (held.isEmpty()) {
        channel.close();
      }
      return held;
    } catch (OverlappingFileLockException e) {
      channel.close();
      return Optional.empty();
    }
  }

  void requireHeld() {
    if (!lock.isValid()) {
      throw new IllegalStateException("expected the store's lock to be held, found it released");
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
