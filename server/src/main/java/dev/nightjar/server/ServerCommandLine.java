package dev.nightjar.server;

import dev.nightjar.command.ExitCode;
import dev.nightjar.command.OptionDefaults;
import dev.nightjar.server.keys.KeyMint;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.time.Clock;
import java.util.random.RandomGenerator;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Puts the command line together; every error becomes one line on {@code err}. */
final class ServerCommandLine {
  private static final int HELP_WIDTH = 100;

  private ServerCommandLine() {}

  static CommandLine create(
      OptionDefaults defaults,
      PrintWriter out,
      PrintWriter err,
      Clock clock,
      RandomGenerator random) {
    CommandLine keys =
        new CommandLine(new KeysCommand())
            .addSubcommand(new KeysCreateCommand(out, new KeyMint(clock, random)))
            .addSubcommand(new KeysListCommand(out))
            .addSubcommand(new KeysRevokeCommand(out, clock));
    return new CommandLine(new ServerCommand())
        .addSubcommand(new ServeCommand(out))
        .addSubcommand(keys)
        .setDefaultValueProvider(defaults)
        .setUsageHelpWidth(HELP_WIDTH)
        .setOut(out)
        .setErr(err)
        .setParameterExceptionHandler((wrong, arguments) -> refuse(wrong))
        .setExecutionExceptionHandler((failed, command, result) -> fail(failed, err));
  }

  private static int refuse(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    command
        .getErr()
        .printf(
            "%s (see %s --help)%n", wrong.getMessage(), command.getCommandSpec().qualifiedName());
    return ExitCode.USAGE.code();
  }

  private static int fail(Exception failed, PrintWriter err) {
    boolean saysItself = failed.getMessage() != null && !(failed instanceof FileSystemException);
    err.println(saysItself ? failed.getMessage() : failed.toString());
    return ExitCode.FAILED.code();
  }
}
