package dev.nightjar.model;

import dev.nightjar.disk.Sync;
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
 * beforehand. So rows first go to a spool beside the file; then the map is laid out for exactly
 * what came and filled in the order of arrival, in one thread. Equal rows in equal order therefore
 * give equal bytes.
 *
 * <p>An entry takes as many chunks as it needs, all in one tier of one segment, and is refused if
 * it needs more than a tier has. So there are few enough segments that each has room for several of
 * the longest entries. Chunks long enough for the longest instead, at any fixed number per entry,
 * would make every small row as long as one: a single item of 1 MB among 100,000 of 450 bytes made
 * 1.8 GB of 47 MB that way, and makes 60 MB now.
 *
 * @param <K> the type of the table's key
 */
public final class TableWriter<K> implements Closeable {
  private static final int CHUNKS_PER_ENTRY = 8;
  private static final int ROWS_PER_SEGMENT = 2000;
  private static final int LONGEST_ENTRIES_PER_SEGMENT = 8;
  private static final int MOST_SEGMENTS = 64;

  private final TableKind<K> kind;
  private final Path file;
  private final Path spool;
  private final DataOutputStream out;
  private long rows;
  private long keyBytes;
  private long valueBytes;
  private int longestEntry;
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
    longestEntry = Math.max(longestEntry, encoded.length + row.length);
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
    double entries = Math.max(rows, 1);
    double averageKey = Math.max(keyBytes / entries, 1);
    double averageRow = Math.max(valueBytes / entries, 1);
    int chunk = (int) ((averageKey + averageRow) / CHUNKS_PER_ENTRY) & -4;
    ChronicleMapBuilder<K, byte[]> layout =
        kind.builder()
            .entries((long) entries)
            .averageValueSize(averageRow)
            .actualChunkSize(Math.max(chunk, 4))
            .actualSegments(segments())
            .maxBloatFactor(10);
    return kind.hasTextKeys() ? layout.averageKeySize(averageKey) : layout;
  }

  /** A power of two. */
  private int segments() {
    long byRows = rows / ROWS_PER_SEGMENT;
    long byBytes = (keyBytes + valueBytes) / (LONGEST_ENTRIES_PER_SEGMENT * (longestEntry + 1L));
    long segments = Math.min(MOST_SEGMENTS, Math.min(byRows, byBytes));
    return (int) Long.highestOneBit(Math.max(segments, 1));
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
