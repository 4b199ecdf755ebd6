package dev.nightjar.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyFileTest {
  @TempDir Path folder;

  @Test
  void update_newFile_isReadBack() throws IOException {
    KeyFile file = new KeyFile(folder.resolve("secrets/keys.json"));
    ApiKey key = TestKeys.publishable(1).kept();
    KeyRing written = file.update(ring -> ring.with(List.of(key)).revoke(key.id(), Instant.EPOCH));
    assertEquals(written, file.read());
    assertEquals(List.of(key), file.read().keys());
  }

  @Test
  void update_file_isTheOwnersOnlyAndHoldsNoKey() throws IOException {
    KeyFile file = file();
    NewKey key = TestKeys.publishable(1);
    file.update(ring -> ring.with(List.of(key.kept())));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())));
    assertFalse(Files.readString(file.path()).contains(key.text()));
  }

  @Test
  void update_changeThatFails_leavesTheFileAndNoDraft() throws IOException {
    KeyFile file = file();
    KeyRing before = file.update(ring -> ring.with(List.of(TestKeys.publishable(1).kept())));
    assertThrows(
        IllegalArgumentException.class,
        () -> file.update(ring -> ring.revoke("key_x", Instant.EPOCH)));
    assertEquals(before, file.read());
    try (Stream<Path> files = Files.list(folder)) {
      assertTrue(files.noneMatch(path -> path.toString().endsWith(".draft")));
    }
  }

  @Test
  void read_noFile_saysHowToMakeOne() {
    IOException e = assertThrows(IOException.class, () -> file().read());
    assertEquals(
        "missing: expected a key file at %1$s, found nothing; make one with: nightjar keys create --keys %1$s --name shop"
            .formatted(file().path()),
        e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "keys",
        "[]",
        "{}",
        "{\"formatVersion\":2,\"keys\":[],\"revoked\":{}}",
        "{\"formatVersion\":1,\"keys\":[null],\"revoked\":{}}",
        "{\"formatVersion\":1,\"keys\":[{\"id\":\"key_1\"}],\"revoked\":{}}",
        "{\"formatVersion\":1,\"keys\":[],\"revoked\":{}} and more"
      })
  void read_notAKeyFile_namesTheFile(String content) throws IOException {
    Files.writeString(file().path(), content);
    IOException e = assertThrows(IOException.class, () -> file().read());
    assertTrue(e.toString().contains("corrupt: " + file().path()), e.toString());
  }

  @Test
  void read_hashThatIsNone_isRefused() throws IOException {
    file().update(ring -> ring.with(List.of(TestKeys.publishable(1).kept())));
    String content = Files.readString(file().path());
    Files.writeString(file().path(), content.replaceFirst("\"sha256\" : \"..", "$0z"));
    IOException e = assertThrows(IOException.class, () -> file().read());
    assertTrue(e.toString().contains("to be 64 hexadecimal digits, found 65"), e.toString());
  }

  @Test
  void read_notUtf8_namesTheFile() throws IOException {
    Files.write(file().path(), new byte[] {'{', (byte) 0xff, '}'});
    IOException e = assertThrows(IOException.class, () -> file().read());
    assertEquals("corrupt: %s: expected UTF-8".formatted(file().path()), e.getMessage());
  }

  private KeyFile file() {
    return new KeyFile(folder.resolve("keys.json"));
  }
}
