package dev.nightjar.trainer.options;

import dev.nightjar.trainer.attribute.AttributionSettings;
import dev.nightjar.trainer.learn.TextLikeness;
import dev.nightjar.trainer.search.Tuning;
import dev.nightjar.trainer.train.TrainSettings;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help;
import picocli.CommandLine.Option;

/** What a training makes of its input. */
public final class LearningOptions {
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
      paramLabel = "N",
      description = "Length of the collaborative vectors; searched unless given.")
  private @Nullable Integer rank;

  @Option(names = "--iterations", paramLabel = "N", description = "Sweeps of ALS (default: 15).")
  private @Nullable Integer iterations;

  @Option(
      names = "--alpha",
      paramLabel = "A",
      description = "How fast confidence grows with weight; searched unless given.")
  private @Nullable Double alpha;

  @Option(
      names = "--regularization",
      paramLabel = "R",
      description = "Regularization of ALS; searched unless given.")
  private @Nullable Double regularization;

  @Option(
      names = "--half-life-days",
      paramLabel = "D",
      description =
          "After so many days an event says half as much of a user's taste; searched unless given.")
  private @Nullable Double halfLifeDays;

  @Option(
      names = "--weight",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "EVENT=W",
      description =
          "Weight of an event name, such as add_to_cart=0.5; may be repeated (else: purchase 1, add_to_cart 0.5;"
              + " click and view are searched, from 0.2 and 0.1).")
  private Map<String, Double> weights = new TreeMap<>();

  @Option(
      names = "--popularity-half-life-days",
      paramLabel = "D",
      description =
          "After so many days an event says half as much of an item's popularity; searched unless given.")
  private @Nullable Double popularityHalfLifeDays;

  @Option(
      names = "--user-blend",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "PART=W",
      description =
          "Weight of a part of a user's list: factors, own, own-damping, likeness, popularity, trend;"
              + " may be repeated; searched unless given.")
  private Map<String, Double> userBlend = new TreeMap<>();

  @Option(
      names = "--basket-blend",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "PART=W",
      description =
          "Weight of a part of what goes with a cart: half-life-days, size-exponent, damping, shrink,"
              + " orders, linear, visits, factors, factors-damping, text, trend; may be repeated; searched unless"
              + " given.")
  private Map<String, Double> basketBlend = new TreeMap<>();

  @Option(
      names = "--click-blend",
      showDefaultValue = Help.Visibility.NEVER,
      paramLabel = "PART=W",
      description =
          "The same for what goes with one item or click; may be repeated; searched unless given.")
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
      paramLabel = "C",
      description =
          "How strongly price-optimized lists follow a user's price buckets; 0: not at all; searched"
              + " unless given.")
  private @Nullable Double priceStrength;

  @Option(
      names = "--user-shards",
      defaultValue = "0",
      paramLabel = "N",
      description = "How many user tables; 0: by the number of users.")
  private int userShards;

  /** Of every random choice. */
  public long seed() {
    return seed;
  }

  /**
   * The settings, with the usual tuning where none was given.
   *
   * @param until only events before this instant are used; empty for all
   * @param newerCatalogueWins whether a catalogue file wins over changes received before it
   * @param attribution how events are brought back to the answers that were served
   * @throws IllegalArgumentException telling what was expected
   */
  public TrainSettings settings(
      Optional<Instant> until, boolean newerCatalogueWins, AttributionSettings attribution) {
    return new TrainSettings(
        until,
        newerCatalogueWins,
        seed,
        Tuning.usual(excludePurchased).with(given()),
        textBlend,
        depth,
        priceBuckets,
        excludePurchased,
        userShards,
        attribution);
  }

  /** The numbers that were given, by their names in a {@link Tuning}: no search changes them. */
  public Map<String, Double> given() {
    Map<String, Double> given = new TreeMap<>();
    put(given, "rank", rank == null ? null : rank.doubleValue());
    put(given, "iterations", iterations == null ? null : iterations.doubleValue());
    put(given, "alpha", alpha);
    put(given, "regularization", regularization);
    put(given, "half-life-days", halfLifeDays);
    put(given, "popularity-half-life-days", popularityHalfLifeDays);
    put(given, "price-strength", priceStrength);
    weights.forEach((event, weight) -> given.put("weight " + event, weight));
    userBlend.forEach((part, weight) -> given.put("user " + part, weight));
    basketBlend.forEach((part, weight) -> given.put("basket " + part, weight));
    clickBlend.forEach((part, weight) -> given.put("click " + part, weight));
    return given;
  }

  private static void put(Map<String, Double> given, String name, @Nullable Double value) {
    if (value != null) {
      given.put(name, value);
    }
  }
}
