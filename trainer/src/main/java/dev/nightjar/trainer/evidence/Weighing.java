package dev.nightjar.trainer.evidence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.ItemTrends;
import dev.nightjar.trainer.prepare.EventWeights;
import dev.nightjar.trainer.prepare.Interactions;
import dev.nightjar.trainer.read.InputException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * Clean input as seen from one point in time: numbered once, and weighed as often as there are
 * weights to try.
 */
public final class Weighing {
  private static final double WEIGHT_UNITS = 1e9; // whole ones: no order of summation changes a sum

  private final CleanInput input;
  private final Instant reference;
  private final Extent extent;
  private final Catalogue catalogue;
  private final NumberedHistory history;

  private Weighing(
      CleanInput input,
      Instant reference,
      Extent extent,
      Catalogue catalogue,
      NumberedHistory history) {
    this.input = input;
    this.reference = reference;
    this.extent = extent;
    this.catalogue = catalogue;
    this.history = history;
  }

  /**
   * Numbers the users and items of an input.
   *
   * @param reference the instant at which evidence has age 0
   * @throws InputException if it has no event to learn from
   */
  public static Weighing of(SparkSession spark, CleanInput input, Instant reference)
      throws InputException {
    Extent extent = Extent.of(input.events());
    Catalogue catalogue = catalogue(input);
    NumberedHistory history =
        NumberedHistory.of(spark, catalogue, actions(input), input.orders(), input.visits());
    return new Weighing(input, reference, extent, catalogue, history);
  }

  /** The instant at which evidence has age 0. */
  public Instant reference() {
    return reference;
  }

  /** All items. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** What is the same by whatever weights. */
  public NumberedHistory history() {
    return history;
  }

  /** Everything, by these weights. */
  public Evidence evidence(EventWeights weights, double popularityHalfLifeDays) {
    Dataset<Row> interactions = interactions(weights);
    return new Evidence(
        catalogue,
        history,
        interactions,
        popularity(weights, popularityHalfLifeDays),
        trends(weights),
        reference,
        extent.window(),
        counts(interactions));
  }

  /** Rows (user: int, item: int, weight: double), each pair once; in Spark's memory. */
  public Dataset<Row> interactions(EventWeights weights) {
    return history
        .numbered(weighed(weights))
        .select("user", "item", "weight")
        .persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Decayed weight of all interactions with each item, {@code float[items]}. */
  public float[] popularity(EventWeights weights, double halfLifeDays) {
    float[] popularity = new float[catalogue.size()];
    weighed(weights.withHalfLifeDays(halfLifeDays))
        .join(functions.broadcast(history.items()), "item_id")
        .groupBy("item")
        .agg(sum(col("weight").multiply(WEIGHT_UNITS).cast("long")))
        .collectAsList()
        .forEach(row -> popularity[row.getInt(0)] = (float) (row.getLong(1) / WEIGHT_UNITS));
    return popularity;
  }

  /** Which items are coming and going. */
  public ItemTrends trends(EventWeights weights) {
    return ItemTrends.of(
        popularity(weights, ItemTrends.RECENT_DAYS), popularity(weights, ItemTrends.LONGER_DAYS));
  }

  private Dataset<Row> weighed(EventWeights weights) {
    return new Interactions(weights, reference).of(input.events(), input.orders());
  }

  private Manifest.Counts counts(Dataset<Row> interactions) {
    boolean[] active = catalogue.active();
    int activeItems = (int) IntStream.range(0, active.length).filter(item -> active[item]).count();
    return new Manifest.Counts(
        extent.events(),
        history.users().count(),
        catalogue.size(),
        activeItems,
        history.orderLines().select("order_key").distinct().count(),
        interactions.count());
  }

  /** Rows (user_id, item_id, timestamp): when a user last acted on an item. */
  private static Dataset<Row> actions(CleanInput input) {
    return input
        .events()
        .where(col("item_id").isNotNull().and(col("event_name").notEqual("remove_from_cart")))
        .groupBy("user_id", "item_id")
        .agg(max("timestamp").as("timestamp"));
  }

  private static Catalogue catalogue(CleanInput input) {
    Map<String, Float> medianPrices = new HashMap<>();
    input
        .events()
        .where(col("item_id").isNotNull())
        .groupBy("item_id")
        .agg(median(when(col("event_name").equalTo("purchase"), col("price"))))
        .collectAsList()
        .forEach(
            row ->
                medianPrices.put(
                    row.getString(0), row.isNullAt(1) ? Float.NaN : (float) row.getDouble(1)));
    return Catalogue.of(input.items().collectAsList(), medianPrices);
  }
}
