package dev.nightjar.server;

import dev.nightjar.command.OptionDefaults;
import dev.nightjar.command.Program;
import dev.nightjar.server.keys.KeyMint;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.random.RandomGenerator;
import picocli.CommandLine;

/** Puts the command line together. */
final class ServerCommandLine {
  private ServerCommandLine() {}

  /**
   * The command line.
   *
   * @param trace whether a failure shows its stack trace
   */
  static CommandLine create(
      OptionDefaults defaults,
      boolean trace,
      PrintWriter out,
      PrintWriter err,
      Clock clock,
      RandomGenerator random) {
    CommandLine keys =
        new CommandLine(new KeysCommand())
            .addSubcommand(new KeysCreateCommand(out, new KeyMint(clock, random)))
            .addSubcommand(new KeysListCommand(out))
            .addSubcommand(new KeysRevokeCommand(out, clock))
            .addSubcommand(new KeysRotateSigningCommand(out, random, clock));
    CommandLine root =
        new CommandLine(new ServerCommand())
            .addSubcommand(new ServeCommand(out))
            .addSubcommand(keys);
    return Program.of(root.getCommandSpec(), defaults, trace).setOut(out).setErr(err);
  }
}
