package dev.nightjar.trainer.train;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;

import dev.nightjar.erasure.Forgotten;
import dev.nightjar.model.Attribution;
import dev.nightjar.model.Manifest;
import dev.nightjar.trainer.attribute.Attributing;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.evidence.Extent;
import dev.nightjar.trainer.prepare.Duplicates;
import dev.nightjar.trainer.prepare.Identities;
import dev.nightjar.trainer.prepare.Orders;
import dev.nightjar.trainer.prepare.Remembered;
import dev.nightjar.trainer.prepare.Visits;
import dev.nightjar.trainer.read.Accepted;
import dev.nightjar.trainer.read.CurrentCatalogue;
import dev.nightjar.trainer.read.EventReader;
import dev.nightjar.trainer.read.EventSchema;
import dev.nightjar.trainer.read.ForgottenLists;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.read.Intake;
import dev.nightjar.trainer.read.RejectPolicy;
import dev.nightjar.trainer.read.ServedLines;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** From files to {@link CleanInput}: reads, checks and cleans. */
final class Preparation {
  private final SparkSession spark;
  private final TrainSettings settings;
  private final RejectPolicy rejects;
  private final Forgotten forgotten;
  private final String scratch;
  private final Progress progress;

  /**
   * Prepares nothing yet.
   *
   * @param forgotten whose events are left out, besides those whom the events' own folders name
   * @param scratch URI of a folder that all executors reach; the evidence needs it until it is
   *     learnt from
   */
  Preparation(
      SparkSession spark,
      TrainSettings settings,
      RejectPolicy rejects,
      Forgotten forgotten,
      String scratch,
      Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.rejects = rejects;
    this.forgotten = forgotten;
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
    Forgotten unknown = // read late, so that whoever asks during a run is likely left out of it
        forgotten.and(ForgottenLists.read(eventPaths, spark.sparkContext().hadoopConfiguration()));
    Cleaned cleaned =
        progress.stage("merge, drop duplicates", stage -> clean(stage, read.rows(), unknown));
    Dataset<Row> events = cleaned.events();
    Attribution attribution =
        progress.stage("attribute", stage -> attribute(stage, events, eventPaths));
    return new CleanInput(
        events,
        held(Orders.of(events)),
        Visits.of(events),
        listed.items(),
        cleaned.window(),
        rejected(read, listed),
        listed.changesUntil(),
        attribution);
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

  /**
   * Events within the window, each once, by the users they turned out to be, none of them
   * forgotten.
   *
   * @param window from the first to the last
   */
  private record Cleaned(Dataset<Row> events, Manifest.Window window) {}

  private Cleaned clean(Progress.Stage stage, Dataset<Row> read, Forgotten unknown)
      throws InputException {
    Dataset<Row> within =
        settings
            .until()
            .map(until -> read.where(col("timestamp").lt(until.toEpochMilli())))
            .orElse(read);
    Duplicates once = Duplicates.drop(within);
    Identities merged = Identities.merge(Remembered.of(once.events(), unknown));
    stage.detail(
        "%,d duplicates, %,d ids merged, %,d forgotten",
        once.dropped(), merged.merged(), unknown.before().size());
    if (merged.cyclic() > 0) {
      progress.line(
          String.format(
              Locale.ROOT,
              "  %,d user ids identify each other in a circle and are left as they are: %s%s",
              merged.cyclic(),
              String.join(", ", merged.cyclicExamples()),
              merged.cyclic() > merged.cyclicExamples().size() ? ", …" : ""));
    }
    // What is kept in memory from here on is what somebody still asks for.
    Dataset<Row> events =
        held(
            merged
                .events()
                .drop(EventSchema.EVENT_ID, EventSchema.PREVIOUS_USER_ID, EventSchema.FILE));
    return new Cleaned(events, Extent.of(events).window());
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
