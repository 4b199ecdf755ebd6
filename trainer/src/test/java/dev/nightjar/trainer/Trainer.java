package dev.nightjar.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.command.OptionDefaults;
import dev.nightjar.command.Program;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The command line as the program runs it, with its output kept. */
public final class Trainer {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private Trainer() {}

  /** Runs and expects success; returns what was on stdout. */
  public static String run(String... arguments) {
    Trainer trainer = new Trainer();
    assertEquals(0, trainer.execute(arguments), trainer.err::toString);
    return trainer.out.toString();
  }

  /** Runs and expects nothing on stdout and {@code code}; returns what was on stderr. */
  public static String fails(int code, String... arguments) {
    Trainer trainer = new Trainer();
    assertEquals(code, trainer.execute(arguments), trainer.err::toString);
    assertEquals("", trainer.out.toString());
    return trainer.err.toString();
  }

  private int execute(String... arguments) {
    try {
      OptionDefaults defaults = OptionDefaults.of(List.of(arguments), Map.of(), Path.of(""));
      return Program.of(new TrainerCommand(), defaults, false)
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true))
          .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
          .execute(arguments);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
