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

/** A version as a list of versions shows it; one that cannot be read is shown as well. */
sealed interface StoredVersion {
  void addTo(TextTable table);

  ObjectNode json();

  static StoredVersion read(ModelStore store, ModelVersion version) throws IOException {
    Standing standing = Standing.of(version, store);
    try {
      return new Whole(store.folder(version).manifest(), standing);
    } catch (ModelException e) {
      return new Broken(version, standing, String.valueOf(e.getMessage()));
    }
  }

  /** One with a sound manifest. */
  record Whole(Manifest manifest, Standing standing) implements StoredVersion {
    @Override
    public void addTo(TextTable table) {
      Manifest.Counts counts = manifest.counts();
      table.row(
          manifest.version().name(),
          standing.words(),
          manifest.createdAt().toString(),
          manifest.window().from().toString(),
          manifest.window().to().toString(),
          Figures.count(counts.users()),
          Figures.count(counts.items()),
          Figures.count(counts.events()),
          Figures.bytes(manifest.bytes()));
    }

    @Override
    public ObjectNode json() {
      return base(manifest.version(), standing)
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
  record Broken(ModelVersion version, Standing standing, String problem) implements StoredVersion {
    @Override
    public void addTo(TextTable table) {
      table.row(version.name(), standing.words(), "-", "-", "-", "-", "-", "-", "-").note(problem);
    }

    @Override
    public ObjectNode json() {
      return base(version, standing).put("problem", problem);
    }
  }

  private static ObjectNode base(ModelVersion version, Standing standing) {
    ObjectNode json = Json.object().put("version", version.name());
    return json.setAll(Json.of(standing));
  }
}
