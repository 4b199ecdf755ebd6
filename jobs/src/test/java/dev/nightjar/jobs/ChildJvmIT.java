package dev.nightjar.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.jobs.ChildJvm.Output;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
final class ChildJvmIT {
  private final Path jars;

  ChildJvmIT(@TempDir Path jars) {
    this.jars = jars;
  }

  @Test
  void start_handsOverFlagsAndArguments_returnsOutputAndExitCode() throws Exception {
    TestJar.write(jars.resolve("echo.jar"), EchoMain.class);
    try (ChildJvm child =
        ChildJvm.start(
            jars,
            "echo",
            List.of("-Dgreeting=hello "),
            List.of("7", "0", "a b"),
            Output.CAPTURED)) {
      assertEquals("hello 7|0|a b", firstLine(child));
      assertEquals(7, child.waitFor());
    }
  }

  @Test
  void start_appendsBothOutputsToALog() throws Exception {
    TestJar.write(jars.resolve("echo.jar"), EchoMain.class);
    Path log = Files.writeString(jars.resolve("echo.log"), "before\n");
    try (ChildJvm child =
        ChildJvm.start(
            jars, "echo", List.of("-Dx"), List.of("0", "no number"), Output.appendedTo(log))) {
      assertEquals(1, child.waitFor());
    }
    String logged = Files.readString(log);
    assertTrue(logged.startsWith("before\n0|no number\n"), logged);
    assertTrue(logged.contains("NumberFormatException"), logged);
  }

  @Test
  void start_withoutTheJar_tellsWhereItWasExpected() {
    IOException e =
        assertThrows(
            IOException.class,
            () -> ChildJvm.start(jars, "gone", List.of(), List.of(), Output.INHERITED));
    assertTrue(
        String.valueOf(e.getMessage()).contains(jars.resolve("gone.jar").toString()), e::toString);
  }

  @Test
  void close_endsTheChild() throws Exception {
    TestJar.write(jars.resolve("echo.jar"), EchoMain.class);
    ChildJvm child = ChildJvm.start(jars, "echo", List.of(), List.of("0", "60"), Output.CAPTURED);
    try (child) {
      assertEquals("0|60", firstLine(child));
      assertTrue(child.isAlive());
    }
    assertFalse(child.isAlive());
  }

  @Test
  void close_childIgnoresSigterm_killsItAfterTheGrace() throws Exception {
    TestJar.write(jars.resolve("stubborn.jar"), StubbornMain.class);
    ChildJvm child =
        ChildJvm.start(
            jars, "stubborn", List.of(), List.of(), Output.CAPTURED, Duration.ofMillis(300));
    try (child) {
      assertEquals("ready", firstLine(child));
    }
    assertEquals(128 + 9, child.waitFor());
  }

  @Test
  void parentIsTerminated_childEndsToo() throws Exception {
    TestJar.write(jars.resolve("echo.jar"), EchoMain.class);
    TestJar.write(jars.resolve("parent.jar"), ParentMain.class);
    ProcessHandle child;
    try (ChildJvm parent =
        ChildJvm.start(jars, "parent", List.of(), List.of(jars.toString()), Output.CAPTURED)) {
      child = ProcessHandle.of(Long.parseLong(firstLine(parent))).orElseThrow();
      assertTrue(child.isAlive());
    }
    child.onExit().get(10, TimeUnit.SECONDS);
    assertFalse(child.isAlive());
  }

  @Test
  void parentIsKilled_childThatLooksAfterIt_endsToo() throws Exception {
    TestJar.write(jars.resolve("echo.jar"), EchoMain.class);
    TestJar.write(jars.resolve("parent.jar"), ParentMain.class);
    try (ChildJvm parent =
        ChildJvm.start(jars, "parent", List.of(), List.of(jars.toString()), Output.CAPTURED)) {
      ProcessHandle child = ProcessHandle.of(Long.parseLong(firstLine(parent))).orElseThrow();
      assertTrue(child.isAlive());
      ProcessHandle.of(parent.pid()).orElseThrow().destroyForcibly();
      child.onExit().get(20, TimeUnit.SECONDS);
      assertFalse(child.isAlive());
    }
  }

  private static String firstLine(ChildJvm child) throws IOException {
    return new BufferedReader(new InputStreamReader(child.output(), UTF_8)).readLine();
  }
}
