package dev.nightjar.server.log;

import dev.nightjar.disk.Sync;
import dev.nightjar.event.SegmentName;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Compresses segments that get no more lines and makes them visible, on a thread of its own: nobody
 * waits for that. A segment that cannot be closed, as on a full disk, stays as it is and is tried
 * again.
 */
final class SegmentCloser implements Closeable {
  private static final System.Logger LOG = System.getLogger(SegmentCloser.class.getName());
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(10);
  private static final Duration LONGEST_STOP = Duration.ofMinutes(1);

  private final Path folder;
  private final TreeMap<SegmentName, Long> waiting = new TreeMap<>();
  private final ScheduledThreadPoolExecutor thread;
  private final Set<SegmentName> told = new HashSet<>(); // which could not be closed
  private boolean trying; // again, later

  SegmentCloser(Path folder) {
    this.folder = folder;
    thread =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread closer = new Thread(work, "nightjar-segment-closer");
              closer.setDaemon(true);
              return closer;
            });
    thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  /** Closes a segment soon; of its file, the first {@code length} bytes count. */
  void submit(SegmentName name, long length) {
    synchronized (waiting) {
      waiting.put(name, length);
    }
    thread.execute(this::closeAll);
  }

  /** How many segments are not closed yet. */
  int waiting() {
    synchronized (waiting) {
      return waiting.size();
    }
  }

  /** Closes what can be closed; the next start sees to the rest. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (thread.awaitTermination(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        tryAll();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Turns an open segment into a closed one. Whenever it is stopped, the segment is there in one
   * form or both, and the closed form only if it is whole.
   */
  static void finish(Path folder, SegmentName name, long length) throws IOException {
    Path open = name.open(folder);
    if (length > 0) {
      Path draft = name.draft(folder);
      try {
        compress(open, length, draft);
        Sync.file(draft);
        Files.move(draft, name.closed(folder), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft); // on a full disk its room is wanted
      }
      Sync.folder(folder);
    }
    Files.delete(open);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // tryAgain() lets nothing through
  private void closeAll() {
    if (!tryAll() && !trying && !thread.isShutdown()) {
      trying = true;
      thread.schedule(this::tryAgain, BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void tryAgain() {
    trying = false;
    closeAll();
  }

  /** Whether all are closed now; one that cannot be holds up no other. */
  private boolean tryAll() {
    Map<SegmentName, Long> now;
    synchronized (waiting) {
      now = new TreeMap<>(waiting);
    }
    boolean all = true;
    for (Map.Entry<SegmentName, Long> segment : now.entrySet()) {
      try {
        finish(folder, segment.getKey(), segment.getValue());
        told.remove(segment.getKey());
        synchronized (waiting) {
          waiting.remove(segment.getKey());
        }
      } catch (IOException | RuntimeException e) {
        tell(segment.getKey(), e);
        all = false;
      }
    }
    return all;
  }

  /** Once for each segment, however often it is tried. */
  private void tell(SegmentName name, Exception e) {
    if (told.add(name)) {
      LOG.log(
          Level.WARNING, () -> "cannot close segment %s in %s yet: %s".formatted(name, folder, e));
    }
  }

  private static void compress(Path open, long length, Path draft) throws IOException {
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(open);
        OutputStream out = new QuickGzip(Files.newOutputStream(draft))) {
      long left = length;
      while (left > 0) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (read < 0) {
          throw new IOException("expected %d more bytes in %s, found none".formatted(left, open));
        }
        out.write(buffer, 0, read);
        left -= read;
      }
    }
  }
}
