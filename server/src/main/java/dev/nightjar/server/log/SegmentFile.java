package dev.nightjar.server.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The file of a segment while it is written; used by one thread. */
interface SegmentFile extends Closeable {
  /**
   * Writes all of {@code bytes} at the end.
   *
   * @throws IOException if that fails; then some of them may be there
   */
  void append(ByteBuffer bytes) throws IOException;

  /** Returns when everything that was written would survive a power cut. */
  void sync() throws IOException;

  /** Cuts off what comes after the first {@code length} bytes; durable after the next sync. */
  void truncate(long length) throws IOException;
}
