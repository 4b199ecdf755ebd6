package dev.nightjar.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.openhft.chronicle.map.ChronicleMapBuilder;

/**
 * The tables of a model: the file, the type of its key, and the class of its rows. The types live
 * here because Chronicle Map opens a file with the wrong ones without a word and fails at the first
 * read.
 *
 * @param <K> {@link String} or {@link Integer}
 */
public final class TableKind<K> {
  /** {@link UserRow} by {@code user_id}; sharded, see {@link Shards}. */
  public static final TableKind<String> USERS = new TableKind<>("users", String.class);

  /** {@link ItemRow} by item number. */
  public static final TableKind<Integer> ITEMS = new TableKind<>("items", Integer.class);

  /** {@link EmbeddingRow} by item number. */
  public static final TableKind<Integer> EMBEDDINGS = new TableKind<>("embeddings", Integer.class);

  /** {@link NeighbourRow} by item number. */
  public static final TableKind<Integer> NEIGHBOURS = new TableKind<>("neighbours", Integer.class);

  /** {@link CoOccurrenceRow} by item number. */
  public static final TableKind<Integer> CO_OCCURRENCE =
      new TableKind<>("cooccurrence", Integer.class);

  /** {@link PriceBucketRow} by category. */
  public static final TableKind<String> PRICE_BUCKETS =
      new TableKind<>("price-buckets", String.class);

  /** {@link PopularRow} by category. */
  public static final TableKind<String> POPULAR = new TableKind<>("popular", String.class);

  /** The tables with a row for each item. */
  static final List<TableKind<Integer>> BY_ITEM =
      List.of(ITEMS, EMBEDDINGS, NEIGHBOURS, CO_OCCURRENCE);

  private final String name;
  private final Class<K> keyType;

  private TableKind(String name, Class<K> keyType) {
    this.name = name;
    this.keyType = keyType;
  }

  public String fileName() {
    return name + ".chm";
  }

  public String fileName(int shard) {
    return String.format(Locale.ROOT, "%s-%02d.chm", name, shard);
  }

  /** Every table's file in a model of so many user tables. */
  static List<String> fileNames(int userShards) {
    List<String> files = new ArrayList<>();
    IntStream.range(0, userShards).mapToObj(USERS::fileName).forEach(files::add);
    BY_ITEM.forEach(kind -> files.add(kind.fileName()));
    files.add(PRICE_BUCKETS.fileName());
    files.add(POPULAR.fileName());
    return files;
  }

  /**
   * What every file of this kind has in common, whoever writes or reads it.
   *
   * <p>Chronicle Map's own exit hook is left out, which is written into the file: it would close
   * the tables as soon as a signal ends the program, under requests that a server still answers.
   */
  ChronicleMapBuilder<K, byte[]> builder() {
    Chronicle.quiet();
    return ChronicleMapBuilder.of(keyType, byte[].class)
        .name(name)
        .putReturnsNull(true)
        .skipCloseOnExitHook(true);
  }

  boolean hasTextKeys() {
    return keyType == String.class;
  }

  @Override
  public String toString() {
    return name;
  }
}
