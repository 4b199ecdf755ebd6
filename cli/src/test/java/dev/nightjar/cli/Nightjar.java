package dev.nightjar.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.terminal.Ink;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.jobs.ChildJvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command line as the program runs it, with its output kept and its child programs noted. */
public final class Nightjar {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<String> started = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private Path folder = Path.of("target");
  private int childCode;
  private Child child = words -> {};

  /** What a child program does, given its words. */
  public interface Child {
    void run(List<String> words) throws IOException, InterruptedException;
  }

  /** Sets an environment variable. */
  public Nightjar with(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /** Runs in {@code newFolder}. */
  public Nightjar in(Path newFolder) {
    folder = newFolder;
    return this;
  }

  /** Lets every child program end with {@code code}. */
  public Nightjar childEnds(int code) {
    childCode = code;
    return this;
  }

  /** Lets every child program do this. */
  public Nightjar childDoes(Child work) {
    child = work;
    return this;
  }

  /** Runs and expects success. */
  public String run(String... arguments) {
    int code = execute(arguments);
    assertEquals("", err.toString());
    assertEquals(0, code);
    return out.toString();
  }

  /** Runs and expects nothing on stdout and {@code code}; returns what was on stderr. */
  public String fails(int code, String... arguments) {
    int found = execute(arguments);
    assertEquals("", out.toString());
    assertEquals(code, found, err::toString);
    return err.toString();
  }

  public int execute(String... arguments) {
    Terminal terminal =
        new Terminal(new PrintWriter(out, true), new PrintWriter(err, true), new Ink(false));
    return new NightjarCommandLine(terminal, environment, folder, new NotedPrograms())
        .execute(arguments);
  }

  /** What was on stdout. */
  public String printed() {
    return out.toString();
  }

  public String texts() {
    return out + "" + err;
  }

  /** What was started, such as {@code TRAINER [train, --seed, 7]}. */
  public List<String> started() {
    return started;
  }

  private final class NotedPrograms implements ChildPrograms {
    @Override
    public int run(ChildProgram program, List<String> words)
        throws IOException, InterruptedException {
      started.add(program + " " + words);
      child.run(words);
      return childCode;
    }

    @Override
    public int run(ChildProgram program, List<String> words, PrintWriter to)
        throws IOException, InterruptedException {
      to.println("the " + program + "'s progress");
      return run(program, words);
    }

    @Override
    public ChildJvm start(ChildProgram program, List<String> words, ChildJvm.Output output)
        throws IOException {
      throw new IOException("expected no " + program + " to be started, found " + words);
    }
  }
}
