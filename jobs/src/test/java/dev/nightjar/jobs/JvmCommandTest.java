package dev.nightjar.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JvmCommandTest {
  @Test
  void words_flagsStandBeforeTheJar_argsBehindIt() {
    JvmCommand command =
        new JvmCommand(
            Path.of("/jdk/bin/java"),
            List.of("-Xmx4g", "-Da=b c"),
            Path.of("/dist/nightjar-trainer.jar"),
            List.of("train", "--seed", "7"));
    assertEquals(
        List.of(
            "/jdk/bin/java",
            "-Xmx4g",
            "-Da=b c",
            "-jar",
            "/dist/nightjar-trainer.jar",
            "train",
            "--seed",
            "7"),
        command.words());
  }

  @Test
  void runningJava_isAProgram() {
    assertTrue(Files.isExecutable(JvmCommand.runningJava()));
  }
}
