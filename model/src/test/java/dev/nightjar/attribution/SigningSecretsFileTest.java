package dev.nightjar.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SigningSecretsFileTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T02:00:00.5Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "keys.json, keys.signing.json",
    "keys, keys.signing.json",
    "my.json.json, my.json.signing.json"
  })
  void beside_keyFile_isNamedAfterIt(String keys, String signing) {
    assertEquals(folder.resolve(signing), SigningSecretsFile.beside(folder.resolve(keys)).path());
  }

  @Test
  void makeIfAbsent_twice_makesOne() throws IOException {
    assertFalse(file().exists());
    file().makeIfAbsent(new Random(1), CLOCK);
    SigningSecrets made = file().read();
    file().makeIfAbsent(new Random(2), CLOCK);
    assertEquals(made, file().read());
    assertEquals(1, made.secrets().size());
    assertEquals(Instant.parse("2026-11-23T02:00:00Z"), made.newest().orElseThrow().created());
  }

  @Test
  void rotate_isReadBack_ownersOnly_noDraftLeft() throws IOException {
    file().makeIfAbsent(new Random(1), CLOCK);
    SigningSecrets before = file().read();
    SigningSecrets rotated = file().rotate(new Random(2), CLOCK);
    assertEquals(rotated, file().read());
    assertEquals(before.secrets(), rotated.secrets().subList(0, 1));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(
          List.of(".keys.signing.json.lock", "keys.signing.json"),
          files.map(path -> path.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void read_noFile_saysWhoMakesIt() {
    IOException e = assertThrows(IOException.class, () -> file().read());
    assertEquals(
        "missing: expected signing secrets at %s, found nothing; the server makes them when it first starts"
            .formatted(file().path()),
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "secrets",
        "[]",
        "{}",
        "{\"formatVersion\":2,\"secrets\":[]}",
        "{\"formatVersion\":1,\"secrets\":[null]}",
        "{\"formatVersion\":1,\"secrets\":[{\"number\":1}]}",
        "{\"formatVersion\":1,\"secrets\":[]} and more"
      })
  void read_notSecrets_namesTheFile(String content) throws IOException {
    Files.writeString(file().path(), content);
    IOException e = assertThrows(IOException.class, () -> file().read());
    assertTrue(e.toString().contains("corrupt: " + file().path()), e.toString());
    assertNull(e.getCause());
  }

  private SigningSecretsFile file() {
    return SigningSecretsFile.beside(folder.resolve("keys.json"));
  }
}
