package dev.nightjar.trainer.spark;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The runnable jar that this program runs from, and what its manifest says: executors that another
 * program starts do not read it.
 *
 * @param file the jar
 * @param libraries the jars its manifest names, those of Spark left out and those that are not
 *     there
 * @param flags that a JVM needs which runs its classes, in the order of the manifest
 */
record TrainerJar(Path file, List<Path> libraries, List<String> flags) {
  /**
   * How the jars of a Spark distribution begin that are large or many. Of one that is overlooked
   * here the executors find their own copy first.
   */
  private static final List<String> OF_SPARK =
      List.of(
          "algebra",
          "arpack",
          "arrow-",
          "avro",
          "breeze",
          "cats-",
          "chill",
          "commons-",
          "curator-",
          "datasketches-",
          "guava-",
          "hadoop-",
          "hive-",
          "hk2-",
          "icu4j-",
          "ivy-",
          "jackson-",
          "jakarta.",
          "janino-",
          "jaxb-",
          "jersey-",
          "json4s-",
          "jts-",
          "kryo-",
          "lapack-",
          "leveldbjni-",
          "log4j-",
          "lz4-",
          "metrics-",
          "netty-",
          "orc-",
          "parquet-",
          "protobuf-",
          "rocksdbjni-",
          "scala-",
          "snappy-",
          "spark-",
          "spire",
          "tink-",
          "zookeeper",
          "zstd-");

  TrainerJar {
    libraries = List.copyOf(libraries);
    flags = List.copyOf(flags);
  }

  /** The one this program runs from; empty if it runs from a folder of classes. */
  static Optional<TrainerJar> running() throws IOException {
    try {
      Path file =
          Path.of(TrainerJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isRegularFile(file) ? Optional.of(read(file)) : Optional.empty();
    } catch (URISyntaxException e) {
      throw new IOException("expected the classes of the trainer in a file or folder", e);
    }
  }

  static TrainerJar read(Path file) throws IOException {
    try (JarFile jar = new JarFile(file.toFile())) {
      Attributes manifest = jar.getManifest().getMainAttributes();
      List<String> flags =
          Stream.of(
                  Stream.of("--add-modules=jdk.incubator.vector"),
                  words(manifest, "Add-Opens").map(name -> "--add-opens=" + name + "=ALL-UNNAMED"),
                  words(manifest, "Add-Exports")
                      .map(name -> "--add-exports=" + name + "=ALL-UNNAMED"))
              .flatMap(each -> each)
              .toList();
      List<Path> libraries =
          words(manifest, "Class-Path")
              .map(name -> file.toAbsolutePath().resolveSibling(name))
              .filter(library -> !isOfSpark(library) && Files.exists(library))
              .toList();
      return new TrainerJar(file.toAbsolutePath(), libraries, flags);
    }
  }

  /** What executors need besides a Spark of their own, as URIs, which spark-submit leaves as is. */
  List<String> executorJars() {
    return Stream.concat(Stream.of(file), libraries.stream())
        .map(jar -> jar.toUri().toString())
        .toList();
  }

  private static Stream<String> words(Attributes manifest, String name) {
    String value = manifest.getValue(name);
    return value == null ? Stream.of() : Stream.of(value.split(" "));
  }

  private static boolean isOfSpark(Path library) {
    String name = library.getFileName().toString();
    return OF_SPARK.stream().anyMatch(name::startsWith);
  }
}
