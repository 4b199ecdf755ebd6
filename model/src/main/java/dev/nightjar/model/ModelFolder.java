package dev.nightjar.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version's folder whose manifest has been read and checked; its tables are checked by {@link
 * #verify()} and by every copy.
 */
public final class ModelFolder {
  /** The name of the manifest's file, the last of a version's that is written. */
  public static final String MANIFEST = ManifestFile.NAME;

  private final Path path;
  private final Manifest manifest;

  private ModelFolder(Path path, Manifest manifest) {
    this.path = path;
    this.manifest = manifest;
  }

  /**
   * Reads the manifest of the version in {@code path}.
   *
   * @throws ModelException if the manifest is missing, corrupt, too old or too new
   */
  public static ModelFolder read(Path path) throws IOException {
    return new ModelFolder(path, ManifestFile.read(path));
  }

  public Path path() {
    return path;
  }

  /** The version's name. */
  @Override
  public String toString() {
    return manifest.version().name();
  }

  public Manifest manifest() {
    return manifest;
  }

  /**
   * Compares the length and the SHA-256 of every table with the manifest, which must list all that
   * a model has. Reads on every core: of a large model it is the hashing that takes time.
   *
   * @throws ModelException naming the first file that is missing or differs
   */
  public void verify() throws IOException {
    requireEveryTable();
    requireCounts();
    each(table -> copy(table, OutputStream.nullOutputStream()));
  }

  /**
   * Copies every table into {@code target}, verifying the very bytes that are copied.
   *
   * @throws ModelException naming the first file that is missing or differs
   */
  void copyTo(Path target) throws IOException {
    requireEveryTable();
    requireCounts();
    each(table -> copyTo(target, table));
  }

  /** Copies one table into {@code target}, verifying the very bytes that are copied. */
  void copyTo(Path target, TableFile table) throws IOException {
    try (OutputStream out = Files.newOutputStream(target.resolve(table.file()))) {
      copy(table, out);
    }
  }

  /**
   * Copies one table to {@code out}, verifying the very bytes that are copied.
   *
   * @throws ModelException if they are not what the manifest says; {@code out} then has bad bytes
   */
  public void copy(TableFile table, OutputStream out) throws IOException {
    Path file = path.resolve(table.file());
    if (!Files.exists(file)) {
      throw new ModelException.Missing(file, "a table of " + manifest.version());
    }
    long bytes = Files.size(file);
    if (bytes != table.bytes()) {
      throw new ModelException.Corrupt(file, table.bytes() + " bytes", bytes + " bytes");
    }
    String sha256 = Sha256.ofCopy(file, out);
    if (!sha256.equals(table.sha256())) {
      throw new ModelException.Corrupt(file, "SHA-256 " + table.sha256(), sha256);
    }
  }

  /** What lies beside tables and manifest: the report, the evaluation; sorted by name. */
  public List<Path> sideFiles() throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isSideFile(file.getFileName().toString()))
          .sorted()
          .toList();
    }
  }

  /** Whether a file of that name in a version's folder is neither table nor bookkeeping. */
  public boolean isSideFile(String name) {
    return !name.startsWith(".")
        && !name.equals(MANIFEST)
        && !name.equals(ModelStore.PUBLISHED)
        && manifest.tables().stream().noneMatch(table -> table.file().equals(name));
  }

  /** What is done with one table. */
  @FunctionalInterface
  private interface TableWork {
    void run(TableFile table) throws IOException;
  }

  /** Does it with every table, several at once; fails as it does with the first that fails. */
  private void each(TableWork work) throws IOException {
    List<Optional<IOException>> failures =
        manifest.tables().parallelStream().map(table -> failure(work, table)).toList();
    for (Optional<IOException> failure : failures) {
      if (failure.isPresent()) {
        throw failure.get();
      }
    }
  }

  private static Optional<IOException> failure(TableWork work, TableFile table) {
    try {
      work.run(table);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    }
  }

  private void requireEveryTable() throws ModelException {
    List<String> listed = manifest.tables().stream().map(TableFile::file).toList();
    for (String file : TableKind.fileNames(manifest.shape().userShards())) {
      require(listed.contains(file), "the table " + file, "none");
    }
  }

  private void requireCounts() throws ModelException {
    int items = manifest.counts().items();
    for (TableKind<Integer> kind : TableKind.BY_ITEM) {
      long rows = manifest.table(kind.fileName()).rows();
      require(rows == items, "%s of %d rows".formatted(kind.fileName(), items), "" + rows);
    }
    long users = 0;
    for (int shard = 0; shard < manifest.shape().userShards(); shard++) {
      users += manifest.table(TableKind.USERS.fileName(shard)).rows();
    }
    long expected = manifest.counts().users();
    require(users == expected, "user tables of " + expected + " rows", "" + users);
  }

  private void require(boolean holds, String expected, String found) throws ModelException {
    if (!holds) {
      throw new ModelException.Corrupt(path.resolve(ManifestFile.NAME), expected, found);
    }
  }
}
