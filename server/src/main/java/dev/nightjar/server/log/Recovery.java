package dev.nightjar.server.log;

import dev.nightjar.event.SegmentName;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a start makes of the segments that a stop, a kill or a power cut has left: every
 * acknowledged line is in one closed segment afterwards.
 *
 * @param last the last name that was ever given, or one before all names
 * @param tornBytes how many bytes of lines were cut off that had not been written whole
 * @param unclosed segments that could not be closed, as on a full disk, with their lengths
 */
record Recovery(SegmentName last, long tornBytes, Map<SegmentName, Long> unclosed) {
  private static final System.Logger LOG = System.getLogger(Recovery.class.getName());
  private static final int STEP_BYTES = 1 << 16;

  /**
   * Recovers the segments of {@code kind} in {@code folder}, which nobody else writes into.
   *
   * @throws IOException if the folder cannot be read, or a torn tail cannot be cut
   */
  static Recovery run(Path folder, String kind) throws IOException {
    List<SegmentName> names = new ArrayList<>();
    List<SegmentName> open = new ArrayList<>();
    for (Path file : files(folder)) {
      SegmentName.ofClosed(kind, file).ifPresent(names::add);
      SegmentName.ofOpen(kind, file).ifPresent(open::add);
      if (SegmentName.isDraft(kind, file)) {
        Files.delete(file);
      }
    }
    names.addAll(open);
    open.sort(Comparator.naturalOrder());
    long torn = 0;
    Map<SegmentName, Long> unclosed = new TreeMap<>();
    for (SegmentName name : open) {
      Path file = name.open(folder);
      if (Files.exists(name.closed(folder))) { // killed between the rename and the delete
        Files.delete(file);
      } else {
        torn += cut(file);
        close(folder, name, unclosed);
      }
    }
    SegmentName last =
        names.stream()
            .max(Comparator.naturalOrder())
            .orElse(SegmentName.first(kind, Instant.EPOCH));
    return new Recovery(last, torn, unclosed);
  }

  private static void close(Path folder, SegmentName name, Map<SegmentName, Long> unclosed)
      throws IOException {
    long length = Files.size(name.open(folder));
    try {
      SegmentCloser.finish(folder, name, length);
      LOG.log(Level.INFO, () -> "recovered %d bytes of segment %s".formatted(length, name));
    } catch (IOException e) {
      unclosed.put(name, length);
      LOG.log(Level.WARNING, () -> "cannot close segment %s in %s: %s".formatted(name, folder, e));
    }
  }

  /** Cuts a file behind its last line feed; returns how many bytes that took. */
  private static long cut(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long length = bytes.length();
      long whole = wholeLines(bytes);
      if (whole < length) {
        bytes.setLength(whole);
        bytes.getFD().sync();
        LOG.log(
            Level.WARNING,
            () ->
                "cut a torn line of %d bytes off %s: it was never acknowledged"
                    .formatted(length - whole, file));
      }
      return length - whole;
    }
  }

  private static long wholeLines(RandomAccessFile bytes) throws IOException {
    byte[] step = new byte[STEP_BYTES];
    long end = bytes.length();
    while (end > 0) {
      int size = (int) Math.min(STEP_BYTES, end);
      bytes.seek(end - size);
      bytes.readFully(step, 0, size);
      for (int i = size; i > 0; i--) {
        if (step[i - 1] == '\n') {
          return end - size + i;
        }
      }
      end -= size;
    }
    return 0;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
