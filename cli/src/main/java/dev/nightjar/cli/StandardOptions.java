package dev.nightjar.cli;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What every command of this program takes. */
@Command
final class StandardOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help.")
  boolean help;

  /** Read by {@link dev.nightjar.command.OptionDefaults} before the command line is parsed. */
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Take options that are not given here from this properties file.")
  Path config = Path.of("nightjar.properties");
}
