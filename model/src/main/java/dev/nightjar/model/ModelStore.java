package dev.nightjar.model;

import dev.nightjar.disk.FolderTree;
import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of versions.
 *
 * <pre>
 * models/
 *   20261123T020000Z/            a version, whole or not there
 *     PUBLISHED                  in one that is or was published
 *   .staging-20261124T020000Z/   one that is being written or deleted
 *   CURRENT                      the published version's name
 *   PINNED                       optional: an operator's choice, wins over CURRENT
 *   rejects/20261123T020000Z/    rows that a training could not use
 *   forgotten.ndjson             users who asked to be forgotten
 * </pre>
 *
 * A version appears by a rename, is published by a rename and goes by a rename, each made durable
 * before the next step: whatever moment a writer is killed at, {@code CURRENT} names a whole
 * version.
 */
public final class ModelStore {
  static final String STAGING = ".staging-";
  static final String PUBLISHED = "PUBLISHED";
  private static final String REJECTS = "rejects";

  private final Path root;
  private final Pointer current;
  private final Pointer pinned;

  public ModelStore(Path root) {
    this.root = root;
    this.current = new Pointer(root, "CURRENT");
    this.pinned = new Pointer(root, "PINNED");
  }

  public Path root() {
    return root;
  }

  /** The version that was published last. */
  public Optional<ModelVersion> current() throws IOException {
    return current.read();
  }

  /** The version an operator pinned. */
  public Optional<ModelVersion> pinned() throws IOException {
    return pinned.read();
  }

  /** The version a server shall serve: the pinned one, else the current one. */
  public Optional<ModelVersion> served() throws IOException {
    Optional<ModelVersion> chosen = pinned();
    return chosen.isPresent() ? chosen : current();
  }

  /** All whole versions, oldest first. */
  public List<ModelVersion> versions() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> child.getFileName().toString())
          .filter(ModelVersion::isName)
          .map(ModelVersion::new)
          .sorted()
          .toList();
    }
  }

  /**
   * Reads the manifest of {@code version}.
   *
   * @throws ModelException if it is missing, corrupt, too old or too new
   */
  public ModelFolder folder(ModelVersion version) throws IOException {
    return ModelFolder.read(root.resolve(version.name()));
  }

  /**
   * The folder of the version that shall be served.
   *
   * @throws ModelException.Missing if nothing was published yet
   */
  public ModelFolder servedFolder() throws IOException {
    ModelVersion version =
        served().orElseThrow(() -> new ModelException.Missing(current.file(), "a published model"));
    return folder(version);
  }

  /**
   * Makes an empty staging folder.
   *
   * @throws IOException if {@code version} exists already, staged or whole
   */
  public StagedModel stage(ModelVersion version) throws IOException {
    Files.createDirectories(root);
    Path whole = root.resolve(version.name());
    if (Files.exists(whole)) {
      throw new IOException("expected a new version, found " + whole);
    }
    Path staging = Files.createDirectory(root.resolve(STAGING + version.name()));
    return new StagedModel(staging, version);
  }

  /** Turns a sealed staging folder into a version, without publishing it. */
  public ModelFolder install(ModelFolder sealed) throws IOException {
    Path whole = root.resolve(sealed.manifest().version().name());
    Files.move(sealed.path(), whole, StandardCopyOption.ATOMIC_MOVE);
    Sync.folder(root);
    return ModelFolder.read(whole);
  }

  /**
   * Moves {@code CURRENT} to {@code version}, which is verified first.
   *
   * @throws ModelException if the version is not whole; {@code CURRENT} then stays as it is
   */
  public void publish(ModelVersion version) throws IOException {
    folder(version).verify();
    markPublished(root.resolve(version.name()));
    current.move(version);
  }

  /** Whether {@code version} is or was published, and not only trained. */
  public boolean wasPublished(ModelVersion version) {
    return Files.exists(root.resolve(version.name()).resolve(PUBLISHED));
  }

  /** The newest version older than {@code CURRENT} that was published. */
  public Optional<ModelVersion> previous() throws IOException {
    Optional<ModelVersion> published = current();
    return published.isEmpty()
        ? Optional.empty()
        : versions().stream()
            .filter(version -> version.compareTo(published.get()) < 0)
            .filter(this::wasPublished)
            .reduce((older, newer) -> newer);
  }

  /**
   * Moves {@code PINNED} to {@code version}, which is verified first: it is served until it is
   * unpinned, whatever is published.
   *
   * @throws ModelException if the version is not whole; {@code PINNED} then stays as it is
   */
  public void pin(ModelVersion version) throws IOException {
    folder(version).verify();
    pinned.move(version);
  }

  /** Lets {@code CURRENT} be served again. */
  public void unpin() throws IOException {
    pinned.remove();
  }

  /**
   * Deletes what a {@link Retention} lets go: versions, and the rejected rows of those that are
   * gone.
   *
   * @param held this store's lock
   * @param inUse versions that stay besides {@code CURRENT} and {@code PINNED}
   * @return the versions that were deleted, oldest first
   */
  public List<ModelVersion> prune(StoreLock held, Retention retention, Set<ModelVersion> inUse)
      throws IOException {
    held.requireHeld(this);
    Optional<ModelVersion> previous = previous();
    List<ModelVersion> stay = new ArrayList<>(inUse);
    current().ifPresent(stay::add);
    pinned().ifPresent(stay::add);
    List<ModelVersion> surplus =
        retention.surplus(versions(), this::wasPublished, previous).stream()
            .filter(version -> !stay.contains(version))
            .toList();
    for (ModelVersion version : surplus) {
      Path going = root.resolve(STAGING + version.name());
      Files.move(root.resolve(version.name()), going, StandardCopyOption.ATOMIC_MOVE);
      Sync.folder(root);
      FolderTree.delete(going);
    }
    if (previous.isPresent()) {
      pruneRejects(previous.get());
    }
    return surplus;
  }

  /**
   * Deletes the staging folders that dead trainings left.
   *
   * @param held this store's lock, without which a staging folder may belong to a living training
   * @return how many there were
   */
  public int sweepStaging(StoreLock held) throws IOException {
    held.requireHeld(this);
    List<Path> left;
    try (Stream<Path> children = Files.list(root)) {
      left = children.filter(child -> child.getFileName().toString().startsWith(STAGING)).toList();
    }
    for (Path folder : left) {
      FolderTree.delete(folder);
    }
    return left.size();
  }

  /** Those of trainings before {@code floor} that left no version, or one that is gone. */
  private void pruneRejects(ModelVersion floor) throws IOException {
    List<ModelVersion> versions = versions();
    for (ModelVersion rejects : new ModelStore(root.resolve(REJECTS)).versions()) {
      if (rejects.compareTo(floor) < 0 && !versions.contains(rejects)) {
        FolderTree.delete(root.resolve(REJECTS).resolve(rejects.name()));
      }
    }
  }

  private static void markPublished(Path folder) throws IOException {
    Path mark = folder.resolve(PUBLISHED);
    if (!Files.exists(mark)) {
      Files.createFile(mark);
      Sync.folder(folder);
    }
  }
}
