package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

final class TableWriterTest {
  @TempDir Path folder;

  @Property(tries = 50)
  void finish_anyTextKeys_readBack(@ForAll("texts") Map<String, byte[]> rows) throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder()) {
      assertReadBack(TableKind.USERS, rows, temporary.path());
    }
  }

  @Property(tries = 50)
  void finish_anyIntegerKeys_readBack(@ForAll Map<Integer, byte[]> rows) throws IOException {
    try (TemporaryFolder temporary = new TemporaryFolder()) {
      assertReadBack(TableKind.ITEMS, rows, temporary.path());
    }
  }

  /** Lone surrogates are left out: they are no characters, and UTF-8 has no bytes for them. */
  @Provide
  Arbitrary<Map<String, byte[]>> texts() {
    return Arbitraries.maps(
        Arbitraries.strings().excludeChars(surrogates()).ofMaxLength(256),
        Arbitraries.bytes().array(byte[].class).ofMaxSize(500));
  }

  @Test
  void finish_noRows_isAnEmptyTable() throws IOException {
    TableFile file = write(TableKind.USERS, Map.of(), folder);
    assertEquals(0, file.rows());
    try (Table<String> table = Table.open(TableKind.USERS, folder.resolve(file.file()), file)) {
      assertTrue(table.get("ann").isEmpty());
    }
  }

  @Test
  void finish_twentyThousandRows_readBack() throws IOException {
    assertReadBack(TableKind.ITEMS, rows(Sizes.LOGNORMAL, 20_000), folder);
  }

  /** How long rows are. Chronicle Map refuses a row that is longer than a part of its segment. */
  enum Sizes {
    EQUAL,
    LOGNORMAL,
    HEAVY_TAIL,
    ONE_HUGE_FIRST,
    ONE_HUGE_LAST,
    SOME_HUGE,
    EMPTY;

    int of(int row, int rows, Random random) {
      return switch (this) {
        case EQUAL -> 300;
        case LOGNORMAL -> (int) Math.exp(5 + random.nextGaussian());
        case HEAVY_TAIL -> (int) Math.min(1e6, Math.exp(4 + 2.5 * random.nextGaussian()));
        case ONE_HUGE_FIRST -> row == 0 ? 300_000 : 20;
        case ONE_HUGE_LAST -> row == rows - 1 ? 300_000 : 20;
        case SOME_HUGE -> row % 10 == 0 ? 30_000 : 20;
        case EMPTY -> 0;
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void finish_anySizesOfRows_readBack(Sizes sizes) throws IOException {
    for (int rows : new int[] {1, 2, 3, 17, 100, 1000}) {
      Path one = Files.createDirectory(folder.resolve("rows-" + rows));
      assertReadBack(TableKind.ITEMS, rows(sizes, rows), one);
    }
  }

  /** However unlike its rows are: one huge row must not make room for itself in every other. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "EMPTY")
  void finish_anySizesOfRows_takeLessThanTwiceTheirBytes(Sizes sizes) throws IOException {
    Map<Integer, byte[]> rows = rows(sizes, 3000);
    long payload = 0;
    for (byte[] row : rows.values()) {
      payload += Integer.BYTES + row.length;
    }
    double bloat = 1.0 * write(TableKind.ITEMS, rows, folder).bytes() / payload;
    assertTrue(bloat < 2, () -> "found " + bloat);
  }

  @Test
  void finish_describesTheFile() throws IOException {
    TableFile file = write(TableKind.ITEMS, rows(Sizes.EQUAL, 3), folder);
    Path path = folder.resolve("items.chm");
    assertEquals(new TableFile("items.chm", 3, Files.size(path), Sha256.of(path)), file);
    assertEquals(List.of("items.chm"), names());
  }

  @ParameterizedTest
  @EnumSource(names = {"LOGNORMAL", "HEAVY_TAIL"})
  void finish_equalRowsInEqualOrder_giveEqualBytes(Sizes sizes) throws IOException {
    Path one = Files.createDirectory(folder.resolve("one"));
    Path other = Files.createDirectory(folder.resolve("other"));
    assertEquals(
        write(TableKind.ITEMS, rows(sizes, 1000), one),
        write(TableKind.ITEMS, rows(sizes, 1000), other));
  }

  @Test
  void finish_keyCameTwice_isRefusedAndLeavesNothing() throws IOException {
    try (TableWriter<String> writer = new TableWriter<>(TableKind.USERS, path("users"))) {
      writer.put("ann", new byte[1]);
      writer.put("bob", new byte[1]);
      writer.put("ann", new byte[2]);
      Exception e = assertThrows(IOException.class, writer::finish);
      assertEquals(path("users") + ": expected 3 distinct keys, found 2", e.getMessage());
    }
    assertEquals(List.of(), names());
  }

  @Test
  void close_withoutFinish_leavesNothing() throws IOException {
    try (TableWriter<String> writer = new TableWriter<>(TableKind.USERS, path("users"))) {
      writer.put("ann", new byte[1]);
      assertEquals(List.of("users.spool"), names());
    }
    assertEquals(List.of(), names());
  }

  /** Chronicle Map would keep the rows that are there, and the layout they were written with. */
  @Test
  void new_fileExists_isRefused() throws IOException {
    write(TableKind.USERS, Map.of("ann", new byte[1]), folder);
    Path file = folder.resolve("users.chm");
    byte[] before = Files.readAllBytes(file);
    Exception e =
        assertThrows(
            FileAlreadyExistsException.class, () -> new TableWriter<>(TableKind.USERS, file));
    assertEquals(file + ": expected a new file, found one", e.getMessage());
    assertArrayEquals(before, Files.readAllBytes(file));
    assertEquals(List.of("users.chm"), names());
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static char[] surrogates() {
    char[] surrogates = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
    for (int i = 0; i < surrogates.length; i++) {
      surrogates[i] = (char) (Character.MIN_SURROGATE + i);
    }
    return surrogates;
  }

  private static Map<Integer, byte[]> rows(Sizes sizes, int count) {
    Random random = new Random(42);
    Map<Integer, byte[]> rows = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      byte[] row = new byte[sizes.of(i, count, random)];
      random.nextBytes(row);
      rows.put(i, row);
    }
    return rows;
  }

  private static <K> TableFile write(TableKind<K> kind, Map<K, byte[]> rows, Path folder)
      throws IOException {
    try (TableWriter<K> writer = new TableWriter<>(kind, folder.resolve(kind.fileName()))) {
      for (Map.Entry<K, byte[]> row : rows.entrySet()) {
        writer.put(row.getKey(), row.getValue());
      }
      return writer.finish();
    }
  }

  private static <K> void assertReadBack(TableKind<K> kind, Map<K, byte[]> rows, Path folder)
      throws IOException {
    TableFile file = write(kind, rows, folder);
    assertEquals(rows.size(), file.rows());
    List<K> seen = new ArrayList<>();
    try (Table<K> table = Table.open(kind, folder.resolve(file.file()), file)) {
      for (Map.Entry<K, byte[]> row : rows.entrySet()) {
        assertArrayEquals(row.getValue(), table.get(row.getKey()).orElseThrow());
      }
      table.forEach((key, row) -> seen.add(key));
    }
    assertEquals(rows.size(), seen.size());
    assertTrue(rows.keySet().containsAll(seen));
    assertFalse(Files.exists(folder.resolve(file.file() + ".spool")));
  }
}
