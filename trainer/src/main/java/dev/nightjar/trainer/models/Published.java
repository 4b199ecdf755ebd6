package dev.nightjar.trainer.models;

import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.trainer.remote.RemoteStore;
import java.io.IOException;
import java.net.URI;

/** The version that was published last. */
final class Published {
  private Published() {}

  /**
   * In a folder.
   *
   * @throws ModelException.Missing if there is none
   */
  static ModelVersion in(ModelStore store) throws IOException {
    return store
        .current()
        .orElseThrow(
            () -> new ModelException.Missing(store.root().resolve("CURRENT"), "a published model"));
  }

  /**
   * In a remote store.
   *
   * @throws ModelException.Missing if there is none
   */
  static ModelVersion in(RemoteStore store) throws IOException {
    return store
        .current()
        .orElseThrow(
            () -> new ModelException.Missing(URI.create(store + "/CURRENT"), "a pushed model"));
  }
}
