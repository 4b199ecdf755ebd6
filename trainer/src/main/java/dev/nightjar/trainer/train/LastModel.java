package dev.nightjar.trainer.train;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.PastVectors;
import dev.nightjar.trainer.learn.SemanticVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a night takes over from the model that is served.
 *
 * @param manifest empty if there is no such model
 * @param vectors its semantic vectors by the SHA-256 of their text; none if they are another
 *     encoder's
 */
record LastModel(Optional<Manifest> manifest, Map<String, float[]> vectors) {
  private static final LastModel NONE = new LastModel(Optional.empty(), Map.of());

  /** Reads it; a model that cannot be read is none. */
  static LastModel of(ModelStore store, Progress progress) throws IOException {
    try {
      Optional<ModelVersion> current = store.current();
      if (current.isEmpty()) {
        return NONE;
      }
      ModelFolder folder = store.folder(current.get());
      Manifest manifest = folder.manifest();
      boolean sameEncoder =
          SemanticVectors.ENCODER.equals(manifest.settings().get(ModelManifest.TEXT_ENCODER));
      return new LastModel(
          Optional.of(manifest),
          sameEncoder
              ? PastVectors.read(folder, Path.of(System.getProperty("java.io.tmpdir")))
              : Map.of());
    } catch (ModelException e) {
      progress.line("  nothing is taken over from the last model: " + e.getMessage());
      return NONE;
    }
  }
}
