package dev.nightjar.cli.shell;

import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.program.Outlines;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.command.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code nightjar man}: manual pages. */
@Command(
    name = "man",
    description = {
      "Write a manual page for every command.",
      "Trainer and server are asked what they understand, which takes a few seconds."
    },
    footer = {
      "  nightjar man --out ~/.local/share/man/man1   # then: man nightjar-inspect-user",
    })
@SuppressWarnings("NullAway.Init") // picocli sets the spec
public final class ManCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final ChildPrograms programs;

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where to write; made if it is not there.")
  private Path out = Path.of("");

  public ManCommand(Terminal terminal, ChildPrograms programs) {
    this.terminal = terminal;
    this.programs = programs;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    List<ManPage> pages = new ManPage(Outlines.of(programs, spec.root()), "").withAllBelow();
    Files.createDirectories(out);
    for (ManPage page : pages) {
      Files.writeString(out.resolve(page.file()), page.text());
    }
    terminal.out().printf("%s in %s%n", Figures.count(pages.size(), "page"), out);
    return ExitCode.OK.code();
  }
}
