package dev.nightjar.cli.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChildProgramTest {
  private static final long GIGA = 1L << 30;

  @Test
  void trainer_takesTwoThirdsOfASmallMachine() {
    assertEquals(
        List.of("-Xmx2048m", "--add-modules", "jdk.incubator.vector"),
        ChildProgram.TRAINER.flags(Map.of(), 3 * GIGA));
  }

  @Test
  void trainer_takesFourGigabytesOfALargeMachine() {
    assertEquals(
        List.of("-Xmx4096m", "--add-modules", "jdk.incubator.vector"),
        ChildProgram.TRAINER.flags(Map.of(), 64 * GIGA));
  }

  @Test
  void server_needsASmallHeap() {
    assertEquals(
        List.of("-Xmx512m", "--add-modules", "jdk.incubator.vector"),
        ChildProgram.SERVER.flags(Map.of(), 64 * GIGA));
  }

  @Test
  void commandsThatMultiplyNothing_haveNoSimd_norItsWarning() {
    for (String call : List.of("keys create", "serve --help")) {
      assertEquals(List.of("-Xmx512m"), flags(ChildProgram.SERVER, call), call);
    }
    for (String call : List.of("events compact log", "models push", "spark-conf", "train --help")) {
      assertEquals(List.of("-Xmx4096m"), flags(ChildProgram.TRAINER, call), call);
    }
  }

  @Test
  void commandsThatMultiply_haveSimd() {
    assertEquals(
        ChildProgram.SERVER.flags(Map.of(), 64 * GIGA),
        flags(ChildProgram.SERVER, "serve --models=m"));
    for (String call : List.of("train --events=e", "evaluate --cutoff=2026-01-01")) {
      assertEquals(
          ChildProgram.TRAINER.flags(Map.of(), 64 * GIGA), flags(ChildProgram.TRAINER, call), call);
    }
  }

  @Test
  void environment_comesLastAndSoWins() {
    Map<String, String> environment =
        Map.of("NIGHTJAR_SERVER_OPTS", " -Xmx2g  -XX:+UseZGC ", "NIGHTJAR_TRAINER_OPTS", "-Xmx9g");
    assertEquals(
        List.of("-Xmx512m", "--add-modules", "jdk.incubator.vector", "-Xmx2g", "-XX:+UseZGC"),
        ChildProgram.SERVER.flags(environment, 64 * GIGA));
    assertEquals(
        List.of("-Xmx4096m", "--add-modules", "jdk.incubator.vector", "-Xmx9g"),
        ChildProgram.TRAINER.flags(environment, 64 * GIGA));
  }

  private static List<String> flags(ChildProgram program, String call) {
    return program.flags(List.of(call.split(" ")), Map.of(), 64 * GIGA);
  }
}
