package dev.nightjar.jobs;

import dev.nightjar.command.Parent;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A runnable jar with nothing in it but the way to the classes under test. */
final class TestJar {
  private TestJar() {}

  static void write(Path jar, Class<?> main) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, main.getName());
    attributes.put(
        Attributes.Name.CLASS_PATH, classPath(List.of(main, ChildJvm.class, Parent.class)));
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }

  private static String classPath(List<Class<?>> classes) {
    return Stream.concat(classes.stream(), Stream.of(org.jspecify.annotations.NullMarked.class))
        .map(c -> c.getProtectionDomain().getCodeSource().getLocation().toString())
        .collect(Collectors.joining(" "));
  }
}
