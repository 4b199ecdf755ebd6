package dev.nightjar.model;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A version's folder whose manifest has been read and checked; its tables are checked by {@link
 * #verify()} and by every copy.
 */
public final class ModelFolder {
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
   * a model has.
   *
   * @throws ModelException naming the first file that is missing or differs
   */
  public void verify() throws IOException {
    requireEveryTable();
    requireCounts();
    for (TableFile table : manifest.tables()) {
      copy(table, OutputStream.nullOutputStream());
    }
  }

  /**
   * Copies every table into {@code target}, verifying the very bytes that are copied.
   *
   * @throws ModelException naming the first file that is missing or differs
   */
  void copyTo(Path target) throws IOException {
    requireEveryTable();
    requireCounts();
    for (TableFile table : manifest.tables()) {
      copyTo(target, table);
    }
  }

  /** Copies one table into {@code target}, verifying the very bytes that are copied. */
  void copyTo(Path target, TableFile table) throws IOException {
    try (OutputStream out = Files.newOutputStream(target.resolve(table.file()))) {
      copy(table, out);
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

  private void copy(TableFile table, OutputStream out) throws IOException {
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
}
