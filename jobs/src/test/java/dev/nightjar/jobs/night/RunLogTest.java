package dev.nightjar.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.disk.FolderLock;
import dev.nightjar.jobs.check.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunLogTest {
  private static final Instant START = Instant.parse("2026-01-02T02:00:00Z");

  @TempDir Path folder;

  /** A night that was refused, unless told otherwise. */
  static RunRecord run(Instant started, int exit) {
    return run(started, exit, List.of());
  }

  static RunRecord run(Instant started, int exit, List<String> warnings) {
    return new RunRecord(
        started,
        started,
        List.of(new RunRecord.Step("train", 1.5)),
        "20260102T020000Z",
        "20260101T020000Z",
        Map.of("events", 100L),
        Map.of("bad_timestamp", 2L),
        Map.of("recommend.ndcg@20", 0.25),
        List.of(new Result("whole", Result.Outcome.FAILED, "a “byte”")),
        "",
        List.of("20251231T020000Z"),
        exit,
        exit == 0 ? "" : "whole: a “byte”",
        warnings);
  }

  @Test
  void nothingYet_isEmpty() throws IOException {
    assertEquals(List.of(), new RunLog(folder).read());
    assertEquals(Optional.empty(), new RunLog(folder).last());
  }

  @Test
  void append_writesALineOfJson() throws IOException {
    append(run(START, 3));
    assertEquals(
        "{\"started\":\"2026-01-02T02:00:00Z\",\"until\":\"2026-01-02T02:00:00Z\",\"steps\":"
            + "[{\"name\":\"train\",\"seconds\":1.5}],\"version\":\"20260102T020000Z\",\"serving\":"
            + "\"20260101T020000Z\",\"counts\":{\"events\":100},\"rejects\":{\"bad_timestamp\":2},"
            + "\"metrics\":{\"recommend.ndcg@20\":0.25},\"checks\":[{\"check\":\"whole\","
            + "\"outcome\":\"failed\",\"detail\":\"a “byte”\"}],\"overruled_by\":\"\",\"pruned\":"
            + "[\"20251231T020000Z\"],\"exit\":3,\"problem\":\"whole: a “byte”\",\"warnings\":[]}\n",
        Files.readString(folder.resolve("runs.ndjson")));
    assertEquals(Optional.of(run(START, 3)), new RunLog(folder).last());
  }

  @Test
  void lineOfAnEarlierNightjar_hasNoWarnings() throws IOException {
    append(run(START, 0));
    Path file = folder.resolve("runs.ndjson");
    Files.writeString(file, Files.readString(file).replace(",\"warnings\":[]", ""));
    assertEquals(List.of(run(START, 0)), new RunLog(folder).read());
  }

  /** It told who overruled the checks before the version was published. */
  @Test
  void lineOfAnEarlierNightjar_whoseNightPublishedNothing_overrulesNobody() throws IOException {
    append(run(START, 0));
    Path file = folder.resolve("runs.ndjson");
    Files.writeString(
        file,
        Files.readString(file)
            .replace(",\"warnings\":[]", "")
            .replace("\"overruled_by\":\"\"", "\"overruled_by\":\"ann\"")
            .replaceFirst("\"serving\":\"[^\"]*\"", "\"serving\":\"\""));
    assertEquals("", new RunLog(folder).read().get(0).overruledBy());
  }

  @Test
  void lineThatAKillLeftHalf_isLeftOut_andCutOff() throws IOException {
    append(run(START, 0));
    Files.writeString(
        folder.resolve("runs.ndjson"), "{\"started\":\"20", StandardOpenOption.APPEND);
    assertEquals(List.of(run(START, 0)), new RunLog(folder).read());
    append(run(START.plusSeconds(1), 3));
    assertEquals(List.of(run(START, 0), run(START.plusSeconds(1), 3)), new RunLog(folder).read());
    assertEquals(2, Files.readAllLines(folder.resolve("runs.ndjson")).size());
  }

  @Test
  void nothingButHalfALine_isCutOff() throws IOException {
    Files.writeString(folder.resolve("runs.ndjson"), "{");
    append(run(START, 0));
    assertEquals(List.of(run(START, 0)), new RunLog(folder).read());
  }

  @Test
  void append_withoutTheLock_isRefused() throws IOException {
    FolderLock lock = FolderLock.tryAcquire(folder).orElseThrow();
    lock.close();
    assertThrows(IllegalStateException.class, () -> new RunLog(folder).append(lock, run(START, 0)));
  }

  private void append(RunRecord run) throws IOException {
    try (FolderLock lock = FolderLock.tryAcquire(folder).orElseThrow()) {
      new RunLog(folder).append(lock, run);
    }
  }
}
