package dev.nightjar.server.log;

import dev.nightjar.disk.Sync;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An append-only log of lines that keeps what it acknowledges.
 *
 * <p>One thread writes: it takes whatever waits, writes it in one go, syncs once, and acknowledges
 * it all, so that many appends share a sync. A batch that fails is taken back whole, and the log
 * goes on when the disk does. Lines are kept in the order in which they were appended. Segments are
 * closed when they are long or old, with or without traffic, and when the log is closed; see {@link
 * dev.nightjar.event.LogLayout} for the names.
 */
public final class SegmentLog implements Closeable {
  private static final System.Logger LOG = System.getLogger(SegmentLog.class.getName());

  /** More would be seconds of a slow disk's work: better to say so than to let callers wait. */
  private static final long MOST_PENDING_BYTES = 32L << 20;

  private static final long MOST_BATCH_BYTES = 4L << 20;
  private static final Duration BETWEEN_LOOKS_AT_AGE = Duration.ofSeconds(1);

  private final Path folder;
  private final String kind;
  private final AppendQueue queue;
  private final SegmentWriter writer;
  private final SegmentCloser closer;
  private final Thread thread;
  private final long mostBatchBytes;
  private final long tornBytes;

  // Written by the log's own thread, but for refused.
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong records = new AtomicLong();
  private final AtomicLong syncs = new AtomicLong();
  private final AtomicLong failures = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private volatile Duration lastSync = Duration.ZERO;
  private boolean failing; // of the log's own thread

  private SegmentLog(
      Path folder, String kind, LogSettings settings, Clock clock, Disk disk, Recovery recovery) {
    this.folder = folder;
    this.kind = kind;
    queue = new AppendQueue(MOST_PENDING_BYTES);
    closer = new SegmentCloser(folder);
    writer = new SegmentWriter(folder, settings, clock, disk, recovery.last(), closer::submit);
    mostBatchBytes = Math.min(MOST_BATCH_BYTES, settings.segmentBytes());
    tornBytes = recovery.tornBytes();
    thread = new Thread(this::run, "nightjar-log-" + kind);
    recovery.unclosed().forEach(closer::submit);
    thread.start();
  }

  /**
   * Opens the log in {@code folder}, which is made if it is not there, and closes the segments that
   * a crash left open.
   *
   * @param kind what the names of its segments start with: lower-case letters
   * @throws IOException if the folder cannot be read or repaired
   */
  static SegmentLog open(Path folder, String kind, LogSettings settings, Clock clock, Disk disk)
      throws IOException {
    Sync.makeFolder(folder);
    return new SegmentLog(folder, kind, settings, clock, disk, Recovery.run(folder, kind));
  }

  /** Appends lines that nothing else depends on; see {@link #append(byte[], Runnable)}. */
  public CompletableFuture<Void> append(byte[] lines) {
    return append(lines, () -> {});
  }

  /**
   * Appends whole lines; they are acknowledged together or not at all. Of lines that were not
   * acknowledged, a crash may leave some.
   *
   * @param lines at least one, each ending in a line feed
   * @param whenKept run on the log's own thread as soon as the lines are synced, in the order of
   *     the log, and before anyone is told; has to be quick
   * @return completes when the lines are synced, on the log's own thread; fails with an {@link
   *     IOException} if they could not be kept
   */
  public CompletableFuture<Void> append(byte[] lines, Runnable whenKept) {
    Append append = new Append(lines, whenKept);
    CompletableFuture<Void> kept = append.kept();
    switch (queue.offer(append)) {
      case QUEUED -> {}
      case FULL -> {
        refused.incrementAndGet();
        kept.completeExceptionally(
            new IOException(
                "expected at most %d bytes to wait for the disk, found more"
                    .formatted(MOST_PENDING_BYTES)));
      }
      case CLOSED -> kept.completeExceptionally(new IOException("the log is closed"));
    }
    return kept;
  }

  /**
   * Appends whole lines and waits until they are synced; for threads that may wait.
   *
   * @throws IOException if they could not be kept
   */
  public void appendAndWait(byte[] lines) throws IOException {
    try {
      append(lines).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while lines were written to " + folder);
    } catch (ExecutionException e) {
      throw new IOException("cannot write to " + folder + ": " + e.getCause(), e);
    }
  }

  /** Every line that is there, in the order of the log. */
  public void forEachLine(LineReader reader) throws IOException {
    Lines.forEach(folder, kind, reader);
  }

  /** How the log fares now. */
  public LogFigures figures() {
    OptionalLong oldest = queue.oldest();
    return new LogFigures(
        queue.bytes(),
        queue.records(),
        oldest.isPresent()
            ? Duration.ofNanos(Math.max(0, System.nanoTime() - oldest.getAsLong()))
            : Duration.ZERO,
        bytes.get(),
        records.get(),
        syncs.get(),
        lastSync,
        failures.get(),
        refused.get(),
        tornBytes,
        closer.waiting());
  }

  /** Keeps what waits, takes nothing more, and closes the last segment. */
  @Override
  public void close() {
    queue.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closer.close();
  }

  private void run() {
    try {
      while (!queue.isDone()) {
        commit(queue.take(mostBatchBytes, BETWEEN_LOOKS_AT_AGE));
        if (writer.isFull()) {
          roll();
        }
      }
      roll();
    } catch (InterruptedException e) { // nobody does that
      LOG.log(Level.ERROR, () -> "the log in " + folder + " was interrupted");
    } finally {
      abandon();
    }
  }

  private void commit(List<Append> batch) {
    if (batch.isEmpty()) {
      return;
    }
    long begun = System.nanoTime();
    try {
      writer.write(batch.stream().map(Append::lines).toList());
    } catch (IOException | RuntimeException e) {
      failures.incrementAndGet();
      tellFailure(e);
      queue.settle();
      batch.forEach(append -> append.kept().completeExceptionally(e));
      return;
    }
    tellRecovery();
    lastSync = Duration.ofNanos(System.nanoTime() - begun);
    syncs.incrementAndGet();
    queue.settle();
    for (Append append : batch) {
      bytes.addAndGet(append.lines().length);
      records.addAndGet(append.records());
      acknowledge(append);
    }
  }

  /** Once: a full disk is not to be filled with complaints. */
  private void tellFailure(Exception e) {
    if (!failing) {
      failing = true;
      LOG.log(
          Level.ERROR,
          () -> "cannot write to the log in %s, and keeps nothing: %s".formatted(folder, e));
    }
  }

  private void tellRecovery() {
    if (failing) {
      failing = false;
      LOG.log(Level.WARNING, () -> "the log in " + folder + " can be written again");
    }
  }

  private static void acknowledge(Append append) {
    try {
      append.whenKept().run();
    } catch (RuntimeException e) { // a defect; the lines are kept all the same
      LOG.log(Level.ERROR, "what depends on kept lines failed", e);
    }
    append.kept().complete(null);
  }

  private void roll() {
    try {
      writer.roll();
    } catch (IOException e) {
      LOG.log(Level.WARNING, () -> "cannot close a file in " + folder + ": " + e);
    }
  }

  /** Leaves nobody waiting, whatever ended the thread. */
  private void abandon() {
    queue.close();
    IOException closed = new IOException("the log is closed");
    for (Append append : queue.rest()) {
      append.kept().completeExceptionally(closed);
    }
  }
}
