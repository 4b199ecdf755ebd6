package dev.nightjar.trainer.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.Trainer;
import org.junit.jupiter.api.Test;

final class EventsReportCommandTest {
  @Test
  void help_tellsWhatIsMeantAndExamples() {
    String help = Trainer.run("events", "report", "--help");
    assertTrue(help.startsWith("Usage: nightjar events report "), help);
    assertTrue(help.contains("conversion is purchases / clicks"), help);
    assertTrue(help.contains("  nightjar events report log/"), help);
  }

  @Test
  void badAttributionWindow_isTold_beforeSparkStarts() {
    String told = Trainer.fails(2, "events", "report", "e", "--attribution-window=1w");
    assertTrue(
        told.startsWith("nightjar: expected a length of time such as 30m, 24h or 7d, found \"1w\""),
        told);
  }

  @Test
  void keysThatAreNotThere_areTold_beforeSparkStarts() {
    assertEquals(
        "nightjar: missing: expected a key file at /nowhere/keys.json, found nothing\n",
        Trainer.fails(1, "events", "report", "e", "--keys=/nowhere/keys.json"));
  }

  @Test
  void events_withoutACommand_isAskedWrongly() {
    String told = Trainer.fails(2, "events");
    assertTrue(told.startsWith("nightjar: Missing required subcommand"), told);
  }
}
