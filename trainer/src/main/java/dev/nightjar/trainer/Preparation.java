package dev.nightjar.trainer;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.nightjar.model.Attribution;
import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.attribute.Attributing;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.ItemTrends;
import dev.nightjar.trainer.prepare.Duplicates;
import dev.nightjar.trainer.prepare.EventWeights;
import dev.nightjar.trainer.prepare.Identities;
import dev.nightjar.trainer.prepare.Interactions;
import dev.nightjar.trainer.prepare.Orders;
import dev.nightjar.trainer.prepare.Visits;
import dev.nightjar.trainer.read.Accepted;
import dev.nightjar.trainer.read.CurrentCatalogue;
import dev.nightjar.trainer.read.EventReader;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.read.Intake;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.read.ServedLines;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/** From files to {@link Evidence}: reads, checks, cleans, weighs and numbers. */
final class Preparation {
  private static final double WEIGHT_UNITS = 1e9; // whole ones: no order of summation changes a sum

  private final SparkSession spark;
  private final TrainSettings settings;
  private final RejectPolicy rejects;
  private final String scratch;
  private final Progress progress;

  /**
   * Prepares nothing yet.
   *
   * @param scratch URI of a folder that all executors reach; the evidence needs it until it is
   *     learnt from
   */
  Preparation(
      SparkSession spark,
      TrainSettings settings,
      RejectPolicy rejects,
      String scratch,
      Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.rejects = rejects;
    this.scratch = scratch;
    this.progress = progress;
  }

  /**
   * Reads, checks and cleans.
   *
   * @param now events from the future are rejected
   * @throws InputException if a path leads to nothing that can be read, or no event is left to
   *     learn from
   */
  CleanInput read(List<String> eventPaths, List<String> cataloguePaths, Instant now)
      throws InputException {
    Accepted read =
        progress.stage(
            "read events",
            stage -> {
              Accepted accepted = new EventReader(spark, now, rejects, scratch).read(eventPaths);
              stage.detail("%s", intake(accepted.intake()));
              return accepted;
            });
    CurrentCatalogue listed =
        progress.stage("read catalogue", stage -> catalogue(stage, cataloguePaths, eventPaths));
    Dataset<Row> events =
        held(progress.stage("merge, drop duplicates", stage -> clean(stage, read.rows())));
    Manifest.Window window = Extent.of(events).window();
    Attribution attribution =
        progress.stage("attribute", stage -> attribute(stage, events, eventPaths));
    return new CleanInput(
        events,
        held(Orders.of(events)),
        held(Visits.of(events)),
        listed.items(),
        window,
        rejected(read, listed),
        listed.changesUntil(),
        attribution);
  }

  /** What there is to learn from all of the input; ages are counted back from its end. */
  Evidence weigh(CleanInput input) throws InputException {
    return weigh(input, settings.until().orElse(input.window().to()), progress);
  }

  /**
   * What there is to learn from a part of the input.
   *
   * @param reference the instant at which evidence has age 0; the last one that the input holds
   * @param of whom this is a stage
   * @throws InputException if no event is left to learn from
   */
  Evidence weigh(CleanInput input, Instant reference, Progress of) throws InputException {
    Extent extent = Extent.of(input.events());
    return of.stage(
        "weigh evidence",
        stage -> {
          Catalogue catalogue = catalogue(input.items(), input.events());
          NumberedHistory history = number(catalogue, input, reference);
          Manifest.Counts counts = counts(extent.events(), catalogue, history);
          stage.detail(
              "%,d users, %,d items, %,d orders, %,d interactions",
              counts.users(), counts.items(), counts.orders(), counts.interactions());
          return new Evidence(
              catalogue,
              history,
              popularity(catalogue, input, reference, settings.popularityHalfLifeDays()),
              ItemTrends.of(
                  popularity(catalogue, input, reference, ItemTrends.RECENT_DAYS),
                  popularity(catalogue, input, reference, ItemTrends.LONGER_DAYS)),
              reference,
              extent.window(),
              counts);
        });
  }

  /** From when to when there are events, and how many. */
  private record Extent(Manifest.Window window, long events) {
    /**
     * Reads the events once.
     *
     * @throws InputException if there are none
     */
    static Extent of(Dataset<Row> events) throws InputException {
      Row extent = events.agg(min("timestamp"), max("timestamp"), count(lit(1))).head();
      if (extent.isNullAt(0)) {
        throw new InputException("expected at least one usable event with an item, found none");
      }
      return new Extent(
          new Manifest.Window(
              Instant.ofEpochMilli(extent.getLong(0)), Instant.ofEpochMilli(extent.getLong(1))),
          extent.getLong(2));
    }
  }

