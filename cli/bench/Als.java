import dev.nightjar.model.Attribution;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.evidence.Extent;
import dev.nightjar.trainer.evidence.Weighing;
import dev.nightjar.trainer.learn.AlsFactors;
import dev.nightjar.trainer.learn.AlsSettings;
import dev.nightjar.trainer.prepare.Duplicates;
import dev.nightjar.trainer.prepare.Identities;
import dev.nightjar.trainer.prepare.Orders;
import dev.nightjar.trainer.prepare.Visits;
import dev.nightjar.trainer.read.CurrentCatalogue;
import dev.nightjar.trainer.read.EventReader;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.search.Tuning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Times Spark's {@code ALS.fit}, and nothing else, on the interactions that a night makes of its
 * events, with the night's usual settings: what there would be to wait for if the factors were all.
 * The interactions are read before, and are in memory.
 *
 * <pre>
 * java @cli/bench/jvm.args -cp target/nightjar/nightjar-trainer.jar cli/bench/Als.java EVENTS CATALOGUE
 * </pre>
 */
public final class Als {
  private Als() {}

  /** Prints how long it took. */
  public static void main(String[] arguments) throws Exception {
    Path scratch = Files.createTempDirectory("als-");
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "16")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    spark.sparkContext().setCheckpointDir(scratch.resolve("checkpoints").toString());
    Dataset<Row> interactions =
        interactions(spark, arguments[0], arguments[1], scratch.resolve("rows").toString())
            .persist(StorageLevel.MEMORY_AND_DISK());
    long pairs = interactions.count();
    int blocks = AlsFactors.blocks(pairs);
    AlsSettings settings = Tuning.usual(true).als();
    long begun = System.nanoTime();
    ALSModel model = AlsFactors.estimator(settings, blocks, 1).fit(interactions);
    long users = model.userFactors().count();
    System.out.printf(
        Locale.ROOT,
        "ALS.fit alone: %,d users, %,d interactions, rank %d, %d iterations, %d blocks: %.1f s%n",
        users,
        pairs,
        settings.rank(),
        settings.iterations(),
        blocks,
        (System.nanoTime() - begun) / 1e9);
    spark.stop();
  }

  private static Dataset<Row> interactions(
      SparkSession spark, String eventPath, String cataloguePath, String scratch) throws Exception {
    Instant now = Instant.now();
    RejectPolicy rejects = RejectPolicy.to(scratch + "-rejects");
    List<String> paths = List.of(eventPath);
    Dataset<Row> read = new EventReader(spark, now, rejects, scratch).read(paths).rows();
    Dataset<Row> events = Identities.merge(Duplicates.drop(read).events()).events();
    CurrentCatalogue items =
        CurrentCatalogue.read(spark, rejects, scratch, List.of(cataloguePath), paths, false);
    CleanInput input =
        new CleanInput(
            events,
            Orders.of(events),
            Visits.of(events),
            items.items(),
            Extent.of(events).window(),
            Map.of(),
            Instant.EPOCH,
            Attribution.NONE);
    return Weighing.of(spark, input, input.window().to())
        .interactions(Tuning.usual(true).weights());
  }
}
