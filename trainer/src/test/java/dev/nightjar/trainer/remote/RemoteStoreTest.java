package dev.nightjar.trainer.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.StoreLock;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RemoteStoreTest {
  private static final ModelVersion OLD = new ModelVersion("20260101T000000Z");
  private static final ModelVersion NEW = new ModelVersion("20260102T000000Z");

  @TempDir(factory = MemoryDisk.class)
  Path folder;

  private Path there;
  private ModelStore trained;
  private ModelStore served;
  private RemoteStore remote;

  @BeforeEach
  void trainTwice() throws IOException {
    there = folder.resolve("there");
    trained = new ModelStore(folder.resolve("trained"));
    served = new ModelStore(Files.createDirectory(folder.resolve("served")));
    new TinyShop().item("mug", "Mugs").publish(trained.root(), OLD.name());
    new TinyShop().item("mug", "Mugs").item("cup", "Mugs").publish(trained.root(), NEW.name());
    Files.writeString(trained.root().resolve(NEW.name()).resolve("report.html"), "<p>Good.</p>");
    remote = RemoteStore.at(there.toUri(), new Configuration());
  }

  @Test
  void pulled_isWhatWasPushed_fileByFile() throws IOException {
    assertTrue(remote.push(trained.folder(NEW)));
    assertEquals(Optional.of(NEW), remote.current());
    ModelFolder pulled = pull(NEW);
    pulled.verify();
    assertEquals("<p>Good.</p>", Files.readString(pulled.path().resolve("report.html")));
    assertEquals(trained.folder(NEW).manifest(), pulled.manifest());
    assertFalse(served.wasPublished(NEW));
    assertEquals(List.of(), hidden(there));
  }

  @Test
  void pushedAgain_nothingIsToBeDone() throws IOException {
    remote.push(trained.folder(NEW));
    assertFalse(remote.push(trained.folder(NEW)));
    assertTrue(remote.push(trained.folder(OLD)));
    assertTrue(remote.push(trained.folder(NEW)));
    assertEquals(Optional.of(NEW), remote.current());
  }

  @Test
  void push_thatEndsAfterAnyFile_leavesCurrent_andIsDoneAgain() throws IOException {
    remote.push(trained.folder(OLD));
    int files = 0;
    while (!isPushed(files)) {
      assertEquals(Optional.of(OLD), remote.current(), "after " + files + " files");
      pull(OLD, new ModelStore(Files.createDirectory(folder.resolve("server-" + files)))).verify();
      files++;
    }
    int tables = trained.folder(NEW).manifest().tables().size();
    assertEquals(tables + 3, files, "tables, report, manifest and CURRENT");
    assertEquals(Optional.of(NEW), remote.current());
    pull(NEW).verify();
  }

  /** Whether all went well on a disk that breaks down after so many files. */
  private boolean isPushed(int files) throws IOException {
    try {
      return new RemoteStore(new FailingFiles(files), new org.apache.hadoop.fs.Path(there.toUri()))
          .push(trained.folder(NEW));
    } catch (IOException e) {
      assertEquals("broken down", e.getMessage());
      return false;
    }
  }

  @Test
  void anotherModelOfThatName_isRefused() throws IOException {
    remote.push(trained.folder(NEW));
    ModelStore other = new ModelStore(folder.resolve("other"));
    new TinyShop().item("hat", "Hats").publish(other.root(), NEW.name());
    IOException refused = assertThrows(IOException.class, () -> remote.push(other.folder(NEW)));
    assertTrue(
        String.valueOf(refused.getMessage()).startsWith("expected no other model named " + NEW),
        refused::toString);
  }

  @Test
  void corruptTable_isNotPushed() throws IOException {
    remote.push(trained.folder(OLD));
    flip(trained.root().resolve(NEW.name()).resolve("items.chm"));
    assertThrows(ModelException.Corrupt.class, () -> remote.push(trained.folder(NEW)));
    assertEquals(Optional.of(OLD), remote.current());
  }

  @Test
  void flippedByte_isRefusedByName_andLeavesNothing() throws IOException {
    remote.push(trained.folder(NEW));
    for (String file : List.of("items.chm", "manifest.json")) {
      Path path = there.resolve(NEW.name()).resolve(file);
      flip(path);
      IOException refused = assertThrows(IOException.class, () -> pull(NEW));
      assertTrue(String.valueOf(refused.getMessage()).startsWith("corrupt: "), refused::toString);
      assertTrue(String.valueOf(refused.getMessage()).contains(path.toString()), refused::toString);
      assertEquals(List.of(), served.versions());
      assertEquals(List.of(), hidden(served.root()));
      flip(path);
    }
    pull(NEW).verify();
  }

  @Test
  void missingTable_isNamed() throws IOException {
    remote.push(trained.folder(NEW));
    Files.delete(there.resolve(NEW.name()).resolve("popular.chm"));
    IOException refused = assertThrows(ModelException.Missing.class, () -> pull(NEW));
    assertTrue(String.valueOf(refused.getMessage()).contains("popular.chm"), refused::toString);
  }

  @Test
  void pullThatWasKilled_isSwept() throws IOException {
    remote.push(trained.folder(NEW));
    Path left = Files.createDirectory(served.root().resolve(".staging-" + NEW.name()));
    Files.writeString(left.resolve("items.chm"), "half a ta");
    pull(NEW).verify();
    assertEquals(List.of(), hidden(served.root()));
  }

  private ModelFolder pull(ModelVersion version) throws IOException {
    return pull(version, served);
  }

  private ModelFolder pull(ModelVersion version, ModelStore store) throws IOException {
    try (StoreLock lock = StoreLock.tryAcquire(store).orElseThrow()) {
      return remote.pull(version, store, lock);
    }
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
  }

  /** Drafts and staging folders, but no lock. */
  private static List<Path> hidden(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("."))
          .filter(file -> !file.endsWith(".lock"))
          .toList();
    }
  }
}
