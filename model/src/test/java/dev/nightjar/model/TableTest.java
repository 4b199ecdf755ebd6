package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import net.openhft.chronicle.hash.ChronicleHashClosedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableTest {
  @TempDir Path folder;

  @Test
  void open_noFile_isMissingAndCreatesNone() {
    Path file = folder.resolve("items.chm");
    Exception e =
        assertThrows(
            ModelException.Missing.class,
            () -> Table.open(TableKind.ITEMS, file, new TableFile("items.chm", 0, 0, "")));
    assertEquals(
        "missing: expected the table items at " + file + ", found nothing", e.getMessage());
    assertFalse(Files.exists(file));
  }

  @Test
  void open_anotherNumberOfRows_isCorrupt() throws IOException {
    Path file = folder.resolve("items.chm");
    TableFile written = write(Map.of(7, new byte[1], 8, new byte[2]));
    TableFile expected = new TableFile("items.chm", 3, written.bytes(), written.sha256());
    Exception e =
        assertThrows(
            ModelException.Corrupt.class, () -> Table.open(TableKind.ITEMS, file, expected));
    assertEquals("corrupt: " + file + ": expected 3 rows, found 2 rows", e.getMessage());
  }

  @Test
  void get_unknownKey_isEmpty() throws IOException {
    try (Table<Integer> table = open(write(Map.of(7, new byte[1])))) {
      assertTrue(table.get(8).isEmpty());
    }
  }

  @Test
  void get_twice_givesEachCallerACopy() throws IOException {
    try (Table<Integer> table = open(write(Map.of(7, new byte[] {1, 2})))) {
      table.get(7).orElseThrow()[0] = 99;
      assertArrayEquals(new byte[] {1, 2}, table.get(7).orElseThrow());
    }
  }

  @Test
  void get_closed_fails() throws IOException {
    Table<Integer> table = open(write(Map.of(7, new byte[1])));
    table.close();
    assertThrows(ChronicleHashClosedException.class, () -> table.get(7));
  }

  /** Huge rows that meet in one segment overflow into a tier that is mapped on its own. */
  @Test
  void get_nameDeletedWhileOpen_stillReadsEveryRow() throws IOException {
    Map<Integer, byte[]> rows = new TreeMap<>();
    for (int i = 0; i < 5000; i++) {
      rows.put(i, new byte[i % 100 == 0 ? 10_000 : 0]);
    }
    try (Table<Integer> table = open(write(rows))) {
      Files.delete(folder.resolve("items.chm"));
      for (Map.Entry<Integer, byte[]> row : rows.entrySet()) {
        assertArrayEquals(row.getValue(), table.get(row.getKey()).orElseThrow());
      }
    }
  }

  private Table<Integer> open(TableFile file) throws IOException {
    return Table.open(TableKind.ITEMS, folder.resolve(file.file()), file);
  }

  private TableFile write(Map<Integer, byte[]> rows) throws IOException {
    try (TableWriter<Integer> writer =
        new TableWriter<>(TableKind.ITEMS, folder.resolve("items.chm"))) {
      for (Map.Entry<Integer, byte[]> row : rows.entrySet()) {
        writer.put(row.getKey(), row.getValue());
      }
      return writer.finish();
    }
  }
}
