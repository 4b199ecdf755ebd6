package dev.nightjar.jobs.night;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
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
  private final StringWriter out = new StringWriter();

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
        submit("/opt/spark/bin/spark-submit").words(List.of("train", "--models=m")));
  }

  @Test
  void run_returnsTheExitCode() throws Exception {
    write(jars.resolve("nightjar-trainer.jar"));
    assertEquals(1, submit("/bin/false").run(List.of("train")));
  }

  @Test
  void run_passesOnWhatIsPrinted() throws Exception {
    write(jars.resolve("nightjar-trainer.jar"));
    assertEquals(0, submit("/bin/echo").run(List.of("train", "--models=m")));
    assertTrue(out.toString().endsWith("nightjar-trainer.jar train --models=m\n"), out::toString);
  }

  private SparkSubmit submit(String program) {
    return new SparkSubmit(Path.of(program), jars, new PrintWriter(out));
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
