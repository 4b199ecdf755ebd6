package dev.nightjar.model;

import java.util.Set;
import java.util.function.Predicate;

/**
 * What serving a version takes of a machine, estimated from its manifest: known before it is
 * deployed.
 *
 * <p>Users cost disk and page cache, items cost heap too. While a server moves on to another
 * version it holds both, so that of each there has to be twice as much as one takes.
 *
 * @param disk bytes of the tables, and again of the copy that a server opens
 * @param pageCache bytes of the tables that answers are looked up in: with so much memory beside
 *     the heap no answer waits for the disk; those for few users or items wait less
 * @param heap bytes that an open version keeps on the heap: ids, vectors, and the index of
 *     attributes, which is reckoned as large as the items' table
 */
public record Footprint(long disk, long pageCache, long heap) {
  /** Read once, when the version is opened. */
  private static final Set<String> READ_ONCE =
      Set.of(TableKind.ITEMS.fileName(), TableKind.EMBEDDINGS.fileName());

  /** Ids, numbers, popularity and prices; measured with ids of 7 characters. */
  private static final long HEAP_PER_ITEM = 400;

  private static final long SERVER_HEAP = 64L << 20;

  /** That of a version. */
  public static Footprint of(Manifest manifest) {
    Manifest.Shape shape = manifest.shape();
    long vectors = (long) Float.BYTES * (shape.rank() + shape.semanticDimensions());
    long attributes = bytes(manifest, TableKind.ITEMS.fileName()::equals);
    return new Footprint(
        manifest.bytes(),
        bytes(manifest, file -> !READ_ONCE.contains(file)),
        manifest.counts().items() * (vectors + HEAP_PER_ITEM) + attributes);
  }

  /** The least heap, in bytes, of a server that moves from one such version to the next. */
  public long serverHeap() {
    return SERVER_HEAP + 2 * heap;
  }

  private static long bytes(Manifest manifest, Predicate<String> which) {
    return manifest.tables().stream()
        .filter(table -> which.test(table.file()))
        .mapToLong(TableFile::bytes)
        .sum();
  }
}
