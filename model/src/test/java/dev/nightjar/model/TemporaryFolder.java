package dev.nightjar.model;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A {@link MemoryDisk} for one try of a property, where JUnit's {@code TempDir} does not reach. */
public final class TemporaryFolder implements Closeable {
  private final Path path;

  public TemporaryFolder() throws IOException {
    path = MemoryDisk.createTempDirectory();
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(path)) {
      files = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
  }
}
