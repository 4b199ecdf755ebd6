package dev.nightjar.trainer;

import dev.nightjar.model.ModelFolder;
import dev.nightjar.model.ModelStore;
import dev.nightjar.trainer.learn.AlsSettings;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.TextLikeness;
import dev.nightjar.trainer.learn.UserBlend;
import dev.nightjar.trainer.prepare.EventWeights;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code nightjar train}: one run, from files to a published model. */
@Command(
    name = "train",
    description = "Trains a model from events and a catalogue, checks it and publishes it.",
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    showDefaultValues = true,
    footer = {
      "",
      "Examples:",
      "  nightjar train --events events/ --catalogue catalogue.ndjson --models models",
      "  nightjar train --events 'log/2026-11-*.ndjson.gz' --catalogue items.csv --models models \\",
      "      --until 2026-11-23 --exclude-purchased false",
      "  nightjar train --events log/ --catalogue items.csv --models models --keys keys.json",
      "",
      "Exit codes: 0 published, 1 failed, 2 wrong call, 3 trained but refused by the checks.",
    })
@SuppressWarnings("NullAway.Init") // picocli sets what is required, and what has a default
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Event files, folders or globs: CSV, NDJSON or Parquet, plain or gzipped. Of a server's"
              + " event log, the changes of items and the counts of what was served are read too.")
  private List<String> events;

  @Option(
      names = "--catalogue",
      required = true,
      arity = "1..*",
      paramLabel = "PATH",
      description = "The catalogue: CSV, a JSON array, NDJSON or Parquet.")
  private List<String> catalogue;

  @Option(
      names = "--models",
      required = true,
      paramLabel = "DIR",
      description = "The folder of model versions; made if it does not exist.")
  private Path models;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "Use only events before this time, such as 2026-11-23 or 2026-11-23T02:00:00Z.")
  private @Nullable String until;

  @Option(
      names = "--newer-catalogue-wins",
      arity = "1",
      defaultValue = "false",
      paramLabel = "true|false",
      description =
          "A catalogue file that was written to after a change was received wins over it; for shops"
              + " that export the whole catalogue afresh every night.")
  private boolean newerCatalogueWins;

  @Option(
      names = "--exclude-purchased",
      arity = "1",
      defaultValue = "true",
      paramLabel = "true|false",
      description = "Never show a user what the user bought.")
  private boolean excludePurchased;

  @Option(
      names = "--seed",
      defaultValue = "1",
      paramLabel = "S",
      description = "Seed of every random choice: same input, settings and seed, same model.")
  private long seed;

  @Mixin private SparkOptions spark = new SparkOptions();

  @Option(
      names = "--reject-limit",
      defaultValue = "0.05",
      paramLabel = "SHARE",
      description = "Stop if more than this share of the rows cannot be used.")
  private double rejectLimit;

  @Option(
      names = "--rejects",
      paramLabel = "DIR",
      description =
          "Where rows that cannot be used are written, with reasons (default: rejects/VERSION below --models).")
  private @Nullable String rejects;

  @Option(
      names = "--rank",
      defaultValue = "64",
      paramLabel = "N",
      description = "Length of the collaborative vectors.")
  private int rank;

  @Option(
      names = "--iterations",
      defaultValue = "15",
      paramLabel = "N",
      description = "Sweeps of ALS.")
  private int iterations;

  @Option(
      names = "--alpha",
      defaultValue = "6",
      paramLabel = "A",
      description = "How fast confidence grows with weight.")
  private double alpha;

  @Option(
      names = "--regularization",
      defaultValue = "0.2",
      paramLabel = "R",
      description = "Regularization of ALS.")
  private double regularization;

  @Option(
      names = "--half-life-days",
      defaultValue = "60",
      paramLabel = "D",
      description = "After so many days an event says half as much of a user's taste.")
  private double halfLifeDays;

  @Option(
      names = "--weight",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "EVENT=W",
      description =
          "Weight of an event name, such as add_to_cart=0.5; may be repeated (defaults: purchase 1, add_to_cart 0.5, click"
              + " 0.2, view 0.1).")
  private Map<String, Double> weights = new TreeMap<>();

  @Option(
      names = "--popularity-half-life-days",
      defaultValue = "30",
      paramLabel = "D",
      description = "After so many days an event says half as much of an item's popularity.")
  private double popularityHalfLifeDays;

  @Option(
      names = "--text-blend",
      defaultValue = "" + TextLikeness.DEFAULT_SHARE,
      paramLabel = "S",
      description =
          "Share of TF-IDF in how alike the items' texts are, 0 to 1; the rest is the encoder's.")
  private double textBlend;

  @Option(
      names = "--depth",
      defaultValue = "200",
      paramLabel = "N",
      description = "Length of every precomputed list, and how far paging reaches.")
  private int depth;

  @Option(
      names = "--price-buckets",
      defaultValue = "10",
      paramLabel = "N",
      description = "How many price buckets.")
  private int priceBuckets;

  @Option(
      names = "--price-strength",
      defaultValue = "0.02",
      paramLabel = "C",
      description =
          "How strongly price-optimized lists follow a user's price buckets; 0: not at all.")
  private double priceStrength;

  @Option(
      names = "--user-shards",
      defaultValue = "0",
      paramLabel = "N",
      description = "How many user tables; 0: by the number of users.")
  private int userShards;

  @Mixin private AttributionOptions attribution = new AttributionOptions();

  @Override
  public Integer call() throws Exception {
    TrainSettings settings = settings();
    PrintStream out = System.out;
    SparkSession session = spark.start();
    try {
      Training training =
          new Training(
              session,
              new ModelStore(models),
              Clock.systemUTC(),
              new Progress(out, System::nanoTime));
      ModelFolder published =
          training.run(
              new Training.Input(events, catalogue, Optional.ofNullable(rejects), rejectLimit),
              settings);
      out.print(Summary.of(published));
      return 0;
    } finally {
      session.stop();
    }
  }

  private TrainSettings settings() throws IOException {
    try {
      return new TrainSettings(
          Optional.ofNullable(until).map(Times::parse),
          newerCatalogueWins,
          seed,
          eventWeights(),
          new AlsSettings(rank, iterations, alpha, regularization),
          popularityHalfLifeDays,
          excludePurchased ? UserBlend.NEW_ONLY : UserBlend.WITH_OWN,
          ItemBlend.BASKET,
          ItemBlend.CLICK,
          textBlend,
          depth,
          priceBuckets,
          priceStrength,
          excludePurchased,
          userShards,
          attribution.settings());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** The default weights with those of {@code --weight} over them. */
  private EventWeights eventWeights() {
    Map<String, Double> byName = new TreeMap<>(EventWeights.DEFAULT.byName());
    byName.putAll(weights);
    return new EventWeights(byName, EventWeights.DEFAULT.byFamily(), halfLifeDays);
  }
}
