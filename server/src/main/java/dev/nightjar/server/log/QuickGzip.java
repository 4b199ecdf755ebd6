package dev.nightjar.server.log;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Gzip at its quickest level: the processors are the shoppers'. */
final class QuickGzip extends GZIPOutputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  QuickGzip(OutputStream out) throws IOException {
    super(out, BUFFER_BYTES);
    def.setLevel(Deflater.BEST_SPEED);
  }
}
