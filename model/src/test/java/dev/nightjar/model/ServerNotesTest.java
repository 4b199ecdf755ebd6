package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerNotesTest {
  private static final ModelVersion MONDAY = new ModelVersion("20260105T020000Z");
  private static final ModelVersion TUESDAY = new ModelVersion("20260106T020000Z");

  @TempDir Path root;

  @Test
  void read_tellsWhatEachServerServes_untilItStops() throws IOException {
    ServerNotes notes = notes();
    assertEquals(Map.of(), notes.read(Instant.now()));
    notes.write("a", MONDAY);
    notes.write("b", MONDAY);
    notes.write("b", TUESDAY);
    assertEquals(Map.of("a", MONDAY, "b", TUESDAY), notes.read(Instant.now()));
    notes.remove("b");
    assertEquals(Map.of("a", MONDAY), notes.read(Instant.now()));
  }

  @Test
  void noteThatIsNotWrittenAnyMore_countsNoMore_andIsSwept() throws IOException {
    ServerNotes notes = notes();
    notes.write("a", MONDAY);
    Instant soon = Instant.now().plus(ServerNotes.EVERY);
    notes.sweep(soon);
    assertEquals(Map.of("a", MONDAY), notes.read(soon));
    Instant later = soon.plus(ServerNotes.STALE);
    assertEquals(Map.of(), notes.read(later));
    assertTrue(Files.exists(root.resolve("servers/a")));
    notes.sweep(later);
    assertFalse(Files.exists(root.resolve("servers/a")));
  }

  @Test
  void whatIsNoNote_isIgnored() throws IOException {
    notes().write("a", MONDAY);
    Files.writeString(root.resolve("servers/b"), "nothing");
    Files.writeString(root.resolve("servers/.c.draft"), TUESDAY.name());
    assertEquals(Map.of("a", MONDAY), notes().read(Instant.now()));
  }

  private ServerNotes notes() {
    return new ServerNotes(new ModelStore(root));
  }
}
