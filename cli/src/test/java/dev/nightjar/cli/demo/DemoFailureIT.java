package dev.nightjar.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.cli.program.ChildPrograms;
import dev.nightjar.cli.terminal.Ink;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.jobs.ChildJvm;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What the demo does when its programs, started as real processes, do not do their part. */
final class DemoFailureIT {
  private final Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  DemoFailureIT(@TempDir Path folder) throws IOException {
    this.folder = folder;
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, FailingMain.class.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH,
        FailingMain.class.getProtectionDomain().getCodeSource().getLocation().toString());
    try (OutputStream jar = Files.newOutputStream(folder.resolve("failing.jar"))) {
      new JarOutputStream(jar, manifest).close();
    }
  }

  @Test
  void trainerThatFails_isToldWithItsLastWords() {
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err, true), new Ink(false));
    int code =
        new CommandLine(new DemoCommand(terminal, new FailingPrograms(), Clock.systemUTC()))
            .execute("--once", "--users=20", "--items=100", "--dir=" + folder.resolve("demo"));
    assertEquals(
        """
        nightjar: the trainer ended with exit code 3; its last words, from %s/demo/train.log:
          train does not work today
        """
            .formatted(folder),
        err.toString());
    assertEquals(1, code);
    assertTrue(
        out.toString().contains("2  Train a model of it, as every night (about three minutes)\n"),
        out::toString);
  }

  @Test
  void serverThatFails_isToldWithItsLastWords() {
    ChildFailure failure =
        assertThrows(
            ChildFailure.class,
            () ->
                DemoServer.start(
                    new FailingPrograms(), List.of("serve"), folder.resolve("serve.log")));
    assertEquals(List.of("serve does not work today"), failure.tail());
  }

  @Test
  void keysThatFail_areTold() {
    IOException failure =
        assertThrows(
            IOException.class, () -> DemoKeys.create(new FailingPrograms(), List.of("keys")));
    assertEquals("expected keys, found that making them ended with code 3", failure.getMessage());
  }

  private final class FailingPrograms implements ChildPrograms {
    @Override
    public int run(ChildProgram program, List<String> arguments) {
      throw new IllegalStateException("the demo does not hand its terminal on");
    }

    @Override
    public int run(ChildProgram program, List<String> arguments, PrintWriter to) {
      return run(program, arguments);
    }

    @Override
    public ChildJvm start(ChildProgram program, List<String> arguments, ChildJvm.Output output)
        throws IOException {
      return ChildJvm.start(folder, "failing", List.of(), arguments, output);
    }
  }
}
