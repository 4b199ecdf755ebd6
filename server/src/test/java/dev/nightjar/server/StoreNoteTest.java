package dev.nightjar.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.ServerNotes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StoreNoteTest {
  private static final ModelVersion MONDAY = new ModelVersion("20260105T020000Z");

  @TempDir Path store;

  @Test
  void note_isInTheStoreFromOpenToClose() throws IOException {
    StoreNote note = new StoreNote(notes(), () -> Optional.of(MONDAY));
    note.write();
    assertEquals(Map.of(), notes().read(Instant.now()));
    note.open(8080);
    Map<String, ModelVersion> served = notes().read(Instant.now());
    assertEquals(List.of(MONDAY), List.copyOf(served.values()));
    assertTrue(served.keySet().iterator().next().endsWith("-8080"), served::toString);
    note.close();
    assertEquals(Map.of(), notes().read(Instant.now()));
  }

  @Test
  void nothingServed_saysNothing() throws IOException {
    new StoreNote(notes(), Optional::empty).open(8080);
    assertEquals(Map.of(), notes().read(Instant.now()));
  }

  @Test
  void storeThatCannotBeWrittenTo_goesWithout() throws IOException {
    Files.writeString(store.resolve("servers"), "in the way");
    StoreNote note = new StoreNote(notes(), () -> Optional.of(MONDAY));
    note.open(8080);
    note.write();
    note.close();
    assertEquals("in the way", Files.readString(store.resolve("servers")));
  }

  private ServerNotes notes() {
    return new ServerNotes(new ModelStore(store));
  }
}
