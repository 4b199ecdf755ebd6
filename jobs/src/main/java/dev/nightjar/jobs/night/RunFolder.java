package dev.nightjar.jobs.night;

import dev.nightjar.disk.FolderLock;
import dev.nightjar.disk.FolderTree;
import dev.nightjar.model.ModelStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder {@code runs} of a store, which one night at a time holds.
 *
 * <pre>
 * models/runs/
 *   .lock          held by the night that is under way
 *   .scratch/      copies of models that are being checked
 *   runs.ndjson    the nights so far
 * </pre>
 */
public final class RunFolder {
  private final Path path;

  public RunFolder(ModelStore store) {
    this.path = store.root().resolve("runs");
  }

  /** Takes the lock; empty if another night is under way. The system frees it with its process. */
  Optional<FolderLock> tryLock() throws IOException {
    return FolderLock.tryAcquire(path);
  }

  /** The nights so far. */
  public RunLog log() {
    return new RunLog(path);
  }

  /** For copies of models; needs room for two. */
  Path scratch() {
    return path.resolve(".scratch");
  }

  /** Deletes what a night that was killed left in {@link #scratch()}. */
  void sweep() throws IOException {
    FolderTree.delete(scratch());
  }
}
