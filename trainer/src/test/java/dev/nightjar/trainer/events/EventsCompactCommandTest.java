package dev.nightjar.trainer.events;

import static dev.nightjar.trainer.log.TestLog.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightjar.trainer.Trainer;
import dev.nightjar.trainer.log.TestLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log of two segments of past days: three events of two days, and a line that is none. */
final class EventsCompactCommandTest {
  private static final String FIRST = "events-20250109T235500.000Z-000001.ndjson.gz";
  private static final String SECOND = "events-20250110T080000.000Z-000001.ndjson.gz";

  @TempDir Path folder;

  @BeforeEach
  void writeLog() throws IOException {
    TestLog log = new TestLog(folder);
    log.write(FIRST, event("ann", "2025-01-09T23:56:00Z", 1), event("bob", "2025-01-10", 2));
    log.write(SECOND, event("ann", "2025-01-10T08:01:00Z", 3), "no event");
  }

  @Test
  void text_tellsWhatBecameOfTheLog() {
    List<String> lines = compact().lines().toList();
    String size = "\\(\\d+\\.\\d MB\\)";
    String first = "4 events of 2 segments %s in 2 files of 2 days %s".formatted(size, size);
    assertTrue(lines.get(0).startsWith(folder + ": "), lines::toString);
    assertTrue(lines.get(0).substring((folder + ": ").length()).matches(first), lines::toString);
    assertEquals(
        List.of("  1 lines kept as they are: they do not fit the columns"),
        lines.subList(1, lines.size()));
  }

  @Test
  void json_tellsTheSame() throws IOException {
    JsonNode log = new ObjectMapper().readTree(compact("--json")).path(0);
    List<String> names = new ArrayList<>();
    log.fieldNames().forEachRemaining(names::add);
    assertEquals(
        List.of(
            "folder",
            "segments",
            "segment_bytes",
            "files",
            "file_bytes",
            "lines",
            "days",
            "unparsed",
            "forgotten",
            "late",
            "left_segments",
            "expired_days",
            "expired_served_segments",
            "items"),
        names);
    assertEquals(folder.toString(), log.path("folder").asText());
    assertEquals(2, log.path("segments").asInt());
    assertEquals(2, log.path("files").asInt());
    assertEquals(4, log.path("lines").asInt());
    assertEquals("{\"2025-01-09\":1,\"2025-01-10\":3}", log.path("days").toString());
    assertEquals(1, log.path("unparsed").asInt());
    assertEquals(
        "{\"segments\":0,\"segment_bytes\":0,\"folded_bytes\":0,\"changes\":0,\"standing\":0,\"unparsed\":0}",
        log.path("items").toString());
  }

  @Test
  void before_leavesSegmentsOfThatDay() throws IOException {
    JsonNode log = new ObjectMapper().readTree(compact("--before=2025-01-10", "--json")).path(0);
    assertEquals(1, log.path("segments").asInt());
    assertEquals(1, log.path("left_segments").asInt());
    assertTrue(folder.resolve(SECOND).toFile().exists());
  }

  @Test
  void retainDays_deletesTheDaysBefore() throws IOException {
    compact();
    String told = compact("--retain-days=1");
    assertTrue(told.contains("  2 days deleted, 2025-01-09 to 2025-01-10, with 4 events\n"), told);
    assertEquals(List.of(), new TestLog(folder).names());
  }

  @Test
  void text_tellsOfItemChanges() throws IOException {
    TestLog log = new TestLog(folder);
    compact();
    for (int hour = 10; hour < 13; hour++) {
      log.write(
          "_items/items-20250109T%d0000.000Z-000001.ndjson.gz".formatted(hour),
          "{\"received_at\":%d,\"item_id\":\"mug\",\"attributes\":{\"price\":1}}".formatted(hour));
    }
    assertEquals(
        """
        %s: no events to compact
          3 item changes of 3 segments (0.0 MB) folded into 1 (0.0 MB)
        """
            .formatted(folder),
        compact());
    assertEquals(folder + ": nothing to compact\n", compact());
  }

  @Test
  void retainDays_ofNone_isAskedWrongly_andChangesNothing() throws IOException {
    assertEquals(
        """
        nightjar: expected to keep at least 1 day, found 0
        See 'nightjar events compact --help'.
        """,
        Trainer.fails(2, words("--retain-days", "0")));
    assertEquals(List.of(FIRST, SECOND), new TestLog(folder).names());
  }

  @Test
  void folderThatIsNotThere_fails_beforeAnythingIsChanged() throws IOException {
    String gone = folder.resolve("gone").toString();
    String told = Trainer.fails(1, words(gone));
    assertTrue(told.contains(gone), told);
    assertEquals(List.of(FIRST, SECOND), new TestLog(folder).names());
  }

  private String compact(String... more) {
    return Trainer.run(words(more));
  }

  private String[] words(String... more) {
    Stream<String> words = Stream.of("events", "compact", folder.toString());
    return Stream.concat(words, Stream.of(more)).toArray(String[]::new);
  }
}
