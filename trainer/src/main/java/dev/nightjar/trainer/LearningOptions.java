package dev.nightjar.trainer;

import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.learn.AlsSettings;
import dev.nightjar.trainer.learn.ItemBlend;
import dev.nightjar.trainer.learn.TextLikeness;
import dev.nightjar.trainer.learn.UserBlend;
import dev.nightjar.trainer.prepare.EventWeights;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** What a training makes of its input. */
final class LearningOptions {
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
      names = "--user-blend",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "PART=W",
      description =
          "Weight of a part of a user's list: factors, own, own-damping, likeness, popularity, trend;"
              + " may be repeated (defaults: see models show).")
  private Map<String, Double> userBlend = new TreeMap<>();

  @Option(
      names = "--basket-blend",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "PART=W",
      description =
          "Weight of a part of what goes with a cart: half-life-days, size-exponent, damping, shrink,"
              + " orders, visits, factors, factors-damping, text, trend; may be repeated.")
  private Map<String, Double> basketBlend = new TreeMap<>();

  @Option(
      names = "--click-blend",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "PART=W",
      description = "The same for what goes with one item or click; may be repeated.")
  private Map<String, Double> clickBlend = new TreeMap<>();

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

  long seed() {
    return seed;
  }

  /**
   * The settings.
   *
   * @throws IllegalArgumentException telling what was expected
   */
  TrainSettings settings(
      Optional<Instant> until, boolean newerCatalogueWins, AttributionSettings attribution) {
    UserBlend usual = excludePurchased ? UserBlend.NEW_ONLY : UserBlend.WITH_OWN;
    return new TrainSettings(
        until,
        newerCatalogueWins,
        seed,
        eventWeights(),
        new AlsSettings(rank, iterations, alpha, regularization),
        popularityHalfLifeDays,
        UserBlend.of(changed(usual.byName(), userBlend)),
        ItemBlend.of(changed(ItemBlend.BASKET.byName(), basketBlend)),
        ItemBlend.of(changed(ItemBlend.CLICK.byName(), clickBlend)),
        textBlend,
        depth,
        priceBuckets,
        priceStrength,
        excludePurchased,
        userShards,
        attribution);
  }

  /** The default weights with those of {@code --weight} over them. */
  private EventWeights eventWeights() {
    return new EventWeights(
        changed(EventWeights.DEFAULT.byName(), weights),
        EventWeights.DEFAULT.byFamily(),
        halfLifeDays);
  }

  private static Map<String, Double> changed(Map<String, Double> usual, Map<String, Double> given) {
    Map<String, Double> changed = new TreeMap<>(usual);
    changed.putAll(given);
    return changed;
  }
}
