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
    for (List<String> call : List.of(List.of("keys", "create"), List.of("serve", "--help"))) {
      assertEquals(
          List.of("-Xmx512m"),
          ChildProgram.SERVER.flags(call, Map.of(), 64 * GIGA),
          call::toString);
    }
    assertEquals(
        ChildProgram.SERVER.flags(Map.of(), 64 * GIGA),
        ChildProgram.SERVER.flags(List.of("serve", "--models=m"), Map.of(), 64 * GIGA));
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
}
