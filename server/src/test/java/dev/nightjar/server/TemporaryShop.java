package dev.nightjar.server;

import dev.nightjar.server.http.JsonClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The {@link TestShop}, served from a folder that goes when it closes. */
record TemporaryShop(RunningServer server, Path folder) implements AutoCloseable {
  static TemporaryShop open() {
    try {
      Path folder = Files.createTempDirectory("nightjar-shop-");
      return new TemporaryShop(RunningServer.of(TestShop.create(), folder), folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonClient client() {
    return server.client();
  }

  @Override
  public void close() {
    server.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
