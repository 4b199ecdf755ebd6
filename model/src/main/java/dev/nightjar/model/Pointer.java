package dev.nightjar.model;

import dev.nightjar.disk.OwnersFile;
import dev.nightjar.disk.Sync;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file in a store that names a version; replaced as a whole, by one writer at a time. */
record Pointer(Path folder, String name) {
  /**
   * The version it names; empty if there is no such file.
   *
   * @throws ModelException.Corrupt if it holds anything else
   */
  Optional<ModelVersion> read() throws IOException {
    Path file = file();
    String found;
    try {
      found = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (!ModelVersion.isName(found)) {
      throw new ModelException.Corrupt(
          file, "the name of a version such as 20261123T020000Z", "\"" + found + "\"");
    }
    return Optional.of(new ModelVersion(found));
  }

  /** Lets it name {@code version}; whoever else moves it meanwhile waits. */
  void move(ModelVersion version) throws IOException {
    byte[] line = (version.name() + "\n").getBytes(StandardCharsets.UTF_8);
    OwnersFile.inTurn(
        file(),
        () -> {
          Sync.replace(folder, name, line);
          return line;
        });
  }

  /** Lets it name none. */
  void remove() throws IOException {
    if (Files.deleteIfExists(file())) {
      Sync.folder(folder);
    }
  }

  Path file() {
    return folder.resolve(name);
  }
}
