package dev.nightjar.trainer.compact;

import static dev.nightjar.trainer.log.TestLog.event;

import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.trainer.log.LogDisk;
import dev.nightjar.trainer.log.TestLog;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** A compaction in a night of November, and a log of two segments for it. */
final class TestCompaction {
  static final Instant NOW = Instant.parse("2026-11-26T02:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  static final LocalDate TODAY = LocalDate.parse("2026-11-26");
  static final String FIRST = "events-20261124T235500.000Z-000001.ndjson.gz";
  static final String SECOND = "events-20261125T080000.000Z-000001.ndjson.gz";

  /** What a compaction names the first file of a day that it writes. */
  static final String BATCH = "/events-20261126T020000.000Z-000001.parquet";

  private TestCompaction() {}

  /** A compaction of all segments that were begun before today. */
  static Compaction compaction(TestLog log, Optional<Integer> keptDays, LogDisk disk)
      throws IOException {
    return new Compaction(
        log.folder(),
        CompactionSettings.on(TODAY, Optional.of(TODAY), keptDays),
        ForgottenFile.ofLog(log.folder()).read(),
        CLOCK,
        disk);
  }

  /** Writes seven events of three days, and a line that is none. */
  static void writeSegments(TestLog log) throws IOException {
    log.write(
        FIRST,
        event("ann", "2026-11-24T23:56:00Z", 1),
        event("bob", "2026-11-24T23:57:00+00:00", 2),
        event("ann", "2026-11-25T00:01:00Z", 3),
        "");
    log.write(
        SECOND,
        event("bob", "2026-11-20T08:00:00Z", 4),
        event("bob", "2026-11-26T01:00:00+02:00", 5),
        "no event",
        event("bob", "2026-11-25T08:02:00Z", 6));
  }
}
