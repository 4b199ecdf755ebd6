package dev.nightjar.trainer.options;

import dev.nightjar.attribution.SigningSecrets;
import dev.nightjar.attribution.SigningSecretsFile;
import dev.nightjar.trainer.attribute.AttributionSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how events are brought back to the answers that were served. */
public final class AttributionOptions {
  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description =
          "The server's key file: the secrets beside it tell forged recommendation ids. Without it"
              + " no id is verified.")
  private @Nullable Path keys;

  @Option(
      names = "--attribution-window",
      defaultValue = "24h",
      paramLabel = "TIME",
      description =
          "How long after an answer a click or a purchase may still be its doing: 90s, 30m, 24h, 7d.")
  private String window = "";

  /**
   * The settings.
   *
   * @throws IllegalArgumentException telling what was expected
   * @throws IOException if there is no key file, or the secrets beside it cannot be read
   */
  public AttributionSettings settings() throws IOException {
    Optional<Path> file = Optional.ofNullable(keys);
    return new AttributionSettings(
        Durations.parse(window),
        file.isPresent() ? Optional.of(secrets(file.get())) : Optional.empty());
  }

  /** None if the server has not made any yet: then no id can be its. */
  private static SigningSecrets secrets(Path keys) throws IOException {
    if (!Files.exists(keys)) {
      throw new IOException("missing: expected a key file at %s, found nothing".formatted(keys));
    }
    SigningSecretsFile file = SigningSecretsFile.beside(keys);
    return file.exists() ? file.read() : SigningSecrets.NONE;
  }
}
