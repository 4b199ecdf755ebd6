package dev.nightjar.cli.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.command.CommandOutline;
import dev.nightjar.command.CommandOutline.Argument;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShellTest {
  private static final CommandOutline TRAIN =
      new CommandOutline(
          "train",
          List.of("Train a model.", ".Then publish it."),
          List.of(
              new Argument(List.of("-e", "--events"), "PATH", true, "Events.", List.of()),
              new Argument(List.of("--seed"), "N", false, "Of chance…", List.of("1", "2"))),
          List.of(new Argument(List.of(), "NAME", false, "A name.", List.of())),
          List.of("  nightjar train --events log/"),
          List.of());

  private static final CommandOutline MODELS =
      new CommandOutline(
          "models",
          List.of("Look at models."),
          List.of(),
          List.of(),
          List.of(),
          List.of(
              new CommandOutline(
                  "pin",
                  List.of("Pin a version."),
                  List.of(
                      new Argument(
                          List.of("--models"),
                          "DIR",
                          true,
                          "The model's store [shared].",
                          List.of()),
                      new Argument(List.of("--json"), "", false, "Print JSON.", List.of())),
                  List.of(new Argument(List.of(), "VERSION", false, "Which.", List.of())),
                  List.of(),
                  List.of())));

  @TempDir Path folder;

  @Test
  void completion_inBash_offersCommandsOptionsValuesAndVersions() throws Exception {
    Path script = Files.writeString(folder.resolve("script"), Shell.bash.script(whole()));
    assertEquals("train models ", completed(script, ""));
    assertEquals("train ", completed(script, "tr"));
    assertEquals("--events ", completed(script, "train", "--ev"));
    assertEquals("1 2 ", completed(script, "train", "--seed", ""));
    assertEquals("2 ", completed(script, "train", "--seed", "=", "2"));
    assertEquals("pin ", completed(script, "models", ""));
    Path manifest = folder.resolve("store/20261123T020000Z/manifest.json");
    Files.createDirectories(manifest.getParent());
    Files.createFile(manifest);
    String models = folder.resolve("store").toString();
    assertEquals(
        "20261123T020000Z ", completed(script, "models", "pin", "--models", models, "2026"));
    assertEquals(
        "20261123T020000Z ", completed(script, "models", "pin", "--models", "=", models, ""));
  }

  @Test
  void completion_inZsh_hasAFunctionForEachCommand() throws Exception {
    String script = Shell.zsh.script(whole());
    assertTrue(
        script.contains(
            """
            _nightjar_models_pin() {
              _arguments -S \\
                '*--models=[The model'\\''s store \\[shared\\]]:DIR:_files -/' \\
                '--json[Print JSON]' \\
                '*:VERSION:_nightjar_versions'
            }
            """),
        script);
    assertTrue(script.contains("\n    'train:Train a model'\n"), script);
  }

  @Test
  void manPages_areOneForEachCommand() {
    List<ManPage> pages = new ManPage(whole(), "").withAllBelow();
    assertEquals(
        List.of("nightjar.1", "nightjar-train.1", "nightjar-models.1", "nightjar-models-pin.1"),
        pages.stream().map(ManPage::file).toList());
    assertEquals(
        """
        .TH "NIGHTJAR-TRAIN" 1
        .SH NAME
        nightjar\\-train \\- Train a model.
        .SH SYNOPSIS
        \\fBnightjar train\\fR [\\fIOPTIONS\\fR] [\\fINAME\\fR]
        .SH DESCRIPTION
        Train a model.
        \\&.Then publish it.
        .SH ARGUMENTS
        .TP
        \\fINAME\\fR
        A name.
        .SH OPTIONS
        .TP
        \\fB\\-e, \\-\\-events\\fR=\\fIPATH\\fR
        Events.
        .TP
        \\fB\\-\\-seed\\fR=\\fIN\\fR
        Of chance\\[u2026]
        .SH EXAMPLES
        .nf
          nightjar train \\-\\-events log/
        .fi
        """,
        pages.get(1).text());
  }

  private static CommandOutline whole() {
    return new CommandOutline(
        "nightjar",
        List.of("Recommends."),
        List.of(),
        List.of(),
        List.of(),
        List.of(TRAIN, MODELS));
  }

  /** What bash would offer for the last of the words. */
  private static String completed(Path script, String... words) throws Exception {
    String line = "nightjar '" + String.join("' '", words) + "'";
    Process bash =
        new ProcessBuilder(
                "bash",
                "-c",
                "source %s; COMP_WORDS=(%s); COMP_CWORD=%d; _nightjar; printf '%%s ' \"${COMPREPLY[@]}\""
                    .formatted(script, line, words.length))
            .redirectError(ProcessBuilder.Redirect.DISCARD) // compopt works in a prompt only
            .start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    bash.waitFor();
    return said;
  }
}
