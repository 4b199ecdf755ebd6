package dev.nightjar.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a server would find keys in a key file that is its owner's alone. */
final class KeysCheck implements Check {
  private final Path file;

  KeysCheck(Path file) {
    this.file = file.toAbsolutePath();
  }

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public Diagnosis look() throws IOException {
    if (!Files.exists(file)) {
      return Diagnosis.failed(
          "no key file at " + file, "nightjar keys create --keys " + file + " --name my-shop");
    }
    if (!Files.isReadable(file)) {
      return Diagnosis.failed(
          file + " cannot be read by " + System.getProperty("user.name"),
          "run as its owner, or give it to this user (chown)");
    }
    JsonNode json = Json.parsed(Files.readString(file));
    if (!json.path("keys").isArray()) {
      return Diagnosis.failed(
          file + " is no key file", "name one that nightjar keys create has made");
    }
    int valid = 0;
    for (JsonNode key : json.path("keys")) {
      valid += json.path("revoked").has(key.path("id").asText()) ? 0 : 1;
    }
    if (valid == 0) {
      return Diagnosis.warning(
          "no key in %s is valid: every request will be refused".formatted(file),
          "nightjar keys create --keys " + file + " --name my-shop");
    }
    return OwnersOnly.of(file)
        .orElse(Diagnosis.ok("%s in %s".formatted(Figures.count(valid, "valid key"), file)));
  }
}
