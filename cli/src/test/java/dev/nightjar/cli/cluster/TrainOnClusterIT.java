package dev.nightjar.cli.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.cli.program.ChildJvms;
import dev.nightjar.cli.program.ChildProgram;
import dev.nightjar.jobs.ChildJvm;
import dev.nightjar.jobs.RunnableJars;
import dev.nightjar.jobs.shop.ShopGenerator;
import dev.nightjar.jobs.shop.ShopProgress;
import dev.nightjar.jobs.shop.ShopSettings;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.TableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code nightjar train --master spark://…}, with driver, master and two workers as processes. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
final class TrainOnClusterIT {
  /** How the jars begin that no Spark has. */
  private static final List<String> OURS =
      List.of(
          "nightjar-",
          "affinity-",
          "api-",
          "batik-",
          "chronicle-",
          "compiler-",
          "jfreechart-",
          "langchain4j-",
          "lucene-",
          "onnxruntime-",
          "picocli-",
          "posix-",
          "tokenizers-");

  /** It is over before the second compiler pays. */
  private static final String QUICK = "-XX:TieredStopAtLevel=1";

  private final ChildJvms programs =
      new ChildJvms(Map.of("NIGHTJAR_TRAINER_OPTS", "-Xmx1g " + QUICK));

  @TempDir Path folder;

  @BeforeEach
  void makeShop() throws IOException {
    new ShopGenerator()
        .generate(
            new ShopSettings(150, 120, 6_000, 7, Instant.parse("2026-11-01T00:00:00Z"), 30),
            folder.resolve("shop"),
            ShopProgress.SILENT);
  }

  @Test
  void model_isTheSame_asOnOneMachine() throws Exception {
    List<TableFile> here = train("local[2]");
    try (StandaloneCluster cluster =
        StandaloneCluster.start(sparkJars(), Files.createDirectory(folder.resolve("spark")), 2)) {
      assertEquals(here, train(cluster.master()));
      for (int worker = 0; worker < 2; worker++) {
        assertTrue(holdsOurJar(cluster.work(worker)), "no executor of worker " + worker);
      }
    }
  }

  /** Trains by a process of its own, and returns the tables of the model. */
  private List<TableFile> train(String master) throws Exception {
    Path models = folder.resolve(master.replaceAll("\\W", "-"));
    Path log = folder.resolve("train.log");
    try (ChildJvm trainer =
        programs.start(
            ChildProgram.TRAINER,
            List.of(
                "train",
                "--events=" + folder.resolve("shop/events"),
                "--catalogue=" + folder.resolve("shop/catalogue.ndjson"),
                "--models=" + models,
                "--until=2026-11-01",
                "--seed=7",
                "--rank=8",
                "--iterations=12",
                "--evaluate=false",
                "--search=never",
                "--master=" + master,
                "--spark=spark.executor.extraJavaOptions=" + QUICK,
                "--spark=spark.sql.shuffle.partitions=2",
                "--spark=spark.sql.codegen.wholeStage=false",
                "--spark=spark.driver.host=127.0.0.1",
                "--spark=spark.driver.bindAddress=127.0.0.1"),
            ChildJvm.Output.appendedTo(log))) {
      assertEquals(0, trainer.waitFor(), () -> read(log));
    }
    ModelFolder model = new ModelStore(models).servedFolder();
    model.verify();
    try (Stream<Path> files = Files.list(model.path())) {
      assertEquals(List.of(), files.filter(file -> isHidden(file)).toList());
    }
    return model.manifest().tables();
  }

  private static boolean isHidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }

  private static boolean holdsOurJar(Path work) throws IOException {
    try (Stream<Path> files = Files.walk(work)) {
      return files.anyMatch(file -> file.endsWith("nightjar-trainer.jar"));
    }
  }

  /** What the jars of a Spark distribution are to us: all that the trainer runs on but ours. */
  private static List<Path> sparkJars() throws IOException {
    Path jars = RunnableJars.folder();
    List<Path> found = new ArrayList<>();
    try (JarFile trainer = new JarFile(jars.resolve("nightjar-trainer.jar").toFile())) {
      Attributes manifest = trainer.getManifest().getMainAttributes();
      for (String name : manifest.getValue(Attributes.Name.CLASS_PATH).split(" ", -1)) {
        Path jar = jars.resolve(name);
        if (OURS.stream().noneMatch(jar.getFileName().toString()::startsWith)) {
          found.add(jar);
        }
      }
    }
    return found;
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
