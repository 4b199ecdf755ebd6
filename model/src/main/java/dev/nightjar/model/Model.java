package dev.nightjar.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * An open version: every table mapped from a private, verified copy.
 *
 * <p>The copy's names are deleted as soon as it is mapped, so that a serving process leaves nothing
 * on the disk, however it ends: the space returns when the model is closed or the process is gone.
 * Only a kill in the very seconds of copying leaves the unfinished copy below {@code scratch}. Safe
 * for any number of reading threads. A read after {@link #close()} fails: whoever swaps models
 * waits for the last reader first.
 */
public final class Model implements Closeable {
  private final Manifest manifest;
  private final Items items;
  private final List<Table<String>> users;
  private final Table<Integer> itemRows;
  private final Table<Integer> embeddings;
  private final Table<Integer> neighbours;
  private final Table<Integer> coOccurrence;
  private final Table<String> popular;
  private final Table<String> priceBuckets;
  private final List<Table<?>> open;

  private Model(Manifest manifest, Path copy, List<Table<?>> open) throws IOException {
    this.manifest = manifest;
    this.open = open;
    users = new ArrayList<>();
    for (int shard = 0; shard < manifest.shape().userShards(); shard++) {
      users.add(table(TableKind.USERS, copy, TableKind.USERS.fileName(shard)));
    }
    itemRows = table(TableKind.ITEMS, copy);
    embeddings = table(TableKind.EMBEDDINGS, copy);
    neighbours = table(TableKind.NEIGHBOURS, copy);
    coOccurrence = table(TableKind.CO_OCCURRENCE, copy);
    popular = table(TableKind.POPULAR, copy);
    priceBuckets = table(TableKind.PRICE_BUCKETS, copy);
    items = new Items(manifest.counts().items());
    Map<String, String> sharedNames = new HashMap<>();
    itemRows.forEach((item, row) -> items.set(item, new ItemRow(row), sharedNames));
  }

  /**
   * Copies the tables of {@code folder} below {@code scratch}, verifying every byte on the way, and
   * maps the copy.
   *
   * @param scratch a folder on a disk with room for the tables, such as the system's temporary
   *     folder
   * @throws ModelException if a table is missing or differs from the manifest
   */
  public static Model open(ModelFolder folder, Path scratch) throws IOException {
    Files.createDirectories(scratch);
    Path copy = Files.createTempDirectory(scratch, "nightjar-" + folder.manifest().version() + "-");
    List<Table<?>> open = new ArrayList<>();
    try {
      folder.copyTo(copy);
      return new Model(folder.manifest(), copy, open);
    } catch (IOException | RuntimeException | Error e) { // too little memory is an Error
      open.forEach(Table::close);
      throw e;
    } finally {
      for (TableFile table : folder.manifest().tables()) {
        Files.deleteIfExists(copy.resolve(table.file()));
      }
      Files.delete(copy);
    }
  }

  /** Opens a copy in the system's temporary folder. */
  public static Model open(ModelFolder folder) throws IOException {
    return open(folder, Path.of(System.getProperty("java.io.tmpdir")));
  }

  public Manifest manifest() {
    return manifest;
  }

  public ModelVersion version() {
    return manifest.version();
  }

  public Items items() {
    return items;
  }

  /** What is known of a user; empty for one without history. */
  public Optional<UserRow> user(String userId) {
    return users.get(Shards.of(userId, users.size())).get(userId).map(UserRow::new);
  }

  /** Every user, in no order that means anything. */
  public void forEachUser(BiConsumer<String, UserRow> action) {
    users.forEach(shard -> shard.forEach((id, row) -> action.accept(id, new UserRow(row))));
  }

  /** The catalogue's row of an item; item numbers are those of {@link #items()}. */
  public ItemRow item(int item) {
    return new ItemRow(row(itemRows, item));
  }

  public EmbeddingRow embedding(int item) {
    return new EmbeddingRow(row(embeddings, item));
  }

  public NeighbourRow neighbours(int item) {
    return new NeighbourRow(neighbours.sections(item));
  }

  public CoOccurrenceRow coOccurrence(int item) {
    return new CoOccurrenceRow(coOccurrence.sections(item));
  }

  /** The popular items of the whole shop. */
  public PopularRow popular() {
    return new PopularRow(row(popular, ""));
  }

  /**
   * The popular items of a category; empty for a category without active items, and for no
   * category.
   */
  public Optional<PopularRow> popular(String category) {
    return category.isEmpty() ? Optional.empty() : popular.get(category).map(PopularRow::new);
  }

  /**
   * How prices of {@code category} are cut: by bounds of its own, else by those of the whole shop.
   */
  public PriceBucketRow priceBuckets(String category) {
    return priceBuckets
        .get(category)
        .map(PriceBucketRow::new)
        .orElseGet(() -> new PriceBucketRow(row(priceBuckets, "")));
  }

  @Override
  public void close() {
    open.forEach(Table::close);
  }

  private <K> byte[] row(Table<K> table, K key) {
    return table
        .get(key)
        .orElseThrow(
            () -> new IllegalStateException("no row for " + key + " in model " + version()));
  }

  private <K> Table<K> table(TableKind<K> kind, Path copy) throws IOException {
    return table(kind, copy, kind.fileName());
  }

  private <K> Table<K> table(TableKind<K> kind, Path copy, String file) throws IOException {
    Table<K> table = Table.open(kind, copy.resolve(file), manifest.table(file));
    open.add(table);
    return table;
  }
}
