package dev.nightjar.model;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a version says of itself; written last, so that a folder without one is no model.
 *
 * @param formatVersion of the folder's layout and of every table's rows
 * @param version the version's name, equal to the folder's
 * @param createdAt when the training began
 * @param window the events that were used
 * @param itemChangesUntil up to when the item changes of every log are in the catalogue: the
 *     earliest of the logs' latest changes; {@link Instant#EPOCH} if any log has none
 * @param counts how much there was
 * @param shape the sizes that readers need to know
 * @param seed of every random choice
 * @param serving what answers depend on besides the tables
 * @param settings all other settings of the training, by name
 * @param rejects unusable input rows, counted by reason
 * @param metrics measured on this model, by name
 * @param attribution what became of the answers of this model's predecessors, as far as the events
 *     tell
 * @param stageSeconds how long each stage of the training took, in order of the run
 * @param tables every table, in order of file name
 */
public record Manifest(
    int formatVersion,
    ModelVersion version,
    Instant createdAt,
    Window window,
    Instant itemChangesUntil,
    Counts counts,
    Shape shape,
    long seed,
    Serving serving,
    Map<String, String> settings,
    Map<String, Long> rejects,
    Map<String, Double> metrics,
    Attribution attribution,
    Map<String, Double> stageSeconds,
    List<TableFile> tables) {
  /** The format this program writes. */
  public static final int FORMAT = 3;

  /** The oldest format this program reads. */
  public static final int OLDEST_FORMAT = 3;

  public Manifest {
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    rejects = Collections.unmodifiableMap(new TreeMap<>(rejects));
    metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
    stageSeconds = Collections.unmodifiableMap(new LinkedHashMap<>(stageSeconds));
    tables = List.copyOf(tables);
  }

  /** From the first event to the last, both included. */
  public record Window(Instant from, Instant to) {}

  /**
   * How much there was.
   *
   * @param events usable ones within the window
   * @param users in the user tables
   * @param items in the item tables, of any status
   * @param activeItems those that may be shown
   * @param orders with at least one item
   * @param interactions distinct pairs of user and item
   */
  public record Counts(
      long events, long users, int items, int activeItems, long orders, long interactions) {}

  /**
   * The sizes that readers need to know.
   *
   * @param rank length of a collaborative vector
   * @param semanticDimensions length of a semantic vector
   * @param depth of every precomputed list, and how far paging reaches
   * @param priceBuckets how many, at most {@link #MOST_PRICE_BUCKETS}
   * @param userShards how many user tables
   */
  public record Shape(
      int rank, int semanticDimensions, int depth, int priceBuckets, int userShards) {
    /** An open model holds an item's bucket in a byte. */
    public static final int MOST_PRICE_BUCKETS = 127;

    public Shape {
      require(rank >= 0, "a rank from 0", rank);
      require(semanticDimensions >= 0, "semantic dimensions from 0", semanticDimensions);
      require(depth >= 1, "a depth from 1", depth);
      require(
          priceBuckets >= 0 && priceBuckets <= MOST_PRICE_BUCKETS,
          "price buckets from 0 to " + MOST_PRICE_BUCKETS,
          priceBuckets);
      require(userShards >= 1, "user shards from 1", userShards);
    }
  }

  /**
   * What answers depend on besides the tables.
   *
   * @param excludePurchased whether a user is never shown what the user bought
   * @param priceStrength how strongly price-optimized lists follow the user's price buckets, from 0
   *     (not at all); see {@code dev.nightjar.recommend.PriceCalibration}
   * @param likeness what likeness to what a user last acted on weighs in the user's list, from 0
   *     (nothing); see {@code dev.nightjar.recommend.UserScore}
   */
  public record Serving(boolean excludePurchased, double priceStrength, double likeness) {
    public Serving {
      require(priceStrength >= 0, "a price strength from 0", priceStrength);
      require(
          likeness >= 0 && Double.isFinite(likeness),
          "a finite weight of likeness from 0",
          likeness);
    }
  }

  /** The entry of a table's file. */
  TableFile table(String file) {
    return tables.stream()
        .filter(table -> table.file().equals(file))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no table " + file + " in the manifest of " + version));
  }

  /** The length of all tables together. */
  public long bytes() {
    return tables.stream().mapToLong(TableFile::bytes).sum();
  }

  private static void require(boolean holds, String expected, Object found) {
    if (!holds) {
      throw new IllegalArgumentException("expected " + expected + ", found " + found);
    }
  }
}
