package dev.nightjar.cli.inspect;

import dev.nightjar.cli.models.StoreOption;
import dev.nightjar.cli.models.VersionConverter;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.Model;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which model to look into. */
final class ModelOptions {
  @Mixin private final StoreOption models = new StoreOption();

  @Option(
      names = "--model-version",
      paramLabel = "VERSION",
      converter = VersionConverter.class,
      description = "The version to ask; without it the one that is served.")
  private Optional<ModelVersion> version = Optional.empty();

  /** Opens a private copy: whatever is done to it, the published files stay as they are. */
  Model open() throws IOException {
    return Model.open(models.folder(version));
  }

  /** Users whom {@code model} may hold and must not know, as a server that follows the store. */
  Predicate<String> forgottenBy(Model model) throws IOException {
    return ForgottenFile.ofStore(models.store().root())
        .read()
        .unknownTo(model.manifest().createdAt());
  }
}
