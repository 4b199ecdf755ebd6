package dev.nightjar.server.log;

import static dev.nightjar.server.log.Written.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.event.SegmentName;
import dev.nightjar.model.MemoryDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each state that a kill can leave, made by hand. */
final class RecoveryTest {
  private static final SegmentName FIRST =
      SegmentName.first("events", Instant.parse("2026-11-25T07:48:00.123Z"));
  private static final SegmentName SECOND = FIRST.next(FIRST.begun());

  @TempDir(factory = MemoryDisk.class)
  Path folder;

  @Test
  void run_nothingThere_isReadyForTheFirstName() throws IOException {
    Recovery recovery = Recovery.run(folder, "events");
    assertTrue(recovery.last().compareTo(FIRST) < 0);
    assertEquals(0, recovery.tornBytes());
    assertEquals(List.of(), Written.names(folder));
  }

  @Test
  void run_tailTornAtAnyByte_keepsTheWholeLinesAndSaysWhatWasCut() throws IOException {
    String whole = "{\"a\":1}\n{\"b\":\"größe\"}\n";
    byte[] all = bytes(whole + "{\"c\":3}\n");
    int keptBytes = bytes(whole).length;
    for (int length = keptBytes; length < all.length; length++) {
      Files.write(FIRST.open(folder), Arrays.copyOf(all, length));
      Recovery recovery = Recovery.run(folder, "events");
      assertEquals(length - keptBytes, recovery.tornBytes());
      assertEquals(List.of("{\"a\":1}", "{\"b\":\"größe\"}"), Written.lines(folder));
      assertEquals(List.of(closed(FIRST)), Written.names(folder));
      Files.delete(FIRST.closed(folder));
    }
  }

  @Test
  void run_nothingButATornLine_leavesNoSegment() throws IOException {
    Files.write(FIRST.open(folder), bytes("x".repeat(200_000)));
    Recovery recovery = Recovery.run(folder, "events");
    assertEquals(200_000, recovery.tornBytes());
    assertEquals(List.of(), Written.names(folder));
    assertEquals(FIRST, recovery.last());
  }

  @Test
  void run_tornLineOfManyBlocks_isCutBehindTheLineBefore() throws IOException {
    Files.write(FIRST.open(folder), bytes("a\n" + "x".repeat(200_000)));
    assertEquals(200_000, Recovery.run(folder, "events").tornBytes());
    assertEquals(List.of("a"), Written.lines(folder));
  }

  @Test
  void run_killedBeforeTheRename_compressesAgain() throws IOException {
    Files.write(FIRST.open(folder), bytes("a\nb\n"));
    Files.write(FIRST.draft(folder), bytes("half of a gzip file"));
    Recovery.run(folder, "events");
    assertEquals(List.of(closed(FIRST)), Written.names(folder));
    assertEquals(List.of("a", "b"), Written.lines(folder));
  }

  @Test
  void run_killedBetweenRenameAndDelete_hasNothingTwice() throws IOException {
    Files.write(FIRST.open(folder), bytes("a\nb\n"));
    Recovery.run(folder, "events");
    Files.write(FIRST.open(folder), bytes("a\nb\n"));
    Recovery.run(folder, "events");
    assertEquals(List.of(closed(FIRST)), Written.names(folder));
    assertEquals(List.of("a", "b"), Written.lines(folder));
  }

  @Test
  void run_severalSegments_keepsTheirOrderAndFindsTheLastName() throws IOException {
    Files.write(FIRST.open(folder), bytes("a\n"));
    Recovery.run(folder, "events");
    Files.write(SECOND.next(SECOND.begun()).open(folder), bytes("c\n"));
    Files.write(SECOND.open(folder), bytes("b\n"));
    Recovery recovery = Recovery.run(folder, "events");
    assertEquals(SECOND.next(SECOND.begun()), recovery.last());
    assertEquals(List.of("a", "b", "c"), Written.lines(folder));
  }

  @Test
  void run_filesOfOthers_areLeftAlone() throws IOException {
    Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.writeString(folder.resolve(".open-items-20261125T074800.123Z-000001.ndjson"), "a");
    Recovery.run(folder, "events");
    assertEquals(
        List.of(".open-items-20261125T074800.123Z-000001.ndjson", "notes.txt"),
        Written.names(folder));
  }

  private static String closed(SegmentName name) {
    return name + ".ndjson.gz";
  }
}
