package dev.nightjar.trainer;

import dev.nightjar.model.Shards;
import dev.nightjar.model.StagedModel;
import dev.nightjar.model.TableFile;
import dev.nightjar.trainer.learn.AlsFactors;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.CoOccurrence;
import dev.nightjar.trainer.learn.CoOccurrences;
import dev.nightjar.trainer.learn.ColdFactors;
import dev.nightjar.trainer.learn.Matrix;
import dev.nightjar.trainer.learn.NearestItems;
import dev.nightjar.trainer.learn.Popularity;
import dev.nightjar.trainer.learn.PriceBuckets;
import dev.nightjar.trainer.learn.RankedLists;
import dev.nightjar.trainer.learn.Ranking;
import dev.nightjar.trainer.learn.SemanticVectors;
import dev.nightjar.trainer.learn.TextLikeness;
import dev.nightjar.trainer.learn.UserHistories;
import dev.nightjar.trainer.learn.UserRows;
import dev.nightjar.trainer.write.ItemTables;
import dev.nightjar.trainer.write.UserShards;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * From {@link Evidence} to the tables of a staged model: each table is written as soon as it is
 * learnt.
 */
final class Learning {
  private final JavaSparkContext spark;
  private final TrainSettings settings;
  private final Evidence evidence;
  private final Catalogue catalogue;
  private final boolean[] active;
  private final StagedModel staged;
  private final ItemTables tables;
  private final Progress progress;

  Learning(
      JavaSparkContext spark,
      TrainSettings settings,
      Evidence evidence,
      StagedModel staged,
      Progress progress) {
    this.spark = spark;
    this.settings = settings;
    this.evidence = evidence;
    this.catalogue = evidence.catalogue();
    this.active = catalogue.active();
    this.staged = staged;
    this.tables = new ItemTables(staged);
    this.progress = progress;
  }

  /**
   * Learns everything and writes every table.
   *
   * @param pastVectors semantic vectors of the last model by SHA-256 of their text
   * @return the number of user tables
   * @throws RefusedException if the factors cannot be served; nothing is written then
   */
  int run(Map<String, float[]> pastVectors) throws IOException, RefusedException {
    AlsFactors factors = progress.stage("factors", this::factors);
    List<String> reasons =
        Checks.of(factors, evidence.counts().users(), evidence.counts().activeItems());
    if (!reasons.isEmpty()) {
      throw new RefusedException(reasons);
    }
    SemanticVectors semantic = progress.stage("texts", stage -> texts(stage, pastVectors));
    TextLikeness likeness = progress.stage("words", stage -> words(stage, semantic));
    AlsFactors filled = progress.stage("new items", stage -> newItems(stage, factors, likeness));
    progress.stage("neighbours", stage -> neighbours(stage, filled, semantic, likeness));
    progress.stage("co-occurrence", this::coOccurrence);
    PriceBuckets buckets = progress.stage("prices, popularity", this::pricesAndPopularity);
    return progress.stage("ranked lists", stage -> rankedLists(stage, filled, buckets));
  }

  private AlsFactors factors(Progress.Stage stage) {
    AlsFactors factors =
        AlsFactors.fit(
            evidence.history().interactions(), catalogue.size(), settings.als(), settings.seed());
    stage.detail(
        "ALS of rank %d, %d iterations", settings.als().rank(), settings.als().iterations());
    return factors;
  }

  private SemanticVectors texts(Progress.Stage stage, Map<String, float[]> pastVectors) {
    SemanticVectors semantic = SemanticVectors.of(spark, catalogue.texts(), pastVectors);
    stage.detail(
        "%,d encoded, %,d taken over from the last model", semantic.encoded(), semantic.known());
    return semantic;
  }

  private TextLikeness words(Progress.Stage stage, SemanticVectors semantic) {
    TextLikeness likeness = TextLikeness.of(catalogue.texts(), semantic, settings.textBlend());
    stage.detail("%,d different ones that tell items apart", likeness.words());
    return likeness;
  }

