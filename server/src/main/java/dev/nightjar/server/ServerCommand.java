package dev.nightjar.server;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code nightjar}, as far as this program goes; the operator reaches it through that command. */
@Command(name = "nightjar", description = "Serves recommendations, and says who may ask for them.")
final class ServerCommand {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  void help(boolean asked) {}

  /** For help's sake: {@link dev.nightjar.command.OptionDefaults} has read the file already. */
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "A properties file with defaults for all options (default: nightjar.properties in this"
              + " folder, if there is one). NIGHTJAR_PORT and the like in the environment win over"
              + " it.")
  void config(Path file) {}
}
