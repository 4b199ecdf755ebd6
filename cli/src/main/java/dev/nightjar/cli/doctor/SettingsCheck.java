package dev.nightjar.cli.doctor;

import dev.nightjar.command.CommandOutline;
import dev.nightjar.command.OptionDefaults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether whatever the properties file sets is an option of some command: what is none, every
 * command passes over without a word.
 */
final class SettingsCheck implements Check {
  private final OptionDefaults defaults;
  private final Asking commands;

  /** Says which commands there are. */
  @FunctionalInterface
  interface Asking {
    CommandOutline ask() throws IOException, InterruptedException;
  }

  /**
   * @param commands is asked only if there is a properties file, for that takes seconds
   */
  SettingsCheck(OptionDefaults defaults, Asking commands) {
    this.defaults = defaults;
    this.commands = commands;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public Diagnosis look() throws IOException {
    Optional<Path> file = defaults.file();
    if (file.isEmpty()) {
      return Diagnosis.ok("no properties file");
    }
    Set<String> known = new HashSet<>();
    try {
      add(commands.ask(), known);
    } catch (IOException e) {
      return Diagnosis.warning(
          "cannot be told: " + e.getMessage(), "see that the programs of trainer and server start");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while programs were asked for their options", e);
    }
    List<String> unknown =
        defaults.namesInFile().stream().filter(name -> !known.contains(name)).sorted().toList();
    return unknown.isEmpty()
        ? Diagnosis.ok("%d in %s".formatted(defaults.namesInFile().size(), file.get()))
        : Diagnosis.warning(
            "no command has an option %s, as in %s"
                .formatted(String.join(", ", unknown), file.get()),
            "correct or delete it: what is set there is named like an option, without --");
  }

  private static void add(CommandOutline command, Set<String> known) {
    for (CommandOutline.Argument option : command.options()) {
      String longest =
          option.names().stream().max(Comparator.comparing(String::length)).orElseThrow();
      known.addAll(OptionDefaults.fileNames(command.name(), longest));
    }
    command.commands().forEach(below -> add(below, known));
  }
}