  private CurrentCatalogue catalogue(
      Progress.Stage stage, List<String> cataloguePaths, List<String> eventPaths)
      throws InputException {
    CurrentCatalogue listed =
        CurrentCatalogue.read(
            spark, rejects, scratch, cataloguePaths, eventPaths, settings.newerCatalogueWins());
    stage.detail(
        "%s", listed.intakes().stream().map(Preparation::intake).collect(joining("; changes: ")));
    return listed;
  }

  private Attribution attribute(Progress.Stage stage, Dataset<Row> events, List<String> eventPaths)
      throws InputException {
    Attribution attribution =
        new Attributing(settings.attribution())
            .of(events, ServedLines.read(spark, eventPaths), settings.until());
    Attribution.Outcome total = attribution.total();
    stage.detail(
        "%,d answers, %,d clicks, %,d purchases",
        total.answers(), total.clicks(), total.purchases());
    return attribution;
  }

  /** Within the window, each once, by the users they turned out to be. */
  private Dataset<Row> clean(Progress.Stage stage, Dataset<Row> read) {
    Dataset<Row> within =
        settings
            .until()
            .map(until -> read.where(col("timestamp").lt(until.toEpochMilli())))
            .orElse(read);
    Duplicates once = Duplicates.drop(within);
    Identities merged = Identities.merge(once.events());
    stage.detail("%,d duplicates, %,d ids merged", once.dropped(), merged.merged());
    if (merged.cyclic() > 0) {
      progress.line(
          String.format(
              Locale.ROOT,
              "  %,d user ids identify each other in a circle and are left as they are: %s%s",
              merged.cyclic(),
              String.join(", ", merged.cyclicExamples()),
              merged.cyclic() > merged.cyclicExamples().size() ? ", …" : ""));
    }
    return merged.events();
  }

  private Catalogue catalogue(Dataset<Row> listed, Dataset<Row> events) {
    Map<String, Float> medianPrices = new HashMap<>();
    events
        .where(col("item_id").isNotNull())
        .groupBy("item_id")
        .agg(median(when(col("event_name").equalTo("purchase"), col("price"))))
        .collectAsList()
        .forEach(
            row ->
                medianPrices.put(
                    row.getString(0), row.isNullAt(1) ? Float.NaN : (float) row.getDouble(1)));
    return Catalogue.of(listed.collectAsList(), medianPrices);
  }

  private NumberedHistory number(Catalogue catalogue, CleanInput input, Instant reference) {
    Dataset<Row> actions =
        input
            .events()
            .where(col("item_id").isNotNull().and(col("event_name").notEqual("remove_from_cart")))
            .groupBy("user_id", "item_id")
            .agg(max("timestamp").as("timestamp"));
    Dataset<Row> interactions =
        new Interactions(settings.weights(), reference).of(input.events(), input.orders());
    return NumberedHistory.of(
        spark, catalogue, interactions, actions, input.orders(), input.visits());
  }

  private float[] popularity(
      Catalogue catalogue, CleanInput input, Instant reference, double halfLifeDays) {
    EventWeights weights = settings.weights().withHalfLifeDays(halfLifeDays);
    float[] popularity = new float[catalogue.size()];
    new Interactions(weights, reference)
        .of(input.events(), input.orders())
        .join(functions.broadcast(catalogue.numbers(spark)), "item_id")
        .groupBy("item")
        .agg(sum(col("weight").multiply(WEIGHT_UNITS).cast("long")))
        .collectAsList()
        .forEach(row -> popularity[row.getInt(0)] = (float) (row.getLong(1) / WEIGHT_UNITS));
    return popularity;
  }

  private static Manifest.Counts counts(long events, Catalogue catalogue, NumberedHistory history) {
    boolean[] active = catalogue.active();
    int activeItems = (int) IntStream.range(0, active.length).filter(item -> active[item]).count();
    return new Manifest.Counts(
        events,
        history.users().count(),
        catalogue.size(),
        activeItems,
        history.orderLines().select("order_key").distinct().count(),
        history.interactions().count());
  }

  private static Map<String, Long> rejected(Accepted events, CurrentCatalogue listed) {
    Map<String, Long> rejected = new TreeMap<>();
    Stream.concat(Stream.of(events.intake()), listed.intakes().stream())
        .flatMap(intake -> intake.rejected().entrySet().stream())
        .forEach(rows -> rejected.merge(rows.getKey().code(), rows.getValue(), Long::sum));
    return rejected;
  }

  private static String intake(Intake intake) {
    return String.format(
        Locale.ROOT,
        "%,d rows of %,d files, %,d rejected",
        intake.rows(),
        intake.files(),
        intake.rejectedRows());
  }

  private static Dataset<Row> held(Dataset<Row> rows) {
    return rows.persist(StorageLevel.MEMORY_AND_DISK());
  }
}
