package dev.nightjar.cli.models;

import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelFolder;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightjar models verify}: whether a version is still what was written. */
@Command(
    name = "verify",
    description = {
      "Read every byte of a version and compare it with the manifest.",
      "A file that differs is named, and the exit code is 1."
    },
    footer = {
      "  nightjar models verify --models models",
      "  nightjar models verify 20261123T020000Z --models models",
    })
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final VersionOptions models = new VersionOptions();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    ModelFolder folder = models.folder();
    folder.verify();
    Manifest manifest = folder.manifest();
    if (json) {
      Json.print(
          terminal,
          Json.object()
              .put("version", manifest.version().name())
              .put("whole", true)
              .put("tables", manifest.tables().size())
              .put("bytes", manifest.bytes()));
      return ExitCode.OK.code();
    }
    terminal
        .out()
        .printf(
            "%s is whole: manifest and %s, %s%n",
            manifest.version(),
            Figures.count(manifest.tables().size(), "table"),
            Figures.bytes(manifest.bytes()));
    return ExitCode.OK.code();
  }
}
