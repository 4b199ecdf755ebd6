package dev.nightjar.trainer.evidence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.sum;

import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.ItemTrends;
import dev.nightjar.trainer.prepare.EventWeights;
import dev.nightjar.trainer.prepare.Interactions;
import dev.nightjar.trainer.read.InputException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Clean input as seen from one point in time: numbered once, and weighed as often as there are
 * weights to try.
 */
public final class Weighing {
  private static final String TASTE = "taste";
  private static final String POPULARITY = "popularity";
  private static final String RECENT = "recent";
  private static final String LONGER = "longer";

  private final Instant reference;
  private final Extent extent;
  private final Catalogue catalogue;
  private final NumberedHistory history;

  private Weighing(Instant reference, Extent extent, Catalogue catalogue, NumberedHistory history) {
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
    NumberedHistory history = NumberedHistory.of(spark, catalogue, input);
    return new Weighing(reference, extent, catalogue, history);
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
    Dataset<Row> sums =
        held(
            weighing()
                .sums(
                    history.observations(),
                    Map.of(
                        TASTE, weights,
                        POPULARITY, weights.withHalfLifeDays(popularityHalfLifeDays),
                        RECENT, weights.withHalfLifeDays(ItemTrends.RECENT_DAYS),
                        LONGER, weights.withHalfLifeDays(ItemTrends.LONGER_DAYS))));
    Map<String, float[]> totals = totals(sums, List.of(POPULARITY, RECENT, LONGER));
    Dataset<Row> interactions = held(weighing().above0(sums, TASTE));
    Evidence evidence =
        new Evidence(
            catalogue,
            history,
            interactions,
            get(totals, POPULARITY),
            ItemTrends.of(get(totals, RECENT), get(totals, LONGER)),
            reference,
            extent.window(),
            counts(interactions));
    sums.unpersist(); // all is read of it: the counts have read the interactions
    return evidence;
  }

  /** Rows (user: int, item: int, weight: double), each pair once; in Spark's memory. */
  public Dataset<Row> interactions(EventWeights weights) {
    return held(weighing().of(history.observations(), weights));
  }

  /** Decayed weight of all interactions with each item, {@code float[items]}. */
  public float[] popularity(EventWeights weights, double halfLifeDays) {
    return get(totals(Map.of(POPULARITY, weights.withHalfLifeDays(halfLifeDays))), POPULARITY);
  }

  /** Which items are coming and going. */
  public ItemTrends trends(EventWeights weights) {
    Map<String, float[]> totals =
        totals(
            Map.of(
                RECENT, weights.withHalfLifeDays(ItemTrends.RECENT_DAYS),
                LONGER, weights.withHalfLifeDays(ItemTrends.LONGER_DAYS)));
    return ItemTrends.of(get(totals, RECENT), get(totals, LONGER));
  }

  private Map<String, float[]> totals(Map<String, EventWeights> weights) {
    return totals(weighing().sums(history.observations(), weights), List.copyOf(weights.keySet()));
  }

  /** The sums of all users, {@code float[items]} by name. */
  private Map<String, float[]> totals(Dataset<Row> sums, List<String> names) {
    Map<String, float[]> totals = new HashMap<>();
    names.forEach(name -> totals.put(name, new float[catalogue.size()]));
    Column[] all = names.stream().map(name -> sum(col(name))).toArray(Column[]::new);
    for (Row row :
        sums.groupBy("item").agg(all[0], Arrays.copyOfRange(all, 1, all.length)).collectAsList()) {
      for (int i = 0; i < names.size(); i++) {
        get(totals, names.get(i))[row.getInt(0)] =
            (float) (row.getLong(1 + i) / Interactions.UNITS);
      }
    }
    return totals;
  }

  private static float[] get(Map<String, float[]> totals, String name) {
    return Objects.requireNonNull(totals.get(name));
  }

  private Interactions weighing() {
    return new Interactions(reference, "user", "item");
  }

  private static Dataset<Row> held(Dataset<Row> rows) {
    return rows.persist(StorageLevel.MEMORY_AND_DISK());
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

  private static Catalogue catalogue(CleanInput input) {
    Map<String, Float> medianPrices = new HashMap<>();
    Dataset<Row> onItems = input.events().where(col("item_id").isNotNull());
    onItems
        .select("item_id")
        .distinct()
        .collectAsList()
        .forEach(row -> medianPrices.put(row.getString(0), Float.NaN));
    onItems
        .where(col("event_name").equalTo("purchase").and(col("price").isNotNull()))
        .groupBy("item_id")
        .agg(median(col("price")))
        .collectAsList()
        .forEach(row -> medianPrices.put(row.getString(0), (float) row.getDouble(1)));
    return Catalogue.of(input.items().collectAsList(), medianPrices);
  }
}
