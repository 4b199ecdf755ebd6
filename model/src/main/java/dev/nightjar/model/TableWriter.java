package dev.nightjar.model;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.openhft.chronicle.map.ChronicleMap;
import net.openhft.chronicle.map.ChronicleMapBuilder;

/**
 * Writes one table, row by row, into a file that is complete once {@link #finish()} has returned.
 *
 * <p>A Chronicle Map is laid out for a number of entries and a size of entry that must be told
 * beforehand, and refuses an entry of more than 64 chunks. So rows first go to a spool beside the
 * file; then the map is laid out for exactly what came and filled in the order of arrival, in one
 * thread. Equal rows in equal order therefore give equal bytes.
 *
 * @param <K> the type of the table's key
 */
public final class TableWriter<K> implements Closeable {
  private static final int MOST_CHUNKS = 60;

  private final TableKind<K> kind;
  private final Path file;
  private final Path spool;
  private final DataOutputStream out;
  private long rows;
  private long keyBytes;
  private long valueBytes;
  private int longestRow;
  private boolean finished;

  /**
   * @param file does not exist yet; its spool is written beside it
   * @throws FileAlreadyExistsException if it does: Chronicle Map would add to its rows, in a layout
   *     made for fewer
   */
  public TableWriter(TableKind<K> kind, Path file) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString(), null, "expected a new file, found one");
    }
    this.kind = kind;
    this.file = file;
    this.spool = file.resolveSibling(file.getFileName() + ".spool");
    this.out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16));
  }

  /** Adds a row; a key must not come twice. */
  public void put(K key, byte[] row) throws IOException {
    byte[] encoded = key.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(encoded.length);
    out.write(encoded);
    out.writeInt(row.length);
    out.write(row);
    rows++;
    keyBytes += encoded.length;
    valueBytes += row.length;
    longestRow = Math.max(longestRow, encoded.length + row.length);
  }

  /**
   * Lays out the map, fills it, syncs it to disk and describes it.
   *
   * @throws IOException if a key came twice, or the disk fails
   */
  public TableFile finish() throws IOException {
    out.close();
    long written;
    try (ChronicleMap<K, byte[]> map = layout().createPersistedTo(file.toFile())) {
      replay(map);
      written = map.size();
    }
    Files.delete(spool);
    if (written != rows) {
      throw new IOException(
          "%s: expected %d distinct keys, found %d".formatted(file, rows, written));
    }
    Sync.file(file);
    TableFile table =
        new TableFile(file.getFileName().toString(), rows, Files.size(file), Sha256.of(file));
    finished = true;
    return table;
  }

  private ChronicleMapBuilder<K, byte[]> layout() {
    long entries = Math.max(rows, 1);
    long averageRow = Math.max(valueBytes / entries, 1);
    long averageEntry = averageRow + keyBytes / entries;
    int chunk = (int) Math.max(averageEntry / 8, longestRow / MOST_CHUNKS + 8);
    ChronicleMapBuilder<K, byte[]> layout =
        kind.builder()
            .entries(entries)
            .averageValueSize((double) averageRow)
            .actualChunkSize((chunk + 3) & -4)
            .maxBloatFactor(10);
    return kind.hasTextKeys()
        ? layout.averageKeySize(Math.max(1.0 * keyBytes / entries, 1))
        : layout;
  }

  @SuppressWarnings("unchecked") // a kind's keys are either Strings or Integers
  private void replay(ChronicleMap<K, byte[]> map) throws IOException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(spool), 1 << 16))) {
      for (long i = 0; i < rows; i++) {
        String key = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        byte[] row = in.readNBytes(in.readInt());
        map.put((K) (kind.hasTextKeys() ? key : Integer.valueOf(key)), row);
      }
    }
  }

  /** Throws away what was not finished. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(spool);
    if (!finished) {
      Files.deleteIfExists(file);
    }
  }
}
