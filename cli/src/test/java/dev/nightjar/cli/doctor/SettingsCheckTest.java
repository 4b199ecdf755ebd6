package dev.nightjar.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.command.CommandOutline;
import dev.nightjar.command.CommandOutline.Argument;
import dev.nightjar.command.OptionDefaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsCheckTest {
  @TempDir Path folder;

  @Test
  void look_optionsOfAnyCommand_areKnown_bothWays() throws IOException {
    Diagnosis found = look("rank=8\ntrain.rank=9\nkeep=3\n");
    assertEquals(Diagnosis.ok("3 in " + folder.resolve("nightjar.properties")), found);
  }

  @Test
  void look_whatNoCommandHas_isNamed() throws IOException {
    Diagnosis found = look("rnak=8\nkeep=3\nnightly.rank=9\nversion=1\n");
    assertEquals(Diagnosis.Verdict.WARNING, found.verdict());
    assertTrue(
        found.found().startsWith("no command has an option nightly.rank, rnak, version, as in "));
  }

  @Test
  void look_withoutAFile_asksNobody() throws IOException {
    OptionDefaults none = OptionDefaults.of(List.of(), Map.of(), folder);
    assertEquals(
        Diagnosis.ok("no properties file"),
        new SettingsCheck(
                none,
                () -> {
                  throw new IOException("nobody is asked");
                })
            .look());
  }

  @Test
  void look_programsThatDoNotSay_areAWarning() throws IOException {
    Files.writeString(folder.resolve("nightjar.properties"), "rank=8");
    OptionDefaults defaults = OptionDefaults.of(List.of(), Map.of(), folder);
    Diagnosis found =
        new SettingsCheck(
                defaults,
                () -> {
                  throw new IOException("no jar");
                })
            .look();
    assertEquals(Diagnosis.Verdict.WARNING, found.verdict());
    assertEquals("cannot be told: no jar", found.found());
  }

  private Diagnosis look(String properties) throws IOException {
    Files.writeString(folder.resolve("nightjar.properties"), properties);
    CommandOutline nightjar =
        command("nightjar", "--version", command("train", "--rank"), command("nightly", "--keep"));
    return new SettingsCheck(OptionDefaults.of(List.of(), Map.of(), folder), () -> nightjar).look();
  }

  private static CommandOutline command(String name, String option, CommandOutline... below) {
    Argument argument = new Argument(List.of("-x", option), "N", false, "", List.of());
    return new CommandOutline(
        name, List.of(), List.of(argument), List.of(), List.of(), List.of(below));
  }
}
