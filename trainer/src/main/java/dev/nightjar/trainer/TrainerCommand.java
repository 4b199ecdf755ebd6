package dev.nightjar.trainer;

import dev.nightjar.trainer.events.EventsCommand;
import dev.nightjar.trainer.models.ModelsCommand;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The commands that need Spark. */
@Command(
    name = "nightjar",
    description = "The part of nightjar that trains models.",
    mixinStandardHelpOptions = true,
    subcommands = {
      TrainCommand.class,
      EvaluateCommand.class,
      EventsCommand.class,
      ModelsCommand.class,
      SparkConfCommand.class
    })
final class TrainerCommand {
  /** For help's sake: {@link dev.nightjar.command.OptionDefaults} has read the file already. */
  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "Take options from this properties file (default: nightjar.properties).")
  void config(Path file) {}
}
