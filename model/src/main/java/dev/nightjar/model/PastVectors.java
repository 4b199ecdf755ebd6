package dev.nightjar.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The semantic vectors of an earlier version, so that texts that did not change need no second
 * encoding.
 */
public final class PastVectors {
  private PastVectors() {}

  /**
   * Reads them from a verified copy of {@code embeddings.chm} below {@code scratch}.
   *
   * @return vectors of {@code float[dimensions]} by the SHA-256 of their text
   * @throws ModelException if the table is missing or differs from the manifest
   */
  public static Map<String, float[]> read(ModelFolder folder, Path scratch) throws IOException {
    TableFile file = folder.manifest().table(TableKind.EMBEDDINGS.fileName());
    Path copy = Files.createTempDirectory(scratch, "nightjar-vectors-");
    try {
      folder.copyTo(copy, file);
      Map<String, float[]> vectors = new HashMap<>();
      try (Table<Integer> table =
          Table.open(TableKind.EMBEDDINGS, copy.resolve(file.file()), file)) {
        table.forEach(
            (item, bytes) -> {
              EmbeddingRow row = new EmbeddingRow(bytes);
              if (row.semantic().size() > 0) {
                vectors.put(row.textSha256(), row.semantic().toArray());
              }
            });
      }
      return vectors;
    } finally {
      Files.deleteIfExists(copy.resolve(file.file()));
      Files.delete(copy);
    }
  }
}