  /** The factors with vectors for the items that nobody acted on. */
  private AlsFactors newItems(Progress.Stage stage, AlsFactors factors, TextLikeness likeness) {
    Matrix filled = ColdFactors.of(spark, factors.items(), likeness);
    stage.detail(
        "%,d items nobody acted on, %,d like others",
        zeros(factors.items()), zeros(factors.items()) - zeros(filled));
    return new AlsFactors(factors.users(), filled);
  }

  private static long zeros(Matrix factors) {
    return IntStream.range(0, factors.rows()).filter(factors::isZero).count();
  }

  private List<Ranking> neighbours(
      Progress.Stage stage, AlsFactors factors, SemanticVectors semantic, TextLikeness likeness)
      throws IOException {
    int depth = settings.depth();
    List<Ranking> behaviour =
        NearestItems.of(spark, factors.items(), active, popularityWeights(), depth);
    boolean[] all = new boolean[catalogue.size()];
    Arrays.fill(all, true);
    List<Ranking> text = likeness.nearest(spark, all, active, depth);
    tables.embeddings(factors.items(), semantic);
    tables.neighbours(behaviour, text);
    stage.detail(
        "%,d items by behaviour, %,d by text", withNeighbours(behaviour), withNeighbours(text));
    return behaviour;
  }

  /**
   * Popularity to the power of the damping, relative to the most popular item. An item nobody acted
   * on counts as the median of the others.
   */
  private float[] popularityWeights() {
    float[] weights = evidence.popularity().clone();
    float[] sorted = weights.clone();
    Arrays.sort(sorted);
    int unknown = 0;
    while (unknown < sorted.length && sorted[unknown] == 0) {
      unknown++;
    }
    float median = unknown == sorted.length ? 0 : sorted[(unknown + sorted.length) / 2];
    float most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    for (int item = 0; item < weights.length; item++) {
      weights[item] = weights[item] == 0 ? median : weights[item];
    }
    for (int item = 0; item < weights.length; item++) {
      weights[item] =
          (float) Math.pow(most == 0 ? 1 : weights[item] / most, settings.click().factorsDamping());
    }
    return weights;
  }

  private static long withNeighbours(List<Ranking> rankings) {
    return rankings.stream().filter(ranking -> ranking.items().length > 0).count();
  }

  private List<CoOccurrence> coOccurrence(Progress.Stage stage) throws IOException {
    List<CoOccurrence> found =
        CoOccurrences.of(
            spark,
            evidence.history().orderLines(),
            evidence.reference(),
            active,
            new CoOccurrences.Settings(
                settings.basket().halfLifeDays(), settings.basket().damping()),
            settings.depth());
    tables.coOccurrence(found);
    long pairs = found.stream().mapToLong(item -> item.ranking().items().length).sum();
    stage.detail("%,d pairs kept", pairs);
    return found;
  }

  private PriceBuckets pricesAndPopularity(Progress.Stage stage) throws IOException {
    PriceBuckets buckets =
        PriceBuckets.of(catalogue.prices(), catalogue.categories(), settings.priceBuckets());
    SortedMap<String, Ranking> popular =
        Popularity.rankings(
            evidence.popularity(), active, catalogue.categories(), settings.depth());
    tables.items(catalogue, buckets, evidence.popularity());
    tables.priceBuckets(buckets);
    tables.popular(popular);
    stage.detail(
        "%,d categories, %,d with price buckets of their own",
        popular.size() - 1, buckets.cuts().size() - 1);
    return buckets;
  }

  private int rankedLists(Progress.Stage stage, AlsFactors factors, PriceBuckets buckets)
      throws IOException {
    NumberedHistory history = evidence.history();
    int shards =
        settings.userShards() > 0
            ? settings.userShards()
            : Shards.forUsers(evidence.counts().users());
    RankedLists lists =
        new RankedLists(factors.items(), active, settings.depth(), settings.excludePurchased());
    UserRows rows =
        new UserRows(
            lists,
            buckets,
            settings.priceBuckets(),
            history.linesByItem(catalogue.size()),
            settings.priceStrength());
    List<TableFile> written =
        UserShards.write(
            spark,
            UserHistories.of(
                history.users(), history.actions(), history.orderLines(), factors.users()),
            rows,
            shards,
            staged.path());
    written.forEach(staged::add);
    stage.detail("%,d users in %d shards", evidence.counts().users(), shards);
    return shards;
  }
}
