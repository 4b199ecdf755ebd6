package dev.nightjar.jobs;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of the runnable jars: {@code nightjar-trainer.jar}, {@code nightjar-server.jar} and
 * their shared {@code lib/}.
 */
public final class RunnableJars {
  /** The system property that names the folder and wins over every other guess. */
  public static final String PROPERTY = "nightjar.dist";

  private RunnableJars() {}

  /**
   * The folder that {@value #PROPERTY} names; without it the one whose {@code lib/} this class was
   * loaded from.
   *
   * @throws IOException if there is no such folder
   */
  public static Path folder() throws IOException {
    return folder(Optional.ofNullable(System.getProperty(PROPERTY)), loadedFrom());
  }

  static Path folder(Optional<String> property, Path loadedFrom) throws IOException {
    Path folder = property.isPresent() ? Path.of(property.orElseThrow()) : parentOfLib(loadedFrom);
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "expected the folder of the runnable jars at %s (-D%s), found no such folder"
              .formatted(folder, PROPERTY));
    }
    return folder;
  }

  private static Path parentOfLib(Path loadedFrom) throws IOException {
    Path lib = loadedFrom.toAbsolutePath().getParent();
    if (Files.isRegularFile(loadedFrom) && lib != null && lib.endsWith("lib")) {
      return lib.resolveSibling("").normalize();
    }
    throw new IOException(
        "expected to run from a jar in the lib/ folder beside the runnable jars, found %s; build them with mvn package and set -D%s=target/nightjar"
            .formatted(loadedFrom, PROPERTY));
  }

  private static Path loadedFrom() throws IOException {
    try {
      return Path.of(
          RunnableJars.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("expected the classes of Nightjar in a file or folder", e);
    }
  }
}
