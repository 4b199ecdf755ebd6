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

/**
 * {@code nightjar train --master spark://…} from HDFS and to it, with driver, master, two workers
 * and HDFS as processes.
 */
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
    ModelFolder here = train("here", "local[2]", folder.resolve("shop").toString());
    List<Path> jars = sparkJars();
    try (Hdfs hdfs =
            new Hdfs(withMiniCluster(jars), Files.createDirectory(folder.resolve("hdfs")));
        StandaloneCluster cluster =
            new StandaloneCluster(jars, Files.createDirectory(folder.resolve("spark")), 2)) {
      hdfs.put(folder.resolve("shop"), "/shop");
      String store = "--to=" + hdfs.uri("/models");
      run(List.of("models", "push", "--models=" + folder.resolve("here"), store));
      ModelFolder there =
          train("there", cluster.master(), hdfs.uri("/shop"), "--push-to=" + hdfs.uri("/models"));

      assertEquals(here.manifest().tables(), there.manifest().tables());
      for (int worker = 0; worker < 2; worker++) {
        assertTrue(holdsOurJar(cluster.work(worker)), "no executor of worker " + worker);
      }
      assertEquals(there.manifest(), pulled(hdfs, List.of()).manifest());
      String older = here.manifest().version().name();
      assertEquals(here.manifest(), pulled(hdfs, List.of(older)).manifest());
    }
  }

  /**
   * Trains by a process of its own, and returns the model.
   *
   * @param store a folder to be made
   * @param shop path or URI of a made-up shop
   */
  private ModelFolder train(String store, String master, String shop, String... more)
      throws Exception {
    List<String> words =
        new ArrayList<>(
            List.of(
                "train",
                "--events=" + shop + "/events",
                "--catalogue=" + shop + "/catalogue.ndjson",
                "--models=" + folder.resolve(store),
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
                "--spark=spark.driver.bindAddress=127.0.0.1"));
    words.addAll(List.of(more));
    run(words);
    return served(store);
  }

  /** What a server's disk holds after {@code models pull}. */
  private ModelFolder pulled(Hdfs hdfs, List<String> version) throws Exception {
    List<String> words = new ArrayList<>(List.of("models", "pull"));
    words.addAll(version);
    words.add("--from=" + hdfs.uri("/models"));
    words.add("--models=" + folder.resolve("served"));
    run(words);
    return served("served");
  }

  /** Runs the trainer's program to its end. */
  private void run(List<String> words) throws Exception {
    Path log = folder.resolve("trainer.log");
    try (ChildJvm trainer =
        programs.start(ChildProgram.TRAINER, words, ChildJvm.Output.appendedTo(log))) {
      assertEquals(0, trainer.waitFor(), () -> read(log));
    }
  }

  private ModelFolder served(String store) throws IOException {
    ModelFolder model = new ModelStore(folder.resolve(store)).servedFolder();
    model.verify();
    try (Stream<Path> files = Files.list(model.path())) {
      assertEquals(List.of(), files.filter(file -> isHidden(file)).toList());
    }
    return model;
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

  private static List<Path> withMiniCluster(List<Path> jars) throws IOException {
    return Stream.concat(Hdfs.miniClusterJars().stream(), jars.stream()).toList();
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
