package dev.nightjar.server.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LiveKeysTest {
  private static final NewKey KEY = TestKeys.publishable(1);
  private static final NewKey OTHER = TestKeys.publishable(2);

  @TempDir Path folder;
  private KeyFile file;
  private LiveKeys keys;

  @BeforeEach
  void open() throws IOException {
    file = new KeyFile(folder.resolve("keys.json"));
    file.update(ring -> ring.with(List.of(KEY.kept())));
    keys = LiveKeys.open(file);
  }

  @Test
  void find_theKey_isFound() {
    assertEquals(Optional.of(KEY.kept()), keys.find(KEY.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nj_pk_", "nj_pk_12345678", "something else entirely, and long"})
  void find_anythingElse_isNotFound(String presented) {
    assertTrue(keys.find(presented).isEmpty());
  }

  @Test
  void find_sameStartOtherEnd_isNotFound() {
    String text = KEY.text();
    assertTrue(keys.find(text.substring(0, ApiKey.PREFIX_LENGTH)).isEmpty());
    assertTrue(keys.find(text.substring(0, text.length() - 1)).isEmpty());
    assertTrue(keys.find(text + "x").isEmpty());
    assertTrue(keys.find(KEY.kept().sha256()).isEmpty());
  }

  @Test
  void refresh_sameFile_readsNothing() {
    assertFalse(keys.refresh());
  }

  @Test
  void refresh_keyAddedAndRevoked_followsBoth() throws IOException {
    file.update(ring -> ring.with(List.of(OTHER.kept())));
    assertTrue(keys.refresh());
    assertTrue(keys.find(KEY.text()).isPresent());
    assertTrue(keys.find(OTHER.text()).isPresent());

    file.update(ring -> ring.revoke(KEY.kept().id(), Instant.EPOCH));
    assertTrue(keys.refresh());
    assertTrue(keys.find(KEY.text()).isEmpty());
    assertTrue(keys.find(OTHER.text()).isPresent());
  }

  @Test
  void refresh_otherKeysInTheSameInstantAndOfTheSameSize_followsThem() throws IOException {
    FileTime time = Files.getLastModifiedTime(file.path());
    long size = Files.size(file.path());
    Files.delete(file.path());
    file.update(ring -> ring.with(List.of(OTHER.kept())));
    Files.setLastModifiedTime(file.path(), time);
    assertEquals(size, Files.size(file.path()));

    assertTrue(keys.refresh());
    assertTrue(keys.find(KEY.text()).isEmpty());
    assertTrue(keys.find(OTHER.text()).isPresent());
  }

  @Test
  void refresh_sameKeysAtAnotherTime_readsNothing() throws IOException {
    Files.setLastModifiedTime(file.path(), FileTime.fromMillis(0));
    assertFalse(keys.refresh());
  }

  @Test
  void refresh_brokenOrMissingFile_keepsTheKeysUntilItIsMended() throws IOException {
    Files.writeString(file.path(), "{");
    assertFalse(keys.refresh());
    assertTrue(keys.find(KEY.text()).isPresent());

    Files.delete(file.path());
    assertFalse(keys.refresh());
    assertTrue(keys.find(KEY.text()).isPresent());

    file.update(ring -> ring.with(List.of(OTHER.kept())));
    assertTrue(keys.refresh());
    assertTrue(keys.find(KEY.text()).isEmpty());
    assertTrue(keys.find(OTHER.text()).isPresent());
  }

  @Test
  void open_noFile_fails() {
    assertThrows(IOException.class, () -> LiveKeys.open(new KeyFile(folder.resolve("none.json"))));
  }
}
