package dev.nightjar.cli.nightly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.cli.Nightjar;
import dev.nightjar.cli.terminal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NightlyCommandTest {
  private static final String EVENTS = "--events=a";
  private static final String CATALOGUE = "--catalogue=c";

  @TempDir Path folder;

  @Test
  void help_hasExamples() {
    String help = new Nightjar().run("nightly", "--help");
    assertTrue(help.startsWith("Usage: nightjar nightly "), help);
    assertTrue(help.contains("\nExamples:\n  nightjar nightly --config"), help);
    assertTrue(help.contains("--config=FILE"), help);
  }

  @Test
  void trainer_isGivenTheNightsOptions_andTheRestAsItIs() {
    Nightjar nightjar = new Nightjar().childEnds(1);
    int code =
        nightjar.execute(
            "nightly",
            "--models=" + folder,
            "--until=2026-01-02T02:00:00Z",
            "--events",
            "a",
            "b",
            "--catalogue=c",
            "--",
            "--rank=8",
            "--search",
            "never");
    assertEquals(1, code, nightjar::texts);
    assertEquals(
        List.of(
            "TRAINER [train, --models=%s, --until=2026-01-02T02:00:00Z, --publish=false, --events, a, b, --catalogue, c, --rank=8, --search, never]"
                .formatted(folder)),
        nightjar.started());
    assertTrue(
        nightjar
            .texts()
            .contains("Failed: the trainer ended with exit code 1; serving stays at no model.\n"),
        nightjar::texts);
  }

  @Test
  void withoutInput_isAskedWrongly_andNoNight() {
    Nightjar nightjar = new Nightjar();
    assertEquals(2, nightjar.execute("nightly", "--models=" + folder), nightjar::texts);
    assertTrue(nightjar.texts().contains("'--events=PATH', '--catalogue=PATH'"), nightjar::texts);
    assertEquals(List.of(), nightjar.started());
  }

  @Test
  void optionThatTheTrainerDoesNotKnow_isExitCode2() {
    Nightjar nightjar = new Nightjar().childEnds(2);
    assertEquals(
        2, nightjar.execute("nightly", EVENTS, CATALOGUE, "--models=" + folder), nightjar::texts);
    assertTrue(nightjar.texts().contains("the trainer was called wrongly"), nightjar::texts);
  }

  @Test
  void eventLogsOfThisMachine_areCompactedFirst_unlessNotWanted() throws IOException {
    Path log = folder.resolve("log");
    Files.createDirectories(log.resolve("_items"));
    String models = "--models=" + folder.resolve("models");
    String until = "--until=2026-01-02T02:00:00Z";
    Nightjar nightjar = new Nightjar().childEnds(1);
    nightjar.execute(
        "nightly",
        CATALOGUE,
        models,
        until,
        "--retain-days=400",
        "--events",
        log.toString(),
        "s3a://x/*.csv");
    String train =
        "TRAINER [train, %s, %s, --publish=false, --events, %s".formatted(models, until, log);
    assertEquals(
        List.of(
            "TRAINER [events, compact, %s, %s, --retain-days=400]".formatted(log, models),
            train + ", s3a://x/*.csv, --catalogue, c]"),
        nightjar.started());
    Nightjar without = new Nightjar().childEnds(1);
    without.execute(
        "nightly", CATALOGUE, models, until, "--compact=false", "--events", log.toString());
    assertEquals(List.of(train + ", --catalogue, c]"), without.started());
  }

  @Test
  void trainerThatRefuses_isExitCode3_onRecord_andInTheMetrics() throws IOException {
    Path metrics = folder.resolve("nightjar.prom");
    Nightjar nightjar = new Nightjar().childEnds(3);
    assertEquals(
        3,
        nightjar.execute(
            "nightly", EVENTS, CATALOGUE, "--models=" + folder, "--metrics-file=" + metrics),
        nightjar::texts);
    assertTrue(Files.readString(metrics).contains("nightjar_night_exit_code 3.0\n"));
    String record = Files.readString(folder.resolve("runs/runs.ndjson"));
    assertTrue(record.contains("\"exit\":3,"), record);
  }

  @Test
  void json_isTheRecordOnStdout_andTheProgressOnStderr() {
    Nightjar nightjar = new Nightjar().childEnds(3);
    assertEquals(3, nightjar.execute("nightly", EVENTS, CATALOGUE, "--models=" + folder, "--json"));
    List<String> lines = nightjar.printed().lines().toList();
    assertEquals(1, lines.size(), nightjar::texts);
    assertEquals(3, Json.parsed(lines.get(0)).path("exit").asInt());
    assertTrue(nightjar.texts().contains("the TRAINER's progress\n"), nightjar::texts);
    assertTrue(nightjar.texts().contains("\nRefused: "), nightjar::texts);
  }

  @Test
  void propertiesFile_isReadByBoth() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("my.properties"),
            "models=" + folder + "/m\nevents=a\ncatalogue=c\nnightly.keep=3\nrank=8\n");
    Nightjar nightjar = new Nightjar().childEnds(1);
    nightjar.execute("nightly", "--config=" + config, "--until=2026-01-02T02:00:00Z");
    assertEquals(
        List.of(
            "TRAINER [train, --models=%s/m, --until=2026-01-02T02:00:00Z, --publish=false, --config=%s, --events, a, --catalogue, c]"
                .formatted(folder, config)),
        nightjar.started());
  }

  @Test
  void published_isPushed_toWhereItIsAsked_withTheSameProperties() throws IOException {
    Path config =
        Files.writeString(folder.resolve("my.properties"), "events=events/\ncatalogue=c\n");
    Nightjar nightjar = new Nightjar().childDoes(NightlyCommandTest::train);
    int code =
        nightjar.execute(
            "nightly",
            "--config=" + config,
            "--models=" + folder,
            "--force", // the stand-in's shop has but one user
            "--push-to=hdfs://namenode/models");
    assertEquals(0, code, nightjar::texts);
    assertEquals(
        "TRAINER [models, push, %s, --models=%s, --config=%s, --to=hdfs://namenode/models]"
            .formatted(StandInTrainer.VERSION, folder, config),
        nightjar.started().get(nightjar.started().size() - 1));
  }

  @Test
  void published_isNotPushed_unlessThatIsAsked() {
    Nightjar nightjar = new Nightjar().childDoes(NightlyCommandTest::train);
    assertEquals(
        0,
        nightjar.execute("nightly", EVENTS, CATALOGUE, "--models=" + folder, "--force"),
        nightjar::texts);
    assertEquals(1, nightjar.started().size(), nightjar::texts);
  }

  private static void train(List<String> words) throws IOException, InterruptedException {
    if (words.get(0).equals("train")) {
      StandInTrainer.main(words.toArray(String[]::new));
    }
  }

  @Test
  void outOfRange_isAskedWrongly() {
    assertWrong("expected to keep at least 1 version, found 0", "--keep=0");
    assertWrong("expected a share of loss from 0 to 1, found 2.0", "--most-loss=2");
    assertWrong("expected to retain at least 1 day, found 0", "--retain-days=0");
    assertWrong("expected --jitter-seconds from 0, found -1", "--jitter-seconds=-1");
    assertWrong("expected a URL of http or https, found ftp://x", "--webhook=ftp://x");
  }

  @Test
  void scheduleThatIsNone_isAskedWrongly() {
    String error =
        new Nightjar()
            .fails(2, "nightly", EVENTS, CATALOGUE, "--models=" + folder, "--schedule", "tonight");
    String start = "nightjar: expected a schedule such as \"0 2 * * *\", found \"tonight\": ";
    assertTrue(error.startsWith(start), error);
  }

  private void assertWrong(String message, String option) {
    assertEquals(
        "nightjar: %s\nSee 'nightjar nightly --help'.\n".formatted(message),
        new Nightjar().fails(2, "nightly", EVENTS, CATALOGUE, "--models=" + folder, option));
  }
}
