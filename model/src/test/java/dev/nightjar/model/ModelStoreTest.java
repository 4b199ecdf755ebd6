package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ModelStoreTest {
  private static final ModelVersion MONDAY = new ModelVersion("20260105T020000Z");
  private static final ModelVersion TUESDAY = new ModelVersion("20260106T020000Z");

  @TempDir Path root;

  @Test
  void store_nothingThere_isEmptyAndMakesNothing() throws IOException {
    ModelStore store = new ModelStore(root.resolve("models"));
    assertEquals(List.of(), store.versions());
    assertEquals(Optional.empty(), store.current());
    assertEquals(Optional.empty(), store.pinned());
    assertEquals(Optional.empty(), store.served());
    assertFalse(Files.exists(store.root()));
  }

  @Test
  void servedFolder_nothingPublished_isMissing() {
    Exception e = assertThrows(ModelException.Missing.class, store()::servedFolder);
    assertEquals(
        "missing: expected a published model at " + root.resolve("CURRENT") + ", found nothing",
        e.getMessage());
  }

  @Test
  void stageSealInstallPublish_eachStep_showsNoMoreThanItPromises() throws IOException {
    ModelFolder sealed = stage(MONDAY);
    assertEquals(List.of(), store().versions());

    ModelFolder installed = store().install(sealed);
    assertEquals(List.of(MONDAY), store().versions());
    assertEquals(root.resolve("20260105T020000Z"), installed.path());
    assertFalse(Files.exists(sealed.path()));
    assertEquals(Optional.empty(), store().current());

    store().publish(MONDAY);
    assertEquals(Optional.of(MONDAY), store().current());
    assertEquals("20260105T020000Z\n", Files.readString(root.resolve("CURRENT")));
    assertEquals(MONDAY, store().servedFolder().manifest().version());
  }

  @Test
  void publish_laterThenEarlier_currentIsTheOnePublishedLast() throws IOException {
    publish(MONDAY);
    publish(TUESDAY);
    assertEquals(Optional.of(TUESDAY), store().current());
    store().publish(MONDAY);
    assertEquals(Optional.of(MONDAY), store().current());
    assertEquals(List.of(MONDAY, TUESDAY), store().versions());
  }

  @Test
  void publish_corruptVersion_leavesCurrent() throws IOException {
    publish(MONDAY);
    ModelFolder tuesday = store().install(stage(TUESDAY));
    Path items = tuesday.path().resolve("items.chm");
    byte[] bytes = Files.readAllBytes(items);
    bytes[bytes.length / 2] ^= 1;
    Files.write(items, bytes);
    assertThrows(ModelException.Corrupt.class, () -> store().publish(TUESDAY));
    assertEquals(Optional.of(MONDAY), store().current());
  }

  @Test
  void publish_unknownVersion_isMissingAndLeavesCurrent() throws IOException {
    publish(MONDAY);
    Exception e = assertThrows(ModelException.Missing.class, () -> store().publish(TUESDAY));
    assertEquals(
        "missing: expected a model's manifest at %s, found nothing"
            .formatted(root.resolve("20260106T020000Z/manifest.json")),
        e.getMessage());
    assertEquals(Optional.of(MONDAY), store().current());
  }

  @Test
  void publish_stillStaged_isMissing() throws IOException {
    stage(MONDAY);
    assertThrows(ModelException.Missing.class, () -> store().publish(MONDAY));
    assertEquals(Optional.empty(), store().current());
  }

  @Test
  void served_pinned_winsOverCurrent() throws IOException {
    publish(MONDAY);
    publish(TUESDAY);
    Files.writeString(root.resolve("PINNED"), "20260105T020000Z\n");
    assertEquals(Optional.of(MONDAY), store().pinned());
    assertEquals(Optional.of(TUESDAY), store().current());
    assertEquals(Optional.of(MONDAY), store().served());
    assertEquals(MONDAY, store().servedFolder().manifest().version());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "latest", "../20260105T020000Z", "20260105T020000Z x", "\u0000"})
  void current_garbage_isCorruptAndSaysWhatItFound(String content) throws IOException {
    Files.writeString(root.resolve("CURRENT"), content);
    Exception e = assertThrows(ModelException.Corrupt.class, store()::current);
    assertEquals(
        "corrupt: %s: expected the name of a version such as 20261123T020000Z, found \"%s\""
            .formatted(root.resolve("CURRENT"), content.strip()),
        e.getMessage());
  }

  @Test
  void current_binary_isCorrupt() throws IOException {
    Files.write(root.resolve("CURRENT"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThrows(ModelException.Corrupt.class, store()::current);
  }

  @Test
  void current_writtenByHandWithoutNewline_isRead() throws IOException {
    Files.writeString(root.resolve("CURRENT"), "20260105T020000Z");
    assertEquals(Optional.of(MONDAY), store().current());
  }

  /** An operator unpins while a server looks. */
  @Test
  void pinned_deletedWhileBeingRead_isEmptyOrTheVersion() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    Path pinned = root.resolve("PINNED");
    Thread operator =
        new Thread(
            () -> {
              try {
                while (!done.get()) {
                  Files.writeString(root.resolve("draft"), "20260105T020000Z\n");
                  Files.move(root.resolve("draft"), pinned);
                  Files.delete(pinned);
                }
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    operator.start();
    try {
      for (int i = 0; i < 10_000; i++) {
        Optional<ModelVersion> found = store().pinned();
        assertTrue(found.isEmpty() || found.get().equals(MONDAY));
      }
    } finally {
      done.set(true);
      operator.join();
    }
  }

  @Test
  void versions_stagingAndStrangers_areIgnored() throws IOException {
    publish(TUESDAY);
    publish(MONDAY);
    stage(new ModelVersion("20260107T020000Z"));
    for (String stranger :
        List.of("lost+found", "20260108T020000Z.bak", "20260108", "20269999T020000Z")) {
      Files.createDirectory(root.resolve(stranger));
    }
    Files.writeString(root.resolve("20260109T020000Z"), "a file");
    assertEquals(List.of(MONDAY, TUESDAY), store().versions());
  }

  @Test
  void stage_versionThatIsWhole_isRefused() throws IOException {
    publish(MONDAY);
    Exception e = assertThrows(IOException.class, () -> store().stage(MONDAY));
    assertEquals(
        "expected a new version, found " + root.resolve("20260105T020000Z"), e.getMessage());
  }

  @Test
  void stage_versionThatIsStaged_isRefused() throws IOException {
    stage(MONDAY);
    assertThrows(FileAlreadyExistsException.class, () -> store().stage(MONDAY));
  }

  @Test
  void install_versionThatIsWhole_isRefusedAndLeavesIt() throws IOException {
    ModelFolder sealed = stage(MONDAY);
    Path whole = Files.createDirectory(root.resolve("20260105T020000Z"));
    Files.writeString(whole.resolve("manifest.json"), "first");
    assertThrows(IOException.class, () -> store().install(sealed));
    assertEquals("first", Files.readString(whole.resolve("manifest.json")));
  }

  @Test
  void sweepStaging_underTheLock_deletesStagedVersionsAlone() throws IOException {
    publish(MONDAY);
    stage(TUESDAY);
    Path nested = root.resolve(".staging-20260107T020000Z/spark/task");
    Files.createDirectories(nested);
    Files.writeString(nested.resolve("part"), "half");
    try (StoreLock lock = StoreLock.tryAcquire(store()).orElseThrow()) {
      assertEquals(2, store().sweepStaging(lock));
      assertEquals(0, store().sweepStaging(lock));
    }
    assertFalse(Files.exists(root.resolve(".staging-20260106T020000Z")));
    assertFalse(Files.exists(root.resolve(".staging-20260107T020000Z")));
    store().folder(MONDAY).verify();
    assertEquals(Optional.of(MONDAY), store().current());
  }

  @Test
  void sweepStaging_lockReleased_isRefused() throws IOException {
    stage(MONDAY);
    StoreLock lock = StoreLock.tryAcquire(store()).orElseThrow();
    lock.close();
    Exception e = assertThrows(IllegalStateException.class, () -> store().sweepStaging(lock));
    assertEquals("expected the store's lock to be held, found it released", e.getMessage());
    assertTrue(Files.exists(root.resolve(".staging-20260105T020000Z")));
  }

  @Test
  void sweepStaging_lockOfAnotherStore_isRefused() throws IOException {
    stage(MONDAY);
    ModelStore other = new ModelStore(root.resolve("other"));
    try (StoreLock lock = StoreLock.tryAcquire(other).orElseThrow()) {
      Exception e = assertThrows(IllegalStateException.class, () -> store().sweepStaging(lock));
      assertEquals(
          "expected the lock of %s, found that of %s"
              .formatted(root.toRealPath(), other.root().toRealPath()),
          e.getMessage());
    }
    assertTrue(Files.exists(root.resolve(".staging-20260105T020000Z")));
  }

  private ModelStore store() {
    return new ModelStore(root);
  }

  private ModelFolder stage(ModelVersion version) throws IOException {
    return new TinyShop().item("mug", "Mugs").stage(store(), version.name());
  }

  private void publish(ModelVersion version) throws IOException {
    new TinyShop().item("mug", "Mugs").publish(root, version.name());
  }
}
