package dev.nightjar.cli.models;

import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which version a command is about, and the store that it is in. */
final class VersionOptions {
  @Mixin private final StoreOption models = new StoreOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "VERSION",
      converter = VersionConverter.class,
      description = "The version, such as 20261123T020000Z; without it the one that is served.")
  private Optional<ModelVersion> version = Optional.empty();

  /**
   * The store.
   *
   * @throws ModelException.Missing if there is no such folder
   */
  ModelStore store() throws IOException {
    return models.store();
  }

  /**
   * The version's folder.
   *
   * @throws ModelException if there is no such version, or it cannot be read
   */
  ModelFolder folder() throws IOException {
    return models.folder(version);
  }
}
