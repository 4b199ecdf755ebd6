package dev.nightjar.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SegmentNameTest {
  private static final Path FOLDER = Path.of("log");
  private static final Instant NOW = Instant.parse("2026-11-25T07:48:00.123456Z");

  @Test
  void files_ofASegment_areNamedByItsState() {
    SegmentName name = SegmentName.first("events", NOW);
    assertEquals(
        FOLDER.resolve("events-20261125T074800.123Z-000001.ndjson.gz"), name.closed(FOLDER));
    assertEquals(
        FOLDER.resolve(".open-events-20261125T074800.123Z-000001.ndjson"), name.open(FOLDER));
    assertEquals(Optional.of(name), SegmentName.ofClosed("events", name.closed(FOLDER)));
    assertEquals(Optional.of(name), SegmentName.ofOpen("events", name.open(FOLDER)));
    assertTrue(SegmentName.isDraft("events", name.draft(FOLDER)));
  }

  @Test
  void compacted_isNamedAlike_inTheFolderOfTheDay() {
    SegmentName name = SegmentName.first("events", NOW);
    Path file = name.compacted(FOLDER.resolve("day=2026-11-24"));
    assertEquals(FOLDER.resolve("day=2026-11-24/events-20261125T074800.123Z-000001.parquet"), file);
    assertEquals(Optional.of(name), SegmentName.ofCompacted(file));
    assertEquals(Optional.empty(), SegmentName.ofCompacted(name.closed(FOLDER)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "items-20261125T074800.123Z-000001.ndjson.gz",
        ".open-events-20261125T074800.123Z-000001.ndjson",
        "events-20261125T074800.123Z-000001.ndjson",
        "events-20261325T074800.123Z-000001.ndjson.gz",
        "events-20261125T074800.123Z-000000.ndjson.gz",
        "events-20261125T074800.123Z-1.ndjson.gz",
        "events.ndjson.gz"
      })
  void ofClosed_anotherFile_isNone(String file) {
    assertEquals(Optional.empty(), SegmentName.ofClosed("events", Path.of(file)));
  }

  /** Clocks are set back; names are not. */
  @Property(tries = 200)
  void next_whateverTheClockSays_sortsBehind(
      @ForAll @Size(min = 1, max = 20)
          List<@LongRange(min = 1_700_000_000_000L, max = 1_700_000_000_009L) Long> millis) {
    SegmentName name = SegmentName.first("events", Instant.EPOCH);
    for (long now : millis) {
      SegmentName next = name.next(Instant.ofEpochMilli(now));
      assertTrue(next.compareTo(name) > 0, () -> next.toString());
      assertTrue(next.toString().compareTo(name.toString()) > 0);
      name = next;
    }
  }
}
