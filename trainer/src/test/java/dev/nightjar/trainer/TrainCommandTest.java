package dev.nightjar.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.command.OptionDefaults;
import dev.nightjar.command.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class TrainCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void help_tellsEveryOptionAndExamples() throws IOException {
    assertEquals(0, execute("train", "--help"));
    assertTrue(out.toString().startsWith("Usage: nightjar train "), out.toString());
    assertTrue(out.toString().contains("--exclude-purchased=true|false"), out.toString());
    assertTrue(out.toString().contains("Examples:"), out.toString());
  }

  @Test
  void missingOptions_areNamed() throws IOException {
    assertEquals(2, execute("train"));
    assertTrue(err.toString().startsWith("nightjar: Missing required options: "), err.toString());
  }

  @Test
  void badSettings_areAllTold_beforeSparkStarts() throws IOException {
    assertEquals(
        2,
        execute(
            "train",
            "--events=e",
            "--catalogue=c",
            "--models=m",
            "--depth=0",
            "--price-buckets=1"));
    assertTrue(
        err.toString()
            .startsWith(
                "nightjar: expected a depth from 1, found 0; 2 to 100 price buckets, found 1"),
        err.toString());
  }

  @Test
  void pushOfWhatIsNotPublished_isTold_beforeSparkStarts() throws IOException {
    assertEquals(
        2,
        execute(
            "train",
            "--events=e",
            "--catalogue=c",
            "--models=m",
            "--publish=false",
            "--push-to=hdfs://a/b"));
    assertTrue(
        err.toString().startsWith("nightjar: expected --push-to with a model that is published, "),
        err.toString());
  }

  @Test
  void blend_unknownPart_isTold_withThoseThereAre() throws IOException {
    assertEquals(
        2, execute("train", "--events=e", "--catalogue=c", "--models=m", "--user-blend=taste=1"));
    assertTrue(
        err.toString()
            .startsWith(
                "nightjar: user blend: expected the weights [factors, likeness, own, own-damping,"
                    + " popularity, trend], found "),
        err.toString());
  }

  @Test
  void evaluate_help_tellsEveryOptionAndExamples() throws IOException {
    assertEquals(0, execute("evaluate", "--help"));
    assertTrue(out.toString().startsWith("Usage: nightjar evaluate "), out.toString());
    assertTrue(out.toString().contains("--cutoff=TIME"), out.toString());
    assertTrue(out.toString().contains("--regularization=R"), out.toString());
    assertTrue(out.toString().contains("  nightjar evaluate --events"), out.toString());
  }

  @Test
  void evaluate_untilBeforeTheCutoff_isTold_beforeSparkStarts() throws IOException {
    assertEquals(
        2,
        execute(
            "evaluate",
            "--events=e",
            "--catalogue=c",
            "--cutoff=2026-02-01",
            "--until=2026-01-01"));
    assertTrue(
        err.toString()
            .startsWith(
                "nightjar: expected --until after --cutoff, found 2026-01-01T00:00:00Z and"
                    + " 2026-02-01T00:00:00Z"),
        err.toString());
  }

  @Test
  void badUntil_isTold() throws IOException {
    assertEquals(2, execute("train", "--events=e", "--catalogue=c", "--models=m", "--until=soon"));
    assertTrue(err.toString().contains("found \"soon\""), err.toString());
  }

  @Test
  void badAttributionWindow_isTold_beforeSparkStarts() throws IOException {
    for (String command : List.of("train --events=e --catalogue=c --models=m", "events report e")) {
      err.getBuffer().setLength(0);
      assertEquals(2, execute((command + " --attribution-window=1w").split(" ")));
      assertTrue(
          err.toString()
              .startsWith(
                  "nightjar: expected a length of time such as 30m, 24h or 7d, found \"1w\""),
          err.toString());
    }
  }

  @Test
  void keysThatAreNotThere_areTold_beforeSparkStarts() throws IOException {
    assertEquals(1, execute("events", "report", "e", "--keys=/nowhere/keys.json"));
    assertEquals(
        "nightjar: missing: expected a key file at /nowhere/keys.json, found nothing\n",
        err.toString());
  }

  @Test
  void eventsReport_help_tellsWhatIsMeantAndExamples() throws IOException {
    assertEquals(0, execute("events", "report", "--help"));
    assertTrue(out.toString().startsWith("Usage: nightjar events report "), out.toString());
    assertTrue(out.toString().contains("conversion is purchases / clicks"), out.toString());
    assertTrue(out.toString().contains("  nightjar events report log/"), out.toString());
  }

  @Test
  void events_withoutACommand_isAskedWrongly() throws IOException {
    assertEquals(2, execute("events"));
    assertTrue(err.toString().startsWith("nightjar: Missing required subcommand"), err.toString());
  }

  private int execute(String... arguments) throws IOException {
    OptionDefaults defaults = OptionDefaults.of(List.of(arguments), Map.of(), Path.of(""));
    CommandLine commandLine = Program.of(new TrainerCommand(), defaults, false);
    return commandLine
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
        .execute(arguments);
  }
}
