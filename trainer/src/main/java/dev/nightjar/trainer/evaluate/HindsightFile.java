package dev.nightjar.trainer.evaluate;

import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The file {@code hindsight.json} in a version's folder: a {@link Hindsight} of each model that was
 * published before it, oldest first. It is handed on from version to version, so that the series
 * outlives the models.
 */
public final class HindsightFile {
  public static final String NAME = "hindsight.json";

  private HindsightFile() {}

  /** Writes it into a folder, durably. */
  public static void write(Path folder, List<Hindsight> series) throws IOException {
    Sync.replace(folder, NAME, EvaluationFile.JSON.writeValueAsBytes(series));
  }

  /**
   * Reads it from a folder; nothing if it is not there.
   *
   * @throws IOException if it is no such series
   */
  public static List<Hindsight> read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    return Files.exists(file)
        ? List.of(EvaluationFile.JSON.readValue(Files.readAllBytes(file), Hindsight[].class))
        : List.of();
  }
}
