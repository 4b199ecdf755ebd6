package dev.nightjar.disk;

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
 * The right to write into a folder: held by at most one process, and given back by the operating
 * system when that process ends, however it ends. So there are no stale locks.
 */
public final class FolderLock implements Closeable {
  /** The file by which a folder is held; it stays there when the folder is given back. */
  public static final String FILE = ".lock";

  // On Unix a process gives back its locks on a file when it closes any of its channels to it. So a
  // folder that is held here is not opened again to find that out.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private FolderLock(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /**
   * Takes the lock of {@code folder}, which is made if it is not there; empty if another process or
   * thread holds it.
   */
  public static Optional<FolderLock> tryAcquire(Path folder) throws IOException {
    Files.createDirectories(folder);
    Path real = folder.toRealPath();
    if (!HELD_HERE.add(real)) {
      return Optional.empty();
    }
    Optional<FolderLock> held = Optional.empty();
    try {
      held = lock(real);
      return held;
    } finally {
      if (held.isEmpty()) {
        HELD_HERE.remove(real);
      }
    }
  }

  /** The folder, by its real path. */
  public Path folder() {
    return folder;
  }

  /** Whether it was not given back yet. */
  public boolean isHeld() {
    return lock.isValid();
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel.isOpen()) {
      channel.close();
      HELD_HERE.remove(folder);
    }
  }

  private static Optional<FolderLock> lock(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    Optional<FolderLock> held = Optional.empty();
    try {
      held =
          Optional.ofNullable(channel.tryLock()).map(lock -> new FolderLock(folder, channel, lock));
      return held;
    } finally {
      if (held.isEmpty()) {
        channel.close();
      }
    }
  }
}
