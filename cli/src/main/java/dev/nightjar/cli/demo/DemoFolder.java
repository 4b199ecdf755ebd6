package dev.nightjar.cli.demo;

import dev.nightjar.disk.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a demo keeps everything.
 *
 * <pre>
 * shop/          the made-up shop
 * models/        what is trained
 * events/        what the server is told
 * keys.json      the hashes of the API keys; beside it, keys.signing.json signs answers
 * train.log, serve.log
 * </pre>
 *
 * @param temporary whether nobody asked for this very folder
 */
record DemoFolder(Path path, boolean temporary) {
  /** The folder that was asked for, or else a new one in the system's temporary folder. */
  static DemoFolder of(Optional<Path> wanted) throws IOException {
    if (wanted.isPresent()) {
      return new DemoFolder(Files.createDirectories(wanted.get()), false);
    }
    return new DemoFolder(Files.createTempDirectory("nightjar-demo-"), true);
  }

  Path shop() {
    return path.resolve("shop");
  }

  Path events() {
    return shop().resolve("events");
  }

  Path catalogue() {
    return shop().resolve("catalogue.ndjson");
  }

  /** What the server is told while it serves; the next night's input. */
  Path eventLog() {
    return path.resolve("events");
  }

  Path models() {
    return path.resolve("models");
  }

  Path keys() {
    return path.resolve("keys.json");
  }

  Path log(String command) {
    return path.resolve(command + ".log");
  }

  /** Deletes it with all that is in it. */
  void delete() throws IOException {
    FolderTree.delete(path);
  }
}
