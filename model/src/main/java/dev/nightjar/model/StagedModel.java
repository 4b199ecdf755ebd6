package dev.nightjar.model;

import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** A version that is being written in its staging folder; nobody but its writer sees it. */
public final class StagedModel {
  private final Path path;
  private final ModelVersion version;
  private final List<TableFile> tables = new ArrayList<>();

  StagedModel(Path path, ModelVersion version) {
    this.path = path;
    this.version = version;
  }

  public ModelVersion version() {
    return version;
  }

  public Path path() {
    return path;
  }

  /** Starts a table; when it is finished, {@link #add} it. */
  public <K> TableWriter<K> table(TableKind<K> kind) throws IOException {
    return new TableWriter<>(kind, path.resolve(kind.fileName()));
  }

  /** Lists a finished table in the manifest. */
  public void add(TableFile table) {
    tables.add(table);
  }

  /**
   * Writes the manifest, the last of a version's files.
   *
   * @param manifest makes the manifest from the tables that were added, in order of file name
   */
  public ModelFolder seal(Function<List<TableFile>, Manifest> manifest) throws IOException {
    tables.sort(Comparator.comparing(TableFile::file));
    ManifestFile.write(path, manifest.apply(List.copyOf(tables)));
    Sync.folder(path);
    return ModelFolder.read(path);
  }
}
