package dev.nightjar.trainer;

import static dev.nightjar.trainer.log.TestLog.event;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.nightjar.command.OptionDefaults;
import dev.nightjar.command.Program;
import dev.nightjar.trainer.log.TestLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A log of two segments of past days: three events of two days, and a line that is none. */
final class EventsCompactCommandTest {
  private static final String FIRST = "events-20250109T235500.000Z-000001.ndjson.gz";
  private static final String SECOND = "events-20250110T080000.000Z-000001.ndjson.gz";

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void writeLog() throws IOException {
    TestLog log = new TestLog(folder);
    log.write(FIRST, event("ann", "2025-01-09T23:56:00Z", 1), event("bob", "2025-01-10", 2));
    log.write(SECOND, event("ann", "2025-01-10T08:01:00Z", 3), "no event");
  }

  @Test
  void text_tellsWhatBecameOfTheLog() {
    assertEquals(0, compact(), err::toString);
    List<String> lines = out.toString().lines().toList();
    String size = "\\(\\d+\\.\\d MB\\)";
    String first = "4 events of 2 segments %s in 2 files of 2 days %s".formatted(size, size);
    assertTrue(lines.get(0).startsWith(folder + ": "), out::toString);
    assertTrue(lines.get(0).substring((folder + ": ").length()).matches(first), out::toString);
    assertEquals(
        List.of("  1 lines kept as they are: they do not fit the columns"),
        lines.subList(1, lines.size()));
  }

  @Test
  void json_tellsTheSame() throws IOException {
    assertEquals(0, compact("--json"), err::toString);
    JsonNode log = new ObjectMapper().readTree(out.toString()).path(0);
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
    assertEquals(0, compact("--before=2025-01-10", "--json"), err::toString);
    JsonNode log = new ObjectMapper().readTree(out.toString()).path(0);
    assertEquals(1, log.path("segments").asInt());
    assertEquals(1, log.path("left_segments").asInt());
    assertTrue(folder.resolve(SECOND).toFile().exists());
  }

  @Test
  void retainDays_deletesTheDaysBefore() throws IOException {
    assertEquals(0, compact(), err::toString);
    assertEquals(0, compact("--retain-days=1"), err::toString);
    assertTrue(
        out.toString().contains("  2 days deleted, 2025-01-09 to 2025-01-10, with 4 events\n"),
        out::toString);
    assertEquals(List.of(), new TestLog(folder).names());
  }

  @Test
  void text_tellsOfItemChanges() throws IOException {
    TestLog log = new TestLog(folder);
    assertEquals(0, compact(), err::toString);
    out.getBuffer().setLength(0);
    for (int hour = 10; hour < 13; hour++) {
      log.write(
          "_items/items-20250109T%d0000.000Z-000001.ndjson.gz".formatted(hour),
          "{\"received_at\":%d,\"item_id\":\"mug\",\"attributes\":{\"price\":1}}".formatted(hour));
    }
    assertEquals(0, compact(), err::toString);
    assertEquals(
        """
        %s: no events to compact
          3 item changes of 3 segments (0.0 MB) folded into 1 (0.0 MB)
        """
            .formatted(folder),
        out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, compact(), err::toString);
    assertEquals(folder + ": nothing to compact\n", out.toString());
  }

  @Test
  void retainDays_ofNone_isAskedWrongly_andChangesNothing() throws IOException {
    assertEquals(2, compact("--retain-days", "0"));
    assertEquals(
        """
        nightjar: expected to keep at least 1 day, found 0
        See 'nightjar events compact --help'.
        """,
        err.toString());
    assertEquals(List.of(FIRST, SECOND), new TestLog(folder).names());
  }

  @Test
  void folderThatIsNotThere_fails_beforeAnythingIsChanged() throws IOException {
    assertEquals(1, compact(folder.resolve("gone").toString()));
    assertTrue(err.toString().contains(folder.resolve("gone").toString()), err::toString);
    assertEquals(List.of(FIRST, SECOND), new TestLog(folder).names());
  }

  private int compact(String... more) {
    List<String> arguments = new ArrayList<>(List.of("events", "compact", folder.toString()));
    arguments.addAll(List.of(more));
    try {
      OptionDefaults defaults = OptionDefaults.of(arguments, Map.of(), folder);
      CommandLine commandLine = Program.of(new TrainerCommand(), defaults, false);
      return commandLine
          .setOut(new PrintWriter(out))
          .setErr(new PrintWriter(err))
          .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
          .execute(arguments.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
