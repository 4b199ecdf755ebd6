package dev.nightjar.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to write into a {@link ModelStore}: held by at most one process, and given back by the
 * operating system when that process ends, however it ends. So there are no stale locks.
 */
public final class StoreLock implements Closeable {
  private static final String FILE = ".lock";

  // On Unix a process gives back its locks on a file when it closes any of its channels to it. So a
  // store that is held here is not opened again to find that out.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final FileChannel channel;
  private final FileLock lock;

  private StoreLock(Path root, FileChannel channel, FileLock lock) {
    this.root = root;
    this.channel = channel;
    this.lock = lock;
  }

  /** Takes the lock of {@code store}; empty if another process or thread holds it. */
  public static Optional<StoreLock> tryAcquire(ModelStore store) throws IOException {
    Files.createDirectories(store.root());
    Path root = store.root().toRealPath();
    if (!HELD_HERE.add(root)) {
      return Optional.empty();
    }
    Optional<StoreLock> held = Optional.empty();
    try {
      held = lock(root);
      return held;
    } finally {
      if (held.isEmpty()) {
        HELD_HERE.remove(root);
      }
    }
  }

  void requireHeld(ModelStore store) throws IOException {
    if (!lock.isValid()) {
      throw new IllegalStateException("expected the store's lock to be held, found it released");
    }
    Path wanted = store.root().toRealPath();
    if (!wanted.equals(root)) {
      throw new IllegalStateException("expected the lock of " + wanted + ", found that of " + root);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD_HERE.remove(root);
    }
  }

  private static Optional<StoreLock> lock(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<StoreLock> held = Optional.empty();
    try {
      held = Optional.ofNullable(channel.tryLock()).map(lock -> new StoreLock(root, channel, lock));
      return held;
    } finally {
      if (held.isEmpty()) {
        channel.close();
      }
    }
  }
}
