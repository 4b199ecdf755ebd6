package dev.nightjar.erasure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ForgottenFileTest {
  private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

  @TempDir Path folder;

  @Test
  void read_noFile_isNobody() throws IOException {
    assertTrue(ForgottenFile.ofStore(folder).read().isEmpty());
  }

  @Test
  void add_isReadAgain_withoutTheIdItself() throws IOException {
    ForgottenFile file = ForgottenFile.ofLog(folder);
    file.add(List.of("ann"), NOON);
    file.add(List.of("bob", "ann"), NOON.minusSeconds(1));
    Forgotten read = ForgottenFile.ofLog(folder).read();
    assertEquals(NOON, read.before().get(Sha256.of("ann")));
    assertEquals(NOON.minusSeconds(1), read.before().get(Sha256.of("bob")));
    String text = Files.readString(folder.resolve("_forgotten.ndjson"));
    assertEquals(2, text.lines().count());
    assertFalse(text.contains("ann"), text);
  }

  @Test
  void leavesOut_whatTheUserDidBefore_only() {
    Forgotten forgotten = Forgotten.NONE.with(List.of("ann"), NOON);
    assertTrue(forgotten.leavesOut("ann", NOON.toEpochMilli() - 1));
    assertFalse(forgotten.leavesOut("ann", NOON.toEpochMilli()));
    assertFalse(forgotten.leavesOut("bob", 0));
  }

  @Test
  void unknownTo_aModelBegunBefore_orJustAfter_isTheUser() {
    Forgotten forgotten = Forgotten.NONE.with(List.of("ann"), NOON);
    assertTrue(forgotten.unknownTo(NOON.minusSeconds(3600)).test("ann"));
    assertTrue(forgotten.unknownTo(NOON.plusSeconds(59)).test("ann"));
    assertFalse(forgotten.unknownTo(NOON.plusSeconds(60)).test("ann"));
    assertFalse(forgotten.unknownTo(NOON.minusSeconds(3600)).test("bob"));
  }

  @Test
  void read_anythingElse_isCorrupt() throws IOException {
    Files.writeString(folder.resolve("forgotten.ndjson"), "{\"user_sha256\":\"a\"}\n");
    IOException e = assertThrows(IOException.class, () -> ForgottenFile.ofStore(folder).read());
    assertTrue(String.valueOf(e.getMessage()).startsWith("corrupt: " + folder));
  }
}
