package dev.nightjar.server;

import dev.nightjar.server.keys.KeyFile;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --keys}. */
final class KeyFileOption {
  @Option(names = "--keys", required = true, paramLabel = "FILE", description = "The key file.")
  private Path keys = Path.of("");

  KeyFile file() {
    return new KeyFile(keys);
  }
}
