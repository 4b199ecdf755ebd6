package dev.nightjar.cli.doctor;

import dev.nightjar.attribution.SigningSecretsFile;
import java.io.IOException;
import java.nio.file.Path;

/** Whether the secrets that sign ids can be read, and by their owner alone. */
final class SecretsCheck implements Check {
  private final SigningSecretsFile file;

  /**
   * @param keyFile that they lie beside
   */
  SecretsCheck(Path keyFile) {
    file = SigningSecretsFile.beside(keyFile.toAbsolutePath());
  }

  @Override
  public String name() {
    return "secrets";
  }

  @Override
  public Diagnosis look() throws IOException {
    if (!file.exists()) {
      return Diagnosis.ok("none yet at " + file.path() + ": the server makes them");
    }
    file.read();
    return OwnersOnly.of(file.path()).orElse(Diagnosis.ok(file.path() + " can be read"));
  }
}
