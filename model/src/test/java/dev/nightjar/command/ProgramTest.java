package dev.nightjar.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;

final class ProgramTest {
  @TempDir Path folder;
  private final StringWriter err = new StringWriter();
  private final Train train = new Train();

  private static final class Refused extends Exception implements HasExitCode {
    private static final long serialVersionUID = 1L;

    Refused() {
      super("recall fell from 0.2 to 0.1");
    }

    @Override
    public ExitCode exitCode() {
      return ExitCode.REFUSED;
    }
  }

  @Command(name = "train")
  private static final class Train implements Callable<Integer> {
    enum Outcome {
      FINE,
      BROKEN,
      NAMELESS,
      REFUSED
    }

    @Option(names = "--outcome", required = true)
    Outcome outcome = Outcome.FINE;

    @Option(names = "--events", arity = "1..*", converter = PathOrGlob.class)
    List<String> events = List.of();

    @Option(names = "--models")
    Path models = Path.of("models");

    @Override
    public Integer call() throws Exception {
      switch (outcome) {
        case FINE -> {}
        case BROKEN -> throw new IOException("disk full");
        case NAMELESS -> throw new IllegalStateException();
        case REFUSED -> throw new Refused();
      }
      return ExitCode.OK.code();
    }
  }

  @Test
  void execute_misspeltOptionAfterPaths_isCalledWrongly() throws IOException {
    assertEquals(0, execute(false, "--outcome", "fine", "--events", "a", "b", "--models", "m"));
    assertEquals(List.of("a", "b"), train.events);
    assertEquals(2, execute(false, "--outcome", "fine", "--events", "a", "b", "--modles", "m"));
    assertTrue(err.toString().startsWith("nightjar: Unknown options: '--modles', 'm'"));
    assertEquals(2, execute(false, "--outcome", "fine", "--events", "--modles", "m"));
    assertTrue(
        err.toString().contains("expected a path, found \"--modles\", which is no option"),
        err::toString);
  }

  @Test
  void execute_valueWithAHyphen_isAValue() throws IOException {
    assertEquals(0, execute(false, "--outcome", "fine", "--models", "-m", "--events", "-1"));
    assertEquals(Path.of("-m"), train.models);
    assertEquals(List.of("-1"), train.events);
  }

  @Test
  void execute_misspeltRequiredOption_isToldWithWhatIsMissing() throws IOException {
    assertEquals(2, execute(false, "--outcom", "fine"));
    assertTrue(
        err.toString().startsWith("nightjar: Missing required option: '--outcome=<outcome>'"),
        err::toString);
    assertTrue(err.toString().contains("; unknown: --outcom fine\n"), err::toString);
  }

  @Test
  void execute_didWhatWasAsked_isOkAndSilent() throws IOException {
    assertEquals(0, execute(false, "--outcome", "fine"));
    assertEquals("", err.toString());
  }

  @Test
  void execute_failed_isFailedAndOneLine() throws IOException {
    assertEquals(1, execute(false, "--outcome", "broken"));
    assertEquals("nightjar: disk full\n", err.toString());
  }

  @Test
  void execute_failedWithoutMessage_namesTheException() throws IOException {
    assertEquals(1, execute(false, "--outcome", "nameless"));
    assertEquals("nightjar: java.lang.IllegalStateException\n", err.toString());
  }

  @Test
  void execute_refused_hasTheExitCodeOfTheException() throws IOException {
    assertEquals(3, execute(false, "--outcome", "refused"));
    assertEquals("nightjar: recall fell from 0.2 to 0.1\n", err.toString());
  }

  @Test
  void execute_wrongCall_isUsageAndPointsToTheHelp() throws IOException {
    assertEquals(2, execute(false));
    assertEquals(
        "nightjar: Missing required option: '--outcome=<outcome>'\nSee 'train --help'.\n",
        err.toString());
  }

  @Test
  void execute_withAFileUri_isThatPath() throws IOException {
    assertEquals(0, execute(false, "--outcome", "fine", "--models", "file:///srv/my%20models"));
    assertEquals(Path.of("/srv/my models"), train.models);
    assertEquals(0, execute(false, "--outcome", "fine", "--models", "a:b/c"));
    assertEquals(Path.of("a:b/c"), train.models);
  }

  @Test
  void execute_withAnotherUriForAPath_isUsage() throws IOException {
    assertEquals(2, execute(false, "--outcome", "fine", "--models", "hdfs://namenode/models"));
    assertEquals(
        """
        nightjar: Invalid value for option '--models': expected a path on this machine, or a file: URI, found 'hdfs://namenode/models'
        See 'train --help'.
        """,
        err.toString());
  }

  @Test
  void execute_failedAndTraced_showsWhere() throws IOException {
    assertEquals(1, execute(true, "--outcome", "broken"));
    String[] lines = err.toString().split("\n", -1);
    assertEquals("java.io.IOException: disk full", lines[0]);
    assertTrue(lines[1].contains("ProgramTest$Train.call"), lines[1]);
    assertEquals("nightjar: disk full", lines[lines.length - 2]);
  }

  private int execute(boolean trace, String... arguments) throws IOException {
    OptionDefaults defaults = OptionDefaults.of(List.of(arguments), Map.of(), folder);
    CommandLine line =
        Program.of(train, defaults, trace)
            .setErr(new PrintWriter(err, true))
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    return line.execute(arguments);
  }
}
