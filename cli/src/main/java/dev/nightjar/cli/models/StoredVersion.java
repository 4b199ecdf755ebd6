package dev.nightjar.cli.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Figures;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.TextTable;
import dev.nightjar.model.Manifest;
import dev.nightjar.model.ModelException;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A version as a list of versions shows it; one that cannot be read is shown as well. */
sealed interface StoredVersion {
  void addTo(TextTable table);

  ObjectNode json();

  /**
   * Reads it.
   *
   * @param verdict what the checks had against it
   */
  static StoredVersion read(ModelStore store, ModelVersion version, Verdict verdict)
      throws IOException {
    Standing standing = Standing.of(version, store);
    try {
      return new Whole(store.folder(version).manifest(), standing, verdict);
    } catch (ModelException e) {
      return new Broken(version, standing, verdict, String.valueOf(e.getMessage()));
    }
  }

  /** One with a sound manifest. */
  record Whole(Manifest manifest, Standing standing, Verdict verdict) implements StoredVersion {
    @Override
    public void addTo(TextTable table) {
      Manifest.Counts counts = manifest.counts();
      table.row(
          manifest.version().name(),
          words(standing, verdict),
          manifest.createdAt().toString(),
          manifest.window().from().toString(),
          manifest.window().to().toString(),
          Figures.count(counts.users()),
          Figures.count(counts.items()),
          Figures.count(counts.events()),
          Figures.bytes(manifest.bytes()));
      verdict.addTo(table);
    }

    @Override
    public ObjectNode json() {
      return base(manifest.version(), standing, verdict)
          .put("created_at", manifest.createdAt().toString())
          .put("events_from", manifest.window().from().toString())
          .put("events_to", manifest.window().to().toString())
          .put("users", manifest.counts().users())
          .put("items", manifest.counts().items())
          .put("events", manifest.counts().events())
          .put("bytes", manifest.bytes());
    }
  }

  /** One whose manifest is missing, corrupt, too old or too new. */
  record Broken(ModelVersion version, Standing standing, Verdict verdict, String problem)
      implements StoredVersion {
    @Override
    public void addTo(TextTable table) {
      table
          .row(version.name(), words(standing, verdict), "-", "-", "-", "-", "-", "-", "-")
          .note(problem);
      verdict.addTo(table);
    }

    @Override
    public ObjectNode json() {
      return base(version, standing, verdict).put("problem", problem);
    }
  }

  private static String words(Standing standing, Verdict verdict) {
    return Stream.of(standing.words(), verdict.words())
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static ObjectNode base(ModelVersion version, Standing standing, Verdict verdict) {
    ObjectNode json = Json.object().put("version", version.name());
    json.setAll(Json.of(standing));
    verdict.addTo(json);
    return json;
  }
}
