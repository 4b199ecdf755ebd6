package dev.nightjar.server.log;

import static dev.nightjar.server.log.Written.bytes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.model.MemoryDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShopLogTest {
  @TempDir(factory = MemoryDisk.class)
  Path root;

  private ShopLog open() throws IOException {
    return ShopLog.open(new LogSettings(root.resolve("log")), Clock.systemUTC());
  }

  @Test
  void open_folderInUse_namesIt() throws IOException {
    ShopLog log = open();
    IOException e = assertThrows(IOException.class, this::open);
    assertEquals(
        "expected %s to be this server's own, found another server writing into it"
            .formatted(root.resolve("log")),
        e.getMessage());
    log.close();
    open().close();
  }

  @Test
  void close_everyKind_hasItsOwnPlace() throws IOException {
    try (ShopLog log = open()) {
      log.events().append(bytes("{}\n")).join();
      log.items().append(bytes("{}\n")).join();
      log.served().append(bytes("{}\n")).join();
    }
    assertEquals(1, closed(root.resolve("log"), "events-").size());
    assertEquals(1, closed(root.resolve("log/_items"), "items-").size());
    assertEquals(1, closed(root.resolve("log/_served"), "served-").size());
  }

  private static List<String> closed(Path folder, String start) throws IOException {
    return Written.names(folder).stream()
        .filter(name -> name.startsWith(start) && name.endsWith(".ndjson.gz"))
        .toList();
  }
}
