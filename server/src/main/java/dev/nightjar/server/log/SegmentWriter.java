package dev.nightjar.server.log;

import dev.nightjar.event.SegmentName;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes the open segment: batch by batch, each synced whole or taken back whole. Used by one
 * thread.
 */
final class SegmentWriter implements Closeable {
  private static final System.Logger LOG = System.getLogger(SegmentWriter.class.getName());
  private static final int BUFFER_BYTES = 1 << 20;

  private final Path folder;
  private final LogSettings settings;
  private final Clock clock;
  private final Disk disk;
  private final BiConsumer<SegmentName, Long> whenFull;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
  private SegmentName last;
  private @Nullable Open open;

  /** The segment that is written now. */
  private static final class Open {
    private final SegmentName name;
    private final SegmentFile file;
    private final Instant begun;
    private long synced;
    private boolean dirty; // whether there may be bytes behind the synced ones

    private Open(SegmentName name, SegmentFile file, Instant begun) {
      this.name = name;
      this.file = file;
      this.begun = begun;
    }
  }

  /**
   * Writes nothing yet.
   *
   * @param last the name that the next segment has to sort behind
   * @param whenFull takes a segment that gets no more lines, and how many of its bytes count
   */
  SegmentWriter(
      Path folder,
      LogSettings settings,
      Clock clock,
      Disk disk,
      SegmentName last,
      BiConsumer<SegmentName, Long> whenFull) {
    this.folder = folder;
    this.settings = settings;
    this.clock = clock;
    this.disk = disk;
    this.last = last;
    this.whenFull = whenFull;
  }

  /**
   * Returns when all lines are on the disk and synced.
   *
   * @throws IOException if that failed: then none of them counts, and the file is cut back to what
   *     it was
   */
  void write(List<byte[]> lines) throws IOException {
    Open segment = clean();
    segment.dirty = true;
    long length = segment.synced;
    try {
      for (byte[] some : lines) {
        put(segment, some);
        length += some.length;
      }
      flush(segment);
      segment.file.sync();
    } catch (IOException e) {
      buffer.clear();
      if (!isTakenBack(segment)) {
        LOG.log(Level.WARNING, () -> "cannot cut a failed write off " + segment.name);
      }
      throw e;
    }
    segment.synced = length;
    segment.dirty = false;
  }

  /** Whether the open segment has grown too long or too old. */
  boolean isFull() {
    Open segment = open;
    return segment != null
        && segment.synced > 0
        && (segment.synced >= settings.segmentBytes()
            || !clock.instant().isBefore(segment.begun.plus(settings.segmentAge())));
  }

  /** Gives the open segment away; the next line begins another. */
  void roll() throws IOException {
    Open segment = open;
    if (segment == null) {
      return;
    }
    open = null;
    try {
      segment.file.close();
    } finally {
      whenFull.accept(segment.name, segment.synced);
    }
  }

  @Override
  public void close() throws IOException {
    roll();
  }

  /** A segment that ends with its last synced line. */
  private Open clean() throws IOException {
    Open before = open;
    if (before != null && !isTakenBack(before)) {
      roll(); // its file is beyond repair; what was synced is not
    }
    Open segment = open;
    if (segment == null) {
      Instant now = clock.instant();
      last = last.next(now);
      segment = new Open(last, disk.create(folder, last), now);
      open = segment;
    }
    return segment;
  }

  private void put(Open segment, byte[] lines) throws IOException {
    int from = 0;
    while (from < lines.length) {
      int part = Math.min(lines.length - from, buffer.remaining());
      buffer.put(lines, from, part);
      from += part;
      if (!buffer.hasRemaining()) {
        flush(segment);
      }
    }
  }

  private void flush(Open segment) throws IOException {
    buffer.flip();
    segment.file.append(buffer);
    buffer.clear();
  }

  /** Cuts off what a batch that failed has left, if one has. */
  private static boolean isTakenBack(Open segment) {
    if (!segment.dirty) {
      return true;
    }
    try {
      segment.file.truncate(segment.synced);
      segment.file.sync();
      segment.dirty = false;
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
