package dev.nightjar.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import net.openhft.chronicle.hash.Data;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ExternalMapQueryContext;
import net.openhft.chronicle.map.MapEntry;

/**
 * A table open for reading.
 *
 * <p>Chronicle Map has no read-only mode: even a lookup locks a word in the file, and a process
 * killed inside one leaves it set. So a table is only ever opened on a verified private copy, and
 * nothing here writes.
 */
final class Table<K> implements Closeable {
  private final ChronicleMap<K, byte[]> map;

  private Table(ChronicleMap<K, byte[]> map) {
    this.map = map;
  }

  /**
   * Maps {@code file}, which must be a private copy that has been verified.
   *
   * @throws ModelException.Missing if there is no such file: Chronicle Map would silently create an
   *     empty one
   * @throws ModelException.Corrupt if it holds another number of rows than {@code expected} says
   */
  static <K> Table<K> open(TableKind<K> kind, Path file, TableFile expected) throws IOException {
    if (!Files.exists(file)) {
      throw new ModelException.Missing(file, "the table " + kind);
    }
    ChronicleMap<K, byte[]> map = kind.builder().entries(1).createPersistedTo(file.toFile());
    if (map.size() != expected.rows()) {
      long found = map.size();
      map.close();
      throw new ModelException.Corrupt(file, expected.rows() + " rows", found + " rows");
    }
    return new Table<>(map);
  }

  /** The row of {@code key}, in a copy of its own. */
  Optional<byte[]> get(K key) {
    return Optional.ofNullable(map.get(key));
  }

  /**
   * The row of {@code key}, of which only what is read is copied: of a long row often one list is
   * wanted.
   */
  Sections sections(K key) {
    return (from, to) -> {
      try (ExternalMapQueryContext<K, byte[], ?> context = map.queryContext(key)) {
        MapEntry<K, byte[]> entry = context.entry();
        if (entry == null) {
          throw new IllegalStateException("no row for " + key + " in " + map.name());
        }
        Data<byte[]> row = entry.value();
        return Row.copy(row.bytes(), row.offset(), from, to);
      }
    };
  }

  /** Every key with its row, in no order that means anything. */
  void forEach(BiConsumer<K, byte[]> action) {
    map.forEach(action);
  }

  @Override
  public void close() {
    map.close();
  }
}
