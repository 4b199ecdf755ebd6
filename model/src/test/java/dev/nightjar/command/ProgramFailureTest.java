package dev.nightjar.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;

final class ProgramFailureTest {
  @TempDir Path folder;

  @Test
  void failure_saysWhatItSays_onOneLine() throws IOException {
    assertEquals("nightjar: no luck: none\n", said(new IOException("no luck:\n  none")));
  }

  @Test
  void fileThatIsNotThere_isMoreThanItsName() throws IOException {
    assertEquals("nightjar: no such file or folder: a/b\n", said(new NoSuchFileException("a/b")));
  }

  @Test
  void fileThatMayNotBeOpened_isMoreThanItsName() throws IOException {
    assertEquals("nightjar: AccessDeniedException: a/b\n", said(new AccessDeniedException("a/b")));
  }

  @Test
  void defect_tellsHowToFindIt() throws IOException {
    assertEquals(
        "nightjar: IllegalStateException: never (NIGHTJAR_TRACE=1 shows where)\n",
        said(new IllegalStateException("never")));
  }

  private String said(Exception failure) throws IOException {
    StringWriter err = new StringWriter();
    CommandLine command =
        Program.of(new Failing(failure), OptionDefaults.of(List.of(), Map.of(), folder), false)
            .setErr(new PrintWriter(err, true));
    assertEquals(ExitCode.FAILED.code(), command.execute());
    return err.toString();
  }

  @Command(name = "failing")
  private record Failing(Exception failure) implements Callable<Integer> {
    @Override
    public Integer call() throws Exception {
      throw failure;
    }
  }
}
