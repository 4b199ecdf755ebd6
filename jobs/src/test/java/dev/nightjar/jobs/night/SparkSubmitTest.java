package dev.nightjar.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SparkSubmitTest {
  private static final String FLAGS =
      "--add-modules=jdk.incubator.vector --add-opens=java.base/java.io=ALL-UNNAMED"
          + " --add-opens=java.base/java.lang=ALL-UNNAMED"
          + " --add-exports=java.base/sun.nio.ch=ALL-UNNAMED";

  @TempDir Path jars;

  @Test
  void words_nameTheTrainer_andWhatItReachesFor() throws IOException {
    Path jar = jars.resolve("nightjar-trainer.jar");
    write(jar);
    assertEquals(
        List.of(
            "/opt/spark/bin/spark-submit",
            "--class",
            "dev.nightjar.trainer.TrainerMain",
            "--driver-java-options",
            FLAGS,
            "--conf",
            "spark.executor.extraJavaOptions=" + FLAGS,
            jar.toString(),
            "train",
            "--models=m"),
        new SparkSubmit(Path.of("/opt/spark/bin/spark-submit"), jars)
            .words(List.of("train", "--models=m")));
  }

  @Test
  void run_returnsTheExitCode() throws Exception {
    write(jars.resolve("nightjar-trainer.jar"));
    assertEquals(1, new SparkSubmit(Path.of("/bin/false"), jars).run(List.of("train")));
  }

  private static void write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(Attributes.Name.MAIN_CLASS, "dev.nightjar.trainer.TrainerMain");
    attributes.putValue("Add-Opens", "java.base/java.io java.base/java.lang");
    attributes.putValue("Add-Exports", "java.base/sun.nio.ch");
    try (OutputStream out = Files.newOutputStream(jar)) {
      new JarOutputStream(out, manifest).close();
    }
  }
}
