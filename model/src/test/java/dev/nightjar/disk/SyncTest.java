package dev.nightjar.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyncTest {
  @TempDir Path folder;

  @Test
  void replace_newAndOldName_holdsTheContentAlone() throws IOException {
    Sync.replace(folder, "CURRENT", bytes("the first, and longer"));
    Sync.replace(folder, "CURRENT", bytes("the second"));
    assertEquals("the second", Files.readString(folder.resolve("CURRENT")));
    assertEquals(List.of("CURRENT"), names());
  }

  @Test
  void replace_draftLeftByACrash_isOverwritten() throws IOException {
    Files.writeString(folder.resolve(".CURRENT.draft"), "half of something longer than the new");
    Sync.replace(folder, "CURRENT", bytes("new"));
    assertEquals("new", Files.readString(folder.resolve("CURRENT")));
    assertEquals(List.of("CURRENT"), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
