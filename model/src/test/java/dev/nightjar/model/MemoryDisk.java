package dev.nightjar.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Temporary folders in memory where there is such a file system, for tests of what models answer: a
 * tiny shop is synced to disk 15 times, which takes 150 ms on a busy disk and nothing here. What is
 * about disks is tested on one.
 */
public final class MemoryDisk implements TempDirFactory {
  private static final Path MEMORY = Path.of("/dev/shm");

  @Override
  public Path createTempDirectory(
      AnnotatedElementContext elementContext, ExtensionContext extensionContext)
      throws IOException {
    return createTempDirectory();
  }

  static Path createTempDirectory() throws IOException {
    return Files.isWritable(MEMORY)
        ? Files.createTempDirectory(MEMORY, "nightjar-")
        : Files.createTempDirectory("nightjar-");
  }
}
