package dev.nightjar.server.log;

import dev.nightjar.event.SegmentName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A disk with so much room: what does not fit is written in part and then refused, as a file system
 * does. It can also be told to fail at what else may fail.
 */
final class BoundedDisk implements Disk {
  private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
  private final AtomicInteger failingSyncs = new AtomicInteger();
  private final AtomicInteger failingTruncates = new AtomicInteger();
  private final AtomicInteger syncs = new AtomicInteger();
  private volatile CountDownLatch gate = new CountDownLatch(0);

  /** From now on so many bytes can be written, over all files. */
  void setRoom(long bytes) {
    room.set(bytes);
  }

  void failNextSyncs(int count) {
    failingSyncs.set(count);
  }

  void failNextTruncates(int count) {
    failingTruncates.set(count);
  }

  /** Lets no sync end until the latch is open. */
  void holdSyncs(CountDownLatch latch) {
    gate = latch;
  }

  /** How often anything was synced. */
  int syncs() {
    return syncs.get();
  }

  @Override
  public SegmentFile create(Path folder, SegmentName name) throws IOException {
    if (room.get() == 0) {
      throw new IOException("No space left on device");
    }
    return new BoundedFile(Disk.REAL.create(folder, name));
  }

  private static void failIf(AtomicInteger failures) throws IOException {
    if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      throw new IOException("Input/output error");
    }
  }

  private final class BoundedFile implements SegmentFile {
    private final SegmentFile file;
    private long length;

    private BoundedFile(SegmentFile file) {
      this.file = file;
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
      int wanted = bytes.remaining();
      int part = (int) Math.min(wanted, room.get());
      file.append(bytes.slice(bytes.position(), part));
      room.addAndGet(-part);
      length += part;
      if (part < wanted) {
        throw new IOException("No space left on device");
      }
      bytes.position(bytes.limit());
    }

    @Override
    public void sync() throws IOException {
      syncs.incrementAndGet();
      failIf(failingSyncs);
      file.sync();
      try {
        gate.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void truncate(long shorter) throws IOException {
      failIf(failingTruncates);
      file.truncate(shorter);
      room.addAndGet(length - shorter);
      length = shorter;
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
