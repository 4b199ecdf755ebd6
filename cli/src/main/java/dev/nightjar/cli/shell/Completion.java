package dev.nightjar.cli.shell;

import dev.nightjar.command.CommandOutline;
import java.nio.file.Path;
import java.util.Set;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The script that lets a shell complete commands, options, their values and paths. */
final class Completion {
  /** Labels of values that are completed as paths. */
  private static final Set<String> PATHS = Set.of("PATH", "FILE", "DIR");

  private Completion() {}

  /** For bash, and for zsh by its own emulation of bash's completion. */
  static String script(CommandOutline outline) {
    return AutoComplete.bash(outline.name(), new CommandLine(spec(outline)));
  }

  private static CommandSpec spec(CommandOutline outline) {
    CommandSpec spec = CommandSpec.create().name(outline.name());
    for (CommandOutline.Argument option : outline.options()) {
      OptionSpec.Builder builder =
          OptionSpec.builder(option.names().toArray(String[]::new)).type(type(option));
      builder.arity(option.label().isEmpty() ? "0" : "1");
      if (!option.candidates().isEmpty()) {
        builder.completionCandidates(option.candidates());
      }
      spec.addOption(builder.build());
    }
    for (CommandOutline.Argument argument : outline.arguments()) {
      PositionalParamSpec.Builder builder = PositionalParamSpec.builder().type(type(argument));
      if (!argument.candidates().isEmpty()) {
        builder.completionCandidates(argument.candidates());
      }
      spec.addPositional(builder.build());
    }
    outline.commands().forEach(command -> spec.addSubcommand(command.name(), spec(command)));
    return spec;
  }

  private static Class<?> type(CommandOutline.Argument argument) {
    if (argument.label().isEmpty()) {
      return boolean.class;
    }
    return PATHS.contains(argument.label()) ? Path.class : String.class;
  }
}
