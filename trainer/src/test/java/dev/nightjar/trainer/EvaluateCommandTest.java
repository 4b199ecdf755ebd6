package dev.nightjar.trainer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class EvaluateCommandTest {
  @Test
  void help_tellsEveryOptionAndExamples() {
    String help = Trainer.run("evaluate", "--help");
    assertTrue(help.startsWith("Usage: nightjar evaluate "), help);
    assertTrue(help.contains("--cutoff=TIME"), help);
    assertTrue(help.contains("--regularization=R"), help);
    assertTrue(help.contains("  nightjar evaluate --events"), help);
  }

  @Test
  void untilBeforeTheCutoff_isTold_beforeSparkStarts() {
    String told =
        Trainer.fails(
            2,
            "evaluate",
            "--events=e",
            "--catalogue=c",
            "--cutoff=2026-02-01",
            "--until=2026-01-01");
    assertTrue(
        told.startsWith(
            "nightjar: expected --until after --cutoff, found 2026-01-01T00:00:00Z and"
                + " 2026-02-01T00:00:00Z"),
        told);
  }
}
