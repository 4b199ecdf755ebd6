package dev.nightjar.cli;

import dev.nightjar.cli.demo.DemoCommand;
import dev.nightjar.cli.demo.GenerateCommand;
import dev.nightjar.cli.diff.DiffCommand;
import dev.nightjar.cli.doctor.DoctorCommand;
import dev.nightjar.cli.inspect.InspectCommand;
import dev.nightjar.cli.models.ModelsCommand;
import dev.nightjar.cli.nightly.NightlyCommand;
import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.program.HandedOnCommand;
import dev.nightjar.cli.shell.CompletionCommand;
import dev.nightjar.cli.shell.ManCommand;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import dev.nightjar.command.OptionDefaults;
import dev.nightjar.command.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Puts the command line together and runs it: all of the program but its process. */
final class NightjarCommandLine {
  private final Terminal terminal;
  private final Map<String, String> environment;
  private final Path workingFolder;
  private final ChildPrograms programs;

  NightjarCommandLine(
      Terminal terminal,
      Map<String, String> environment,
      Path workingFolder,
      ChildPrograms programs) {
    this.terminal = terminal;
    this.environment = Map.copyOf(environment);
    this.workingFolder = workingFolder;
    this.programs = programs;
  }

  /** Runs what {@code arguments} ask for and returns the process's exit code. */
  int execute(String... arguments) {
    OptionDefaults defaults;
    try {
      defaults = OptionDefaults.of(List.of(arguments), environment, workingFolder);
    } catch (IOException e) {
      terminal.err().println("nightjar: " + e.getMessage());
      return ExitCode.USAGE.code();
    }
    return commandLine(defaults).execute(arguments);
  }

  private CommandLine commandLine(OptionDefaults defaults) {
    return Program.of(commands(), defaults, environment.containsKey(Program.TRACE))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setColorScheme(Help.defaultColorScheme(terminal.ink().coloured() ? Ansi.ON : Ansi.OFF));
  }

  private CommandSpec commands() {
    Clock clock = Clock.systemUTC();
    CommandLine root =
        new CommandLine(new NightjarCommand())
            .addSubcommand(
                withStandardOptions(new CommandLine(new DemoCommand(terminal, programs, clock))))
            .addSubcommand(
                withStandardOptions(new CommandLine(new GenerateCommand(terminal, clock))))
            .addSubcommand(
                withStandardOptions(new CommandLine(new NightlyCommand(terminal, programs, clock))))
            .addSubcommand(
                HandedOnCommand.of(
                    programs,
                    ChildProgram.TRAINER,
                    "train",
                    "Train a model, check it and publish it."))
            .addSubcommand(
                HandedOnCommand.of(
                    programs,
                    ChildProgram.TRAINER,
                    "evaluate",
                    "Train on the past, ask about what came after, and tell how good it is."))
            .addSubcommand(
                HandedOnCommand.of(
                    programs, ChildProgram.SERVER, "serve", "Serve the published model over HTTP."))
            .addSubcommand(
                HandedOnCommand.of(
                    programs, ChildProgram.SERVER, "keys", "Create, list and revoke API keys."))
            .addSubcommand(
                HandedOnCommand.of(
                    programs,
                    ChildProgram.TRAINER,
                    "events",
                    "Report on an event log, and check it."))
            .addSubcommand(
                withStandardOptions(
                        ModelsCommand.of(terminal, clock).addSubcommand(new DiffCommand(terminal)))
                    .addSubcommand(
                        HandedOnCommand.of(
                            programs,
                            ChildProgram.TRAINER,
                            "models push",
                            "Copy a version to a store on HDFS, S3 or the like."))
                    .addSubcommand(
                        HandedOnCommand.of(
                            programs,
                            ChildProgram.TRAINER,
                            "models pull",
                            "Copy a version from such a store, verify it and publish it.")))
            .addSubcommand(withStandardOptions(InspectCommand.of(terminal)))
            .addSubcommand(
                withStandardOptions(
                    new CommandLine(new DoctorCommand(terminal, programs, environment, clock))))
            .addSubcommand(
                HandedOnCommand.of(
                    programs,
                    ChildProgram.TRAINER,
                    "spark-conf",
                    "Print what spark-submit must know to run the trainer."))
            .addSubcommand(
                withStandardOptions(new CommandLine(new CompletionCommand(terminal, programs))))
            .addSubcommand(
                withStandardOptions(new CommandLine(new ManCommand(terminal, programs))));
    withHeadings(root);
    return root.getCommandSpec().versionProvider(new BuildVersion());
  }

  /** Adds {@code --help} and {@code --config} to a command and all commands below it. */
  private static CommandLine withStandardOptions(CommandLine command) {
    command.addMixin("standard", new StandardOptions());
    command.getSubcommands().values().forEach(NightjarCommandLine::withStandardOptions);
    return command;
  }

  /** Lets every help read alike: what for, options, commands, examples. */
  private static void withHeadings(CommandLine command) {
    UsageMessageSpec usage = command.getCommandSpec().usageMessage();
    usage
        .synopsisSubcommandLabel("COMMAND")
        .parameterListHeading("%n")
        .optionListHeading(command.getCommandSpec().positionalParameters().isEmpty() ? "%n" : "")
        .commandListHeading("%nCommands:%n")
        .footerHeading("%nExamples:%n");
    command.getSubcommands().values().forEach(NightjarCommandLine::withHeadings);
  }
}
