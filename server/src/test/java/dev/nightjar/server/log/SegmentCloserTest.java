package dev.nightjar.server.log;

import static dev.nightjar.server.log.Written.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.event.SegmentName;
import dev.nightjar.model.MemoryDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class SegmentCloserTest {
  private static final SegmentName NAME =
      SegmentName.first("events", Instant.parse("2026-11-25T07:48:00.123Z"));

  @TempDir(factory = MemoryDisk.class)
  Path folder;

  @Test
  void submit_bytesBehindTheLength_doNotCount() throws IOException {
    Files.write(NAME.open(folder), bytes("a\nb\nnever acknowledged\n"));
    try (SegmentCloser closer = new SegmentCloser(folder)) {
      closer.submit(NAME, 4);
    }
    assertEquals(List.of(NAME + ".ndjson.gz"), Written.names(folder));
    assertEquals(List.of("a", "b"), Written.lines(folder));
  }

  @Test
  void submit_noLine_leavesNothing() throws IOException {
    Files.write(NAME.open(folder), bytes("never acknowledged\n"));
    try (SegmentCloser closer = new SegmentCloser(folder)) {
      closer.submit(NAME, 0);
    }
    assertEquals(List.of(), Written.names(folder));
  }

  @Test
  void submit_oneCannotBeClosed_holdsUpNoOther() throws IOException {
    SegmentName next = NAME.next(Instant.parse("2026-11-25T07:58:00Z"));
    Files.write(NAME.open(folder), bytes("a\n"));
    Files.write(next.open(folder), bytes("b\n"));
    SegmentCloser closer = new SegmentCloser(folder);
    closer.submit(NAME, 4); // more than there is
    closer.submit(next, 2);
    closer.close();
    assertEquals(1, closer.waiting());
    assertEquals(List.of(".open-" + NAME + ".ndjson", next + ".ndjson.gz"), Written.names(folder));
  }

  @Test
  void submit_cannotBeClosed_staysAsItIsUntilItCan() throws IOException {
    Files.write(NAME.open(folder), bytes("a\n"));
    SegmentCloser closer = new SegmentCloser(folder);
    closer.submit(NAME, 4); // more than there is
    closer.close();
    assertEquals(1, closer.waiting());
    assertEquals(List.of(".open-" + NAME + ".ndjson"), Written.names(folder));

    Files.write(NAME.open(folder), bytes("a\nb\n"));
    closer.close();
    assertEquals(0, closer.waiting());
    assertEquals(List.of("a", "b"), Written.lines(folder));
  }
}
