package dev.nightjar.server.log;

import dev.nightjar.disk.Sync;
import dev.nightjar.event.SegmentName;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Where segments are written; tests have one that fills up when they say so. */
@FunctionalInterface
interface Disk {
  /** The disk of the machine. */
  Disk REAL = RealFile::create;

  /** The new, empty file of an open segment; its name survives a power cut. */
  SegmentFile create(Path folder, SegmentName name) throws IOException;

  /** A file on the machine's disk. */
  final class RealFile implements SegmentFile {
    private final FileChannel channel;

    private RealFile(FileChannel channel) {
      this.channel = channel;
    }

    private static SegmentFile create(Path folder, SegmentName name) throws IOException {
      Path file = name.open(folder);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try {
        Sync.folder(folder);
        return new RealFile(channel);
      } catch (IOException e) {
        channel.close();
        Files.deleteIfExists(file);
        throw e;
      }
    }

    @Override
    public void append(ByteBuffer bytes) throws IOException {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    }

    @Override
    public void sync() throws IOException {
      channel.force(false); // the length counts as data: without it the data could not be found
    }

    @Override
    public void truncate(long length) throws IOException {
      channel.truncate(length);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
