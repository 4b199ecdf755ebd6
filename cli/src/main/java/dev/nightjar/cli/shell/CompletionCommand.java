package dev.nightjar.cli.shell;

import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.program.Outlines;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code nightjar completion}: the completion script. */
@Command(
    name = "completion",
    description = {
      "Print a script that lets bash or zsh complete commands, options, versions and paths.",
      "Trainer and server are asked what they understand, which takes a few seconds."
    },
    footer = {
      "  nightjar completion bash > ~/.local/share/bash-completion/completions/nightjar",
      "  nightjar completion zsh > ~/.nightjar.zsh   # and in ~/.zshrc: source ~/.nightjar.zsh",
    })
@SuppressWarnings("NullAway.Init") // picocli sets the spec
public final class CompletionCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ChildPrograms programs;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SHELL", arity = "0..1", description = "bash or zsh (default: bash).")
  private Shell shell = Shell.bash;

  public CompletionCommand(Terminal terminal, ChildPrograms programs) {
    this.terminal = terminal;
    this.programs = programs;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    terminal.out().print(shell.script(Outlines.of(programs, spec.root())));
    terminal.out().flush();
    return ExitCode.OK.code();
  }
}
