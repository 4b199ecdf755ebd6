package dev.nightjar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NightjarCommandLineTest {
  @TempDir Path folder;

  @Test
  void help_ofTheProgram() {
    assertEquals(
        """
        Usage: nightjar [-hV] COMMAND
        A self-hosted recommender for shops.

          -h, --help      Show this help.
          -V, --version   Show the version of this program.

        Commands:
          demo        Make up a shop, train a model of it, serve it and ask it.
          generate    Make up a shop: a catalogue, and the events of its users.
          nightly     Train a model, check it against the published one, publish it, and delete old ones.
          train       Train a model, check it and publish it.
          evaluate    Train on the past, ask about what came after, and tell how good it is.
          serve       Serve the published model over HTTP.
          keys        Create, list and revoke API keys.
          events      Report on an event log, and check it.
          models      Look after the models in a store.
          inspect     Show what a model recommends and why, or what the id of an answer says of it.
          doctor      Check this machine: Java and its flags, ports, disks, folders, keys, clock, model.
          spark-conf  Print what spark-submit must know to run the trainer.
          completion  Print a script that lets bash or zsh complete commands, options, versions and paths.
          man         Write a manual page for every command.

        Exit codes:
          0   done
          1   failed
          2   asked wrongly
          3   trained, but the checks refused to publish

        Examples:
          nightjar demo --once
          nightjar train --events events/ --catalogue items.csv --models models
          nightjar serve --models models --keys keys.json
          nightjar inspect user u42 --models models

        Each command has its own --help. An option that is not given comes from the environment
        (--models from NIGHTJAR_MODELS), else from the properties file of --config, else from
        nightjar.properties in the working folder. Trainer and server run in JVMs of their own, which
        take flags from NIGHTJAR_TRAINER_OPTS and NIGHTJAR_SERVER_OPTS, such as -Xmx8g.
        """,
        new Nightjar().run("--help"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "generate",
        "models",
        "models list",
        "models show",
        "models verify",
        "models report",
        "models publish",
        "models pin",
        "models unpin",
        "models rollback",
        "models prune",
        "models diff",
        "inspect",
        "inspect user",
        "inspect item",
        "inspect basket",
        "inspect popular",
        "inspect recommendation",
        "doctor",
        "completion",
        "man"
      })
  void help_ofEveryCommand_hasExamplesAndConfig(String command) {
    String help = new Nightjar().run((command + " --help").split(" "));
    assertTrue(help.startsWith("Usage: nightjar " + command + " [-h]"), help);
    assertTrue(help.contains("--config=FILE"), help);
    assertTrue(help.contains("\nExamples:\n  nightjar " + command), help);
  }

  @Test
  void version_outsideOfItsJar_saysSo() {
    assertEquals("nightjar (not run from its jar), Java 17\n", new Nightjar().run("--version"));
  }

  @Test
  void noCommand_isAskedWrongly() {
    assertEquals(
        "nightjar: Missing required subcommand\nSee 'nightjar --help'.\n", new Nightjar().fails(2));
  }

  @Test
  void unknownCommand_suggestsWhatWasMeant() {
    assertEquals(
        """
        nightjar: Unmatched argument at index 0: 'inspekt'
        Did you mean: nightjar inspect or nightjar train or nightjar spark-conf?
        See 'nightjar --help'.
        """,
        new Nightjar().fails(2, "inspekt"));
  }

  @Test
  void missingOption_isNamed() {
    assertEquals(
        """
        nightjar: Missing required option: '--models=DIR'
        See 'nightjar models list --help'.
        """,
        new Nightjar().fails(2, "models", "list"));
  }

  @Test
  void option_comesFromTheEnvironment() {
    assertEquals(
        "No models in " + folder + ".\n",
        new Nightjar().with("NIGHTJAR_MODELS", folder.toString()).run("models", "list"));
  }

  @Test
  void option_comesFromThePropertiesFileOfTheWorkingFolder() throws IOException {
    Files.writeString(folder.resolve("nightjar.properties"), "models=" + folder + "\n");
    assertEquals("No models in " + folder + ".\n", new Nightjar().in(folder).run("models", "list"));
  }

  @Test
  void option_comesFromTheNamedPropertiesFile() throws IOException {
    Path file = Files.writeString(folder.resolve("my.properties"), "models=" + folder + "\n");
    assertEquals(
        "No models in " + folder + ".\n",
        new Nightjar().run("models", "list", "--config", file.toString()));
  }

  @Test
  void propertiesFileThatIsNotThere_isAskedWrongly() {
    assertEquals(
        "nightjar: expected a properties file at %s/gone, found none\n".formatted(folder),
        new Nightjar().in(folder).fails(2, "models", "list", "--config=gone"));
  }

  @Test
  void train_isHandedOnToTheTrainer_wordForWord() {
    Nightjar nightjar = new Nightjar();
    nightjar.run("train", "--events", "a b", "--seed=7", "--", "-x", "@file", "--help", "");
    assertEquals(
        List.of("TRAINER [train, --events, a b, --seed=7, --, -x, @file, --help, ]"),
        nightjar.started());
  }

  @Test
  void handedOn_whateverComesFirst() {
    Nightjar nightjar = new Nightjar();
    nightjar.run("serve", "--help");
    nightjar.run("serve", "--", "x");
    nightjar.run("keys", "create", "--json");
    nightjar.run("keys", "@file");
    nightjar.run("keys");
    nightjar.run("events", "report", "log/", "--json");
    nightjar.run("evaluate", "--cutoff", "2026-11-01");
    nightjar.run("models", "pull", "--from", "hdfs://there/models", "--help");
    assertEquals(
        List.of(
            "SERVER [serve, --help]",
            "SERVER [serve, --, x]",
            "SERVER [keys, create, --json]",
            "SERVER [keys, @file]",
            "SERVER [keys]",
            "TRAINER [events, report, log/, --json]",
            "TRAINER [evaluate, --cutoff, 2026-11-01]",
            "TRAINER [models, pull, --from, hdfs://there/models, --help]"),
        nightjar.started());
  }

  @Test
  void handedOn_endsAsTheChildEnds() {
    assertEquals("", new Nightjar().childEnds(3).fails(3, "train", "--events", "events"));
  }
}
