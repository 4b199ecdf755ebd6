package dev.nightjar.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.attribution.SigningSecret;
import dev.nightjar.attribution.SigningSecretsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LiveSecretsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;
  private SigningSecretsFile file;
  private LiveSecrets secrets;

  @BeforeEach
  void open() throws IOException {
    file = SigningSecretsFile.beside(folder.resolve("keys.json"));
    secrets = LiveSecrets.open(file, new Random(1), CLOCK);
  }

  @Test
  void open_noFile_makesIt_andNextTimeTakesIt() throws IOException {
    assertEquals(file.read().newest().orElseThrow(), secrets.newest());
    assertEquals(secrets.newest(), LiveSecrets.open(file, new Random(2), CLOCK).newest());
  }

  @Test
  void refresh_sameFile_changesNothing() {
    assertFalse(secrets.refresh());
  }

  @Test
  void refresh_rotated_newestSigns() throws IOException {
    SigningSecret rotated = file.rotate(new Random(3), CLOCK).newest().orElseThrow();
    assertTrue(secrets.refresh());
    assertEquals(rotated, secrets.newest());
  }

  @Test
  void refresh_replacedWithinTheSameSecondAndSize_isSeen() throws IOException {
    FileTime modified = Files.getLastModifiedTime(file.path());
    long bytes = Files.size(file.path());
    Files.delete(file.path());
    file.makeIfAbsent(new Random(4), CLOCK);
    Files.setLastModifiedTime(file.path(), modified);
    assertEquals(bytes, Files.size(file.path()));
    assertTrue(secrets.refresh());
    assertEquals(file.read().newest().orElseThrow(), secrets.newest());
  }

  @Test
  void refresh_brokenMissingOrEmptyFile_keepsTheSecret() throws IOException {
    SigningSecret before = secrets.newest();
    Files.writeString(file.path(), "{");
    assertFalse(secrets.refresh());
    Files.delete(file.path());
    assertFalse(secrets.refresh());
    Files.writeString(file.path(), "{\"formatVersion\":1,\"secrets\":[]}");
    assertFalse(secrets.refresh());
    assertEquals(before, secrets.newest());
  }

  @Test
  void open_corruptFile_fails() throws IOException {
    Files.writeString(file.path(), "{\"formatVersion\":1,\"secrets\":[]}");
    IOException e =
        assertThrows(IOException.class, () -> LiveSecrets.open(file, new Random(1), CLOCK));
    assertEquals(
        "corrupt: %s: expected a secret, found none".formatted(file.path()), e.getMessage());
  }

  @Test
  void open_folderThatCannotBeWritten_saysWhatToDo() {
    SigningSecretsFile nowhere = SigningSecretsFile.beside(folder.resolve("gone/keys.json"));
    IOException e =
        assertThrows(IOException.class, () -> LiveSecrets.open(nowhere, new Random(1), CLOCK));
    assertTrue(
        String.valueOf(e.getMessage())
            .startsWith("cannot make signing secrets at " + nowhere.path() + ": "),
        e.toString());
    assertTrue(String.valueOf(e.getMessage()).endsWith("nightjar keys rotate-signing"));
  }
}
