package dev.nightjar.model;

import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The file {@code requests.json} in a version's folder: {@link Requests} as JSON. */
public final class RequestsFile {
  public static final String NAME = "requests.json";

  private RequestsFile() {}

  /** Writes it into a folder, durably. */
  public static void write(Path folder, Requests requests) throws IOException {
    Sync.replace(folder, NAME, ManifestFile.JSON.writeValueAsBytes(requests));
  }

  /**
   * Reads it from a folder; nothing if it is not there.
   *
   * @throws IOException if it holds something else
   */
  public static Optional<Requests> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return Files.exists(file)
        ? Optional.of(ManifestFile.JSON.readValue(Files.readAllBytes(file), Requests.class))
        : Optional.empty();
  }
}
