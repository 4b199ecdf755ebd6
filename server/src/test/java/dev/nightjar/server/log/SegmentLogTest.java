package dev.nightjar.server.log;

import static dev.nightjar.server.log.Written.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class SegmentLogTest {
  @TempDir Path folder;

  private final BoundedDisk disk = new BoundedDisk();

  private SegmentLog open(long segmentBytes, Duration age) throws IOException {
    LogSettings settings = new LogSettings(folder, segmentBytes, age);
    return SegmentLog.open(folder, "events", settings, Clock.systemUTC(), disk);
  }

  private SegmentLog open() throws IOException {
    return open(LogSettings.DEFAULT_SEGMENT_BYTES, LogSettings.DEFAULT_SEGMENT_AGE);
  }

  @Test
  void append_acknowledged_isInTheFile() throws IOException {
    try (SegmentLog log = open()) {
      log.append(bytes("a\nb\n")).join();
      assertEquals(List.of("a", "b"), Written.lines(folder));
      assertEquals(2, log.figures().records());
      assertEquals(4, log.figures().bytes());
      assertEquals(0, log.figures().pendingBytes());
      assertEquals(Duration.ZERO, log.figures().oldestPending());
    }
  }

  @Test
  void append_syncUnderWay_isNotAcknowledged() throws IOException {
    CountDownLatch latch = new CountDownLatch(1);
    disk.holdSyncs(latch);
    try (SegmentLog log = open()) {
      CompletableFuture<Void> first = log.append(bytes("a\n"));
      while (disk.syncs() == 0) {
        Thread.onSpinWait();
      }
      CompletableFuture<Void> second = log.append(bytes("b\n"));
      assertFalse(first.isDone());
      assertFalse(second.isDone());
      assertEquals(2, log.figures().pendingRecords());
      assertTrue(log.figures().oldestPending().toNanos() > 0);
      latch.countDown();
      first.join();
      second.join();
      assertEquals(0, log.figures().pendingRecords());
    }
  }

  @Test
  void append_fromManyThreads_keepsAllInWholeAndSharesSyncs() throws IOException {
    List<CompletableFuture<Void>> kept = new ArrayList<>();
    int appends = 5_000;
    try (SegmentLog log = open(20_000, LogSettings.DEFAULT_SEGMENT_AGE)) {
      IntStream.range(0, appends)
          .parallel()
          .mapToObj(i -> log.append(bytes(i + "-1\n" + i + "-2\n")))
          .forEach(
              future -> {
                synchronized (kept) {
                  kept.add(future);
                }
              });
      kept.forEach(CompletableFuture::join);
      assertEquals(2L * appends, log.figures().records());
      assertTrue(log.figures().syncs() < appends, () -> log.figures().toString());
    }
    List<String> lines = Written.lines(folder);
    assertEquals(2 * appends, lines.size());
    assertEquals(2L * appends, lines.stream().distinct().count());
    for (int i = 0; i < lines.size(); i += 2) {
      assertEquals(lines.get(i).replace("-1", "-2"), lines.get(i + 1));
    }
    List<String> names = Written.names(folder);
    assertTrue(names.size() > 1, names::toString);
    assertTrue(names.stream().allMatch(name -> name.endsWith(".ndjson.gz")), names::toString);
  }

  @Test
  void append_whenKept_runsInTheOrderOfTheLog() throws IOException {
    List<Integer> order = new ArrayList<>();
    List<CompletableFuture<Void>> kept = new ArrayList<>();
    try (SegmentLog log = open()) {
      for (int i = 0; i < 200; i++) {
        int number = i;
        kept.add(log.append(bytes(i + "\n"), () -> order.add(number)));
      }
    }
    kept.forEach(CompletableFuture::join);
    assertEquals(IntStream.range(0, 200).boxed().toList(), order);
    assertEquals(order.stream().map(String::valueOf).toList(), Written.lines(folder));
  }

  @Test
  void append_diskFull_failsAndGoesOnWhenThereIsRoom() throws IOException {
    try (SegmentLog log = open()) {
      log.append(bytes("a\n")).join();
      disk.setRoom(1);
      assertInstanceOf(IOException.class, failure(log.append(bytes("b\n"))));
      disk.setRoom(100);
      log.append(bytes("c\n")).join();
      assertEquals(1, log.figures().failures());
    }
    assertEquals(List.of("a", "c"), Written.lines(folder));
  }

  @Test
  void append_dependentFails_isKeptAllTheSame() throws IOException {
    try (SegmentLog log = open()) {
      log.append(
              bytes("a\n"),
              () -> {
                throw new IllegalStateException("a defect");
              })
          .join();
      log.append(bytes("b\n")).join();
    }
    assertEquals(List.of("a", "b"), Written.lines(folder));
  }

  @Test
  void append_noWholeLine_isRefused() throws IOException {
    try (SegmentLog log = open()) {
      assertThrows(IllegalArgumentException.class, () -> log.append(bytes("")));
      assertThrows(IllegalArgumentException.class, () -> log.append(bytes("a\nb")));
    }
    assertEquals(List.of(), Written.names(folder));
  }

  @Test
  void append_afterClose_fails() throws IOException {
    SegmentLog log = open();
    log.append(bytes("a\n")).join();
    log.close();
    IOException closed = assertInstanceOf(IOException.class, failure(log.append(bytes("b\n"))));
    assertEquals("the log is closed", closed.getMessage());
    assertEquals(List.of("a"), Written.lines(folder));
  }

  @Test
  void close_appendsUnderWay_areKept() throws IOException {
    SegmentLog log = open();
    List<CompletableFuture<Void>> kept =
        IntStream.range(0, 500).mapToObj(i -> log.append(bytes(i + "\n"))).toList();
    log.close();
    kept.forEach(CompletableFuture::join);
    assertEquals(500, Written.lines(folder).size());
  }

  @Test
  void idle_oldSegment_isClosedWithoutTraffic() throws Exception {
    try (SegmentLog log = open(LogSettings.DEFAULT_SEGMENT_BYTES, Duration.ofMillis(1))) {
      log.append(bytes("a\n")).join();
      Instant deadline = Instant.now().plusSeconds(20);
      while (!Written.names(folder).get(0).startsWith("events-")) {
        assertTrue(Instant.now().isBefore(deadline), () -> log.figures().toString());
        Thread.sleep(10);
      }
      assertEquals(List.of("a"), Written.lines(folder));
    }
  }

  @Test
  void open_tornTail_isToldInTheFigures() throws IOException {
    Files.writeString(folder.resolve(".open-events-20261125T074800.123Z-000001.ndjson"), "a\ntorn");
    try (SegmentLog log = open()) {
      assertEquals(4, log.figures().tornBytes());
      log.append(bytes("b\n")).join();
      List<String> lines = new ArrayList<>();
      log.forEachLine((line, file) -> lines.add(line));
      assertEquals(List.of("a", "b"), lines);
    }
  }

  @Test
  void forEachLine_segmentsThatAreFoldedMeanwhile_areReadInTheLastOfThem() throws IOException {
    try (SegmentLog log = open(1, LogSettings.DEFAULT_SEGMENT_AGE)) {
      for (String line : List.of("a\n", "b\n", "c\n", "d\n")) {
        log.append(bytes(line)).join();
      }
    }
    List<Path> segments = Written.names(folder).stream().map(folder::resolve).toList();
    List<String> lines = new ArrayList<>();
    Lines.forEach(
        folder,
        "events",
        (line, file) -> {
          lines.add(line);
          if (line.equals("a")) {
            try (OutputStream folded =
                new GZIPOutputStream(Files.newOutputStream(segments.get(2)))) {
              folded.write(bytes("b'\nc'\n"));
            }
            Files.delete(segments.get(1));
          }
        });
    assertEquals(List.of("a", "b'", "c'", "d"), lines);
  }

  private static @Nullable Throwable failure(CompletableFuture<Void> kept) {
    return assertThrows(CompletionException.class, kept::join).getCause();
  }
}
