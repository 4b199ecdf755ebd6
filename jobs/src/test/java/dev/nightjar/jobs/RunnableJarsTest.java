package dev.nightjar.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunnableJarsTest {
  private final Path dist;

  RunnableJarsTest(@TempDir Path dist) {
    this.dist = dist;
  }

  @Test
  void folder_propertyWins() throws IOException {
    assertEquals(dist, RunnableJars.folder(Optional.of(dist.toString()), Path.of("elsewhere.jar")));
  }

  @Test
  void folder_ofAJarInLib_isTheOneAroundLib() throws IOException {
    Path jar = Files.createFile(Files.createDirectory(dist.resolve("lib")).resolve("jobs.jar"));
    assertEquals(dist, RunnableJars.folder(Optional.empty(), jar));
  }

  @Test
  void folder_propertyNamesNothing_tellsWhere() {
    Path missing = dist.resolve("missing");
    IOException e =
        assertThrows(
            IOException.class,
            () -> RunnableJars.folder(Optional.of(missing.toString()), Path.of("jobs.jar")));
    assertEquals(
        "expected the folder of the runnable jars at "
            + missing
            + " (-Dnightjar.dist), found no such folder",
        e.getMessage());
  }

  @Test
  void folder_ofLooseClasses_tellsWhatToDo() {
    IOException e =
        assertThrows(IOException.class, () -> RunnableJars.folder(Optional.empty(), dist));
    assertTrue(String.valueOf(e.getMessage()).contains("found " + dist), e::toString);
    assertTrue(String.valueOf(e.getMessage()).contains("-Dnightjar.dist="), e::toString);
  }

  @Test
  void folder_ofAJarOutsideLib_isRefused() throws IOException {
    Path jar = Files.createFile(dist.resolve("jobs.jar"));
    assertThrows(IOException.class, () -> RunnableJars.folder(Optional.empty(), jar));
  }
}
