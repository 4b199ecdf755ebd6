package dev.nightjar.cli.models;

import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option {@code --models}: the store that a command looks into. */
public final class StoreOption {
  @Option(
      names = "--models",
      paramLabel = "DIR",
      required = true,
      description = "The folder that models are published in.")
  private Path folder = Path.of("");

  /**
   * The store.
   *
   * @throws ModelException.Missing if there is no such folder
   */
  public ModelStore store() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ModelException.Missing(folder, "a folder of models");
    }
    return new ModelStore(folder);
  }

  /**
   * The version wanted, or without one the version that is served.
   *
   * @throws ModelException if there is no such version, or it cannot be read
   */
  public ModelFolder folder(Optional<ModelVersion> wanted) throws IOException {
    ModelStore store = store();
    return wanted.isPresent() ? store.folder(wanted.get()) : store.servedFolder();
  }
}
