package dev.nightjar.jobs.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.nightjar.disk.FolderLock;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The nights so far, one {@link RunRecord} a line, oldest first. Only whoever holds the lock of the
 * nights writes; anybody may read.
 */
public final class RunLog {
  private static final String NAME = "runs.ndjson";
  private static final byte END = '\n';

  private final Path file;

  /**
   * The log in {@code folder}, or none yet.
   *
   * @param folder that nights lock
   */
  RunLog(Path folder) {
    this.file = folder.resolve(NAME);
  }

  /**
   * Adds a night, durably; a half-written line that a kill left is cut off first.
   *
   * @param held the lock of the nights
   */
  void append(FolderLock held, RunRecord run) throws IOException {
    if (!held.isHeld()) {
      throw new IllegalStateException("expected the lock of the nights, found it released");
    }
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.position(wholeLines(channel));
      channel.truncate(channel.position());
      ByteBuffer line = StandardCharsets.UTF_8.encode(RunJson.write(run) + (char) END);
      while (line.hasRemaining()) {
        channel.write(line);
      }
      channel.force(true);
    }
  }

  /** All nights; a line that cannot be read, as of a kill, is left out. */
  public List<RunRecord> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<RunRecord> runs = new ArrayList<>();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      try {
        runs.add(RunJson.read(line));
      } catch (JsonProcessingException e) {
        // half a line
      }
    }
    return runs;
  }

  /** The last night. */
  Optional<RunRecord> last() throws IOException {
    return read().stream().reduce((older, newer) -> newer);
  }

  /** The length of what ends with the end of a line. */
  private static long wholeLines(FileChannel channel) throws IOException {
    long at = channel.size();
    ByteBuffer one = ByteBuffer.allocate(1);
    while (at > 0) {
      one.clear();
      if (channel.read(one, at - 1) == 1 && one.get(0) == END) {
        return at;
      }
      at--;
    }
    return 0;
  }
}
