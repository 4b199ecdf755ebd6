package dev.nightjar.cli.models;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightjar.cli.terminal.Facts;
import dev.nightjar.cli.terminal.Json;
import dev.nightjar.cli.terminal.Terminal;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import java.io.IOException;
import java.util.Optional;

/**
 * What a store points at.
 *
 * @param current the version that was published last
 * @param pinned the version an operator pinned
 */
record Pointers(Optional<ModelVersion> current, Optional<ModelVersion> pinned) {
  static Pointers of(ModelStore store) throws IOException {
    return new Pointers(store.current(), store.pinned());
  }

  /** What servers serve. */
  Optional<ModelVersion> served() {
    return pinned.isPresent() ? pinned : current;
  }

  /**
   * Tells what a command has changed.
   *
   * @param title what was done
   * @param before it was
   */
  void print(Terminal terminal, boolean asJson, String title, Pointers before) {
    if (asJson) {
      ObjectNode json = json();
      json.set("before", before.json());
      Json.print(terminal, json);
    } else {
      new Facts(title)
          .add("current", told(current, before.current))
          .add("pinned", told(pinned, before.pinned))
          .add("served", told(served(), before.served()))
          .print(terminal);
    }
  }

  /** Those that there are. */
  private ObjectNode json() {
    ObjectNode json = Json.object();
    current.ifPresent(version -> json.put("current", version.name()));
    pinned.ifPresent(version -> json.put("pinned", version.name()));
    served().ifPresent(version -> json.put("served", version.name()));
    return json;
  }

  private static String told(Optional<ModelVersion> now, Optional<ModelVersion> before) {
    String name = name(now);
    return now.equals(before) ? name : name + " (before: " + name(before) + ")";
  }

  private static String name(Optional<ModelVersion> version) {
    return version.map(ModelVersion::name).orElse("none");
  }
}
