package dev.nightjar.server.log;

import dev.nightjar.event.SegmentName;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Lines in memory and in segments. */
final class Lines {
  private static final int BUFFER_BYTES = 1 << 16;

  private Lines() {}

  /**
   * How many lines there are.
   *
   * @throws IllegalArgumentException if there are none, or the last one is not whole
   */
  static int count(byte[] lines) {
    if (lines.length == 0 || lines[lines.length - 1] != '\n') {
      throw new IllegalArgumentException(
          "expected lines that end in a line feed, found %d bytes that do not"
              .formatted(lines.length));
    }
    int count = 0;
    for (byte b : lines) {
      if (b == '\n') {
        count++;
      }
    }
    return count;
  }

  /**
   * The lines of all segments of a kind, in order; of those not closed yet, what is there. One that
   * is gone since they were listed was folded into a later one.
   */
  static void forEach(Path folder, String kind, LineReader reader) throws IOException {
    for (SegmentName name : names(folder, kind)) {
      Path closed = name.closed(folder);
      try {
        if (!isRead(closed, true, reader) && !isRead(name.open(folder), false, reader)) {
          isRead(closed, true, reader); // it may just have been closed
        }
      } catch (IOException e) {
        throw new IOException("cannot read segment %s in %s: %s".formatted(name, folder, e), e);
      }
    }
  }

  /** Reads a file, if there is one. */
  private static boolean isRead(Path file, boolean compressed, LineReader reader)
      throws IOException {
    try (BufferedReader text = open(file, compressed)) {
      String segment = file.getFileName().toString();
      for (String line = text.readLine(); line != null; line = text.readLine()) {
        reader.read(line, segment);
      }
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private static NavigableSet<SegmentName> names(Path folder, String kind) throws IOException {
    NavigableSet<SegmentName> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      files
          .flatMap(
              file ->
                  Stream.of(SegmentName.ofClosed(kind, file), SegmentName.ofOpen(kind, file))
                      .flatMap(Optional::stream))
          .forEach(names::add);
    }
    return names;
  }

  private static BufferedReader open(Path file, boolean compressed) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try {
      InputStream lines = compressed ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
      return new BufferedReader(new InputStreamReader(lines, StandardCharsets.UTF_8), BUFFER_BYTES);
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }
}
