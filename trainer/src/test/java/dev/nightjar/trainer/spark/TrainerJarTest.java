package dev.nightjar.trainer.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainerJarTest {
  @TempDir Path folder;

  @Test
  void executors_getTheJar_andThoseOfItsLibrariesThatNoSparkHas() throws IOException {
    Path lib = Files.createDirectory(folder.resolve("lib"));
    for (String name : List.of("chronicle-map-1.jar", "spark-core_2.13-4.1.0.jar")) {
      Files.createFile(lib.resolve(name));
    }
    TrainerJar jar =
        TrainerJar.read(
            write("lib/chronicle-map-1.jar lib/spark-core_2.13-4.1.0.jar lib/gone-1.jar"));
    assertEquals(
        List.of("file://" + folder + "/trainer.jar", "file://" + lib + "/chronicle-map-1.jar"),
        jar.executorJars());
  }

  @Test
  void flags_areTheManifests() throws IOException {
    assertEquals(
        List.of(
            "--add-modules=jdk.incubator.vector",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED"),
        TrainerJar.read(write("lib/a.jar")).flags());
  }

  @Test
  void classes_areNoJar() throws IOException {
    assertEquals(Optional.empty(), TrainerJar.running());
  }

  private Path write(String classPath) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.CLASS_PATH, classPath);
    attributes.putValue("Add-Opens", "java.base/java.io java.base/java.lang");
    attributes.putValue("Add-Exports", "java.base/sun.nio.ch");
    Path jar = folder.resolve("trainer.jar");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
    return jar;
  }
}
