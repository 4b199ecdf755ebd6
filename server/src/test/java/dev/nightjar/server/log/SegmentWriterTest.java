package dev.nightjar.server.log;

import static dev.nightjar.server.log.Written.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.event.SegmentName;
import dev.nightjar.model.MemoryDisk;
import dev.nightjar.server.SettableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SegmentWriterTest {
  private static final Duration AGE = Duration.ofMinutes(10);

  @TempDir(factory = MemoryDisk.class)
  Path folder;

  private final SettableClock clock = new SettableClock("2026-11-25T07:48:00.123Z");
  private final BoundedDisk disk = new BoundedDisk();
  private final List<String> given = new ArrayList<>();

  private SegmentWriter writer(long segmentBytes) {
    return new SegmentWriter(
        folder,
        new LogSettings(folder, segmentBytes, AGE),
        clock,
        disk,
        SegmentName.first("events", Instant.EPOCH),
        (name, length) -> given.add(name + " " + length));
  }

  @Test
  void write_manyLines_isOneSync() throws IOException {
    try (SegmentWriter writer = writer(1_000)) {
      writer.write(List.of(bytes("a\n"), bytes("b\nc\n")));
      assertEquals(1, disk.syncs());
      assertEquals(List.of("a", "b", "c"), Written.lines(folder));
    }
    assertEquals(List.of("events-20261125T074800.123Z-000001 6"), given);
  }

  @Test
  void isFull_bySize_fromTheLimitOn() throws IOException {
    try (SegmentWriter writer = writer(4)) {
      assertFalse(writer.isFull());
      writer.write(List.of(bytes("ab\n")));
      assertFalse(writer.isFull());
      writer.write(List.of(bytes("\n")));
      assertTrue(writer.isFull());
      writer.roll();
      assertFalse(writer.isFull());
      writer.write(List.of(bytes("c\n")));
    }
    assertEquals(
        List.of("events-20261125T074800.123Z-000001 4", "events-20261125T074800.123Z-000002 2"),
        given);
  }

  @Test
  void isFull_byAge_countsFromTheFirstLine() throws IOException {
    try (SegmentWriter writer = writer(1_000)) {
      clock.advance(AGE);
      assertFalse(writer.isFull());
      writer.write(List.of(bytes("a\n")));
      clock.advance(AGE.minusMillis(1));
      writer.write(List.of(bytes("b\n")));
      assertFalse(writer.isFull());
      clock.advance(Duration.ofMillis(1));
      assertTrue(writer.isFull());
    }
    assertEquals(List.of("events-20261125T075800.123Z-000001 4"), given);
  }

  @Test
  void write_moreThanTheBuffer_isWhole() throws IOException {
    byte[] long1 = bytes("x".repeat(1_500_000) + "\n");
    byte[] long2 = bytes("y".repeat(1_500_000) + "\n");
    try (SegmentWriter writer = writer(1)) {
      writer.write(List.of(long1, bytes("z\n"), long2));
    }
    List<String> lines = Written.lines(folder);
    assertEquals("x".repeat(1_500_000), lines.get(0));
    assertEquals("z", lines.get(1));
    assertEquals("y".repeat(1_500_000), lines.get(2));
  }

  @Test
  void write_diskFull_leavesTheFileAsItWasAndGoesOnWithRoom() throws IOException {
    try (SegmentWriter writer = writer(1_000)) {
      writer.write(List.of(bytes("a\n")));
      disk.setRoom(3);
      assertThrows(IOException.class, () -> writer.write(List.of(bytes("b\n"), bytes("c\n"))));
      assertEquals(2, Files.size(open()));
      writer.write(List.of(bytes("d\n")));
      assertEquals(List.of("a", "d"), Written.lines(folder));
    }
  }

  @Test
  void write_syncFails_takesTheBatchBack() throws IOException {
    try (SegmentWriter writer = writer(1_000)) {
      writer.write(List.of(bytes("a\n")));
      disk.failNextSyncs(1);
      assertThrows(IOException.class, () -> writer.write(List.of(bytes("b\n"))));
      assertEquals(2, Files.size(open()));
      writer.write(List.of(bytes("c\n")));
      assertEquals(List.of("a", "c"), Written.lines(folder));
    }
  }

  @Test
  void write_noRoomForAFile_failsUntilThereIs() throws IOException {
    disk.setRoom(0);
    try (SegmentWriter writer = writer(1_000)) {
      assertThrows(IOException.class, () -> writer.write(List.of(bytes("a\n"))));
      assertEquals(List.of(), Written.names(folder));
      disk.setRoom(10);
      writer.write(List.of(bytes("b\n")));
      assertEquals(List.of("b"), Written.lines(folder));
    }
  }

  @Test
  void write_fileBeyondRepair_goesOnInAnother() throws IOException {
    try (SegmentWriter writer = writer(1_000)) {
      writer.write(List.of(bytes("a\n")));
      disk.setRoom(1);
      disk.failNextTruncates(2);
      assertThrows(IOException.class, () -> writer.write(List.of(bytes("b\n"))));
      disk.setRoom(10);
      writer.write(List.of(bytes("c\n")));
    }
    assertEquals(
        List.of("events-20261125T074800.123Z-000001 2", "events-20261125T074800.123Z-000002 2"),
        given);
  }

  private Path open() {
    return folder.resolve(".open-events-20261125T074800.123Z-000001.ndjson");
  }
}
