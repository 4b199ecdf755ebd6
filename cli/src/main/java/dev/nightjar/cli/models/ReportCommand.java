package dev.nightjar.cli.models;

import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.model.ModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightjar models report}: the page about a version. */
@Command(
    name = "report",
    description = {
      "Open the page that the night wrote about a version: how good it is, what looks odd, plots.",
      "Without a screen its path is printed; the page is one file and needs nothing else."
    },
    footer = {
      "  nightjar models report --models models",
      "  nightjar models report 20261123T020000Z --models models --print-path",
    })
final class ReportCommand implements Callable<Integer> {
  private static final String FILE = "report.html";

  private final Terminal terminal;
  private final Browser browser;

  @Mixin private final VersionOptions models = new VersionOptions();

  @Option(names = "--print-path", description = "Print the page's path, and open nothing.")
  private boolean printPath;

  ReportCommand(Terminal terminal, Browser browser) {
    this.terminal = terminal;
    this.browser = browser;
  }

  @Override
  public Integer call() throws IOException {
    Path page = models.folder().path().resolve(FILE).toAbsolutePath().normalize();
    if (!Files.exists(page)) {
      throw new ModelException.Missing(page, "the page that a training writes");
    }
    if (printPath || !browser.show(page)) {
      terminal.out().println(page);
    } else {
      terminal.out().println("Opening " + page.toUri());
    }
    return ExitCode.OK.code();
  }
}
