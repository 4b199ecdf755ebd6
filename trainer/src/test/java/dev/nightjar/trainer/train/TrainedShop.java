package dev.nightjar.trainer.train;

import dev.nightjar.disk.FolderTree;
import dev.nightjar.erasure.ForgottenFile;
import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.recommend.Rung;
import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.attribute.TestIds;
import dev.nightjar.trainer.learn.TextLikeness;
import dev.nightjar.trainer.search.SearchSettings;
import dev.nightjar.trainer.search.Tuning;
import dev.nightjar.trainer.spark.SharedSpark;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/**
 * {@link TwoTastes} with a server's log, and a model of it that is trained once in a JVM. Whoever
 * looks at either leaves it as it is.
 */
final class TrainedShop {
  /** The time at which it was trained. */
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-02-01T02:00:00Z"), ZoneOffset.UTC);

  /** When the first of the log's two changes of items was received, in ms since 1970. */
  static final long LATER = Instant.parse("2100-01-01T00:00:00Z").toEpochMilli();

  private static Optional<TrainedShop> made = Optional.empty();
  private static Optional<Exception> failure = Optional.empty();

  private final Path folder;
  private final ModelFolder published;

  private TrainedShop() throws Exception {
    folder = Files.createTempDirectory("two-tastes-");
    Runtime.getRuntime().addShutdownHook(new Thread(this::discard));
    TwoTastes.write(folder);
    writeLog(log());
    Path forgotten = writeForgotten(log());
    Files.createDirectory(store());
    ForgottenFile.ofStore(store()).add(List.of("ghost"), CLOCK.instant());
    published = run(store(), settings(Optional.empty(), true));
    Files.delete(forgotten); // to other trainings it is as if the user had never been
  }

  /** Trains when first asked. */
  static synchronized TrainedShop get() {
    if (made.isEmpty() && failure.isEmpty()) {
      try {
        made = Optional.of(new TrainedShop());
      } catch (Exception e) {
        failure = Optional.of(e);
      }
    }
    return made.orElseThrow(() -> new IllegalStateException(failure.orElseThrow()));
  }

  /** The one version in {@link #store}. */
  ModelFolder published() {
    return published;
  }

  Path store() {
    return folder.resolve("models");
  }

  Path log() {
    return folder.resolve("log");
  }

  Path events() {
    return folder.resolve("events.csv");
  }

  Path catalogue() {
    return folder.resolve("catalogue.ndjson");
  }

  /** All that the shop has. */
  Training.Input input(double rejectLimit) {
    return new Training.Input(
        List.of(events().toString(), log().toString()),
        List.of(catalogue().toString()),
        Optional.empty(),
        rejectLimit);
  }

  /** Trains on all that the shop has, and publishes in {@code models}. */
  ModelFolder run(Path models, TrainSettings settings) throws Exception {
    return run(models, CLOCK, settings, input(0.05), System.out);
  }

  ModelFolder run(
      Path models, Clock clock, TrainSettings settings, Training.Input input, PrintStream out)
      throws Exception {
    SparkSession spark = SharedSpark.session();
    spark.sparkContext().setCheckpointDir(folder.resolve("checkpoints").toString());
    return new Training(spark, new ModelStore(models), clock, new Progress(out, System::nanoTime))
        .run(input, settings, SearchSettings.NONE, Optional.empty(), Training.Ending.PUBLISHED);
  }

  /** Settings small enough for it. */
  static TrainSettings settings(Optional<Instant> until, boolean excludePurchased) {
    return settings(until, excludePurchased, 0.05);
  }

  static TrainSettings settings(
      Optional<Instant> until, boolean excludePurchased, double regularization) {
    return new TrainSettings(
        until,
        false,
        1,
        Tuning.usual(excludePurchased)
            .with(Map.of("rank", 4.0, "iterations", 5.0, "regularization", regularization)),
        TextLikeness.DEFAULT_SHARE,
        50,
        4,
        excludePurchased,
        0,
        AttributionSettings.DEFAULT);
  }

  /** What a server logged: one click, one answer, and changes that are newer than the catalogue. */
  private static void writeLog(Path log) throws IOException {
    Files.createDirectories(log.resolve("_items"));
    Files.createDirectories(log.resolve("_served"));
    Files.writeString(
        log.resolve("events-1.ndjson"),
        "{\"user_id\":\"user-1\",\"event_name\":\"click\",\"item_id\":\"garden-01\",\"timestamp\":\"2026-01-20T08:05:00Z\",\"recommendation_id\":\"%s\"}"
            .formatted(TestIds.id(Rung.POPULAR, "home", 2, "2026-01-20T08:00:00Z", 1)));
    Files.writeString(
        log.resolve("_items/items-1.ndjson"),
        """
        {"item_id":"garden-11","attributes":{"name":"New"},"received_at":%d}
        {"item_id":"pot","status":"inactive","received_at":%d}
        """
            .formatted(LATER, LATER + 1));
    Files.writeString(
        log.resolve("_served/served-1.ndjson"),
        TestIds.served("2026-01-20T08:00:00Z", Rung.POPULAR, "home", 2, 7, 84));
  }

  /** What a user did who asked to be forgotten: no test counts it. */
  private static Path writeForgotten(Path log) throws IOException {
    return Files.writeString(
        log.resolve("events-2.ndjson"),
        """
        {"user_id":"ghost","event_name":"view","item_id":"garden-01","timestamp":"2026-01-20T08:05:00Z"}
        {"user_id":"sheet","event_name":"view","item_id":"garden-01","timestamp":"2026-01-20T08:06:00Z"}
        {"user_id":"ghost","event_name":"identify","previous_user_id":"sheet","timestamp":"2026-01-20T08:07:00Z"}
        """);
  }

  private void discard() {
    try {
      FolderTree.delete(folder);
    } catch (IOException e) { // Spark may be deleting its checkpoints just now
      System.err.println("left for the system to delete: " + folder + ", " + e);
    }
  }
}
