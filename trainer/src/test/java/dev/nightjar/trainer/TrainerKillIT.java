package dev.nightjar.trainer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.model.Model;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.model.ModelVersion;
import dev.nightjar.model.TinyShop;
import dev.nightjar.trainer.train.TwoTastes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, from its jar, killed in the middle of its work. */
final class TrainerKillIT {
  private static final Path JAR =
      Path.of(System.getProperty("nightjar.dist", "target/nightjar"), "nightjar-trainer.jar");
  private static final List<String> MOMENTS = List.of("neighbours", "publish");

  @TempDir Path shop;
  @TempDir Path store;

  @Test
  void sigkill_atAnyStage_leavesCurrentOnAModelThatVerifies() throws Exception {
    TwoTastes.write(shop);
    new TinyShop().item("mug", "Mugs").publish(store, "20250101T000000Z");
    SplittableRandom random = new SplittableRandom(5);
    for (String moment : MOMENTS) {
      Process process = start();
      awaitStage(process, moment);
      Thread.sleep(random.nextInt(200));
      process.destroyForcibly().waitFor();
      requireWhole();
    }
  }

  private void requireWhole() throws IOException {
    ModelStore models = new ModelStore(store);
    ModelFolder folder = models.folder(models.current().orElseThrow());
    folder.verify();
    Model.open(folder).close();
    for (ModelVersion version : models.versions()) {
      models.folder(version).verify();
    }
  }

  private Process start() throws IOException {
    List<String> flags = List.of("java", "-XX:TieredStopAtLevel=1", "-Xmx1g", "-jar");
    List<String> arguments =
        List.of(
            JAR.toString(),
            "train",
            "--events=" + shop.resolve("events.csv"),
            "--catalogue=" + shop.resolve("catalogue.ndjson"),
            "--models=" + store,
            "--rank=8",
            "--iterations=3",
            "--evaluate=false",
            "--search=never",
            "--spark=spark.sql.shuffle.partitions=2",
            "--spark=spark.sql.codegen.wholeStage=false",
            "--master=local[2]");
    return new ProcessBuilder(Stream.concat(flags.stream(), arguments.stream()).toList())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * Reads what the trainer says up to the name of {@code stage}, or to its end if it was faster.
   */
  private static void awaitStage(Process process, String stage) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (int c = reader.read(); c >= 0 && said.indexOf("  " + stage) < 0; c = reader.read()) {
      said.append((char) c);
    }
    assertTrue(said.indexOf("  " + stage) >= 0, () -> "no stage " + stage + " in " + said);
  }
}
