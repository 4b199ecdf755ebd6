package dev.nightjar.trainer.train;

import dev.nightjar.model.Manifest;
import dev.nightjar.model.Shards;
import dev.nightjar.model.StagedModel;
import dev.nightjar.trainer.evidence.CleanInput;
import dev.nightjar.trainer.evidence.Evidence;
import dev.nightjar.trainer.evidence.NumberedHistory;
import dev.nightjar.trainer.evidence.Weighing;
import dev.nightjar.trainer.learn.AlsFactors;
import dev.nightjar.trainer.learn.Catalogue;
import dev.nightjar.trainer.learn.ColdFactors;
import dev.nightjar.trainer.learn.ItemLists;
import dev.nightjar.trainer.learn.ItemParts;
import dev.nightjar.trainer.learn.Matrix;
import dev.nightjar.trainer.learn.Popularity;
import dev.nightjar.trainer.learn.PriceBuckets;
import dev.nightjar.trainer.learn.RankedLists;
import dev.nightjar.trainer.learn.Ranking;
import dev.nightjar.trainer.learn.SemanticVectors;
import dev.nightjar.trainer.learn.TextLikeness;
import dev.nightjar.trainer.learn.TextMemory;
import dev.nightjar.trainer.learn.UserHistories;
import dev.nightjar.trainer.learn.UserReach;
import dev.nightjar.trainer.learn.UserRows;
import dev.nightjar.trainer.read.InputException;
import dev.nightjar.trainer.search.Tuning;
import dev.nightjar.trainer.write.ItemTables;
import dev.nightjar.trainer.write.UserShards;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

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
  private final ItemParts parts;
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
    this.parts = ItemParts.of(settings.tuning().user(), evidence.trends(), evidence.popularity());
    this.staged = staged;
    this.tables = new ItemTables(staged);
    this.progress = progress;
  }

  /**
   * What came of it.
   *
   * @param shards the number of user tables
   * @param isCollapsed whether the factors came out as 0
   * @param reached by kind of list: how many items are in at least one list
   */
  record Learnt(int shards, boolean isCollapsed, Map<String, Integer> reached) {}

  /**
   * Weighs what there is to learn from.
   *
   * @param reference the instant at which evidence has age 0
   * @throws InputException if no event is left to learn from
   */
  static Evidence weigh(
      SparkSession spark,
      TrainSettings settings,
      CleanInput input,
      Instant reference,
      Progress progress)
      throws InputException {
    return progress.stage(
        "weigh evidence",
        stage -> {
          Tuning tuning = settings.tuning();
          Evidence evidence =
              Weighing.of(spark, input, reference)
                  .evidence(tuning.weights(), tuning.popularityHalfLifeDays());
          Manifest.Counts counts = evidence.counts();
          stage.detail(
              "%,d users, %,d items, %,d orders, %,d interactions",
              counts.users(), counts.items(), counts.orders(), counts.interactions());
          return evidence;
        });
  }

  /**
   * Learns everything and writes every table.
   *
   * @param memory of texts that were encoded
   * @throws RefusedException if the factors cannot be served; nothing is written then
   */
  Learnt run(TextMemory memory) throws IOException, RefusedException {
    AlsFactors factors = progress.stage("factors", this::factors);
    List<String> reasons =
        Checks.of(factors, evidence.counts().users(), evidence.counts().activeItems());
    if (!reasons.isEmpty()) {
      throw new RefusedException(reasons);
    }
    SemanticVectors semantic = progress.stage("texts", stage -> texts(stage, memory));
    TextLikeness likeness = progress.stage("words", stage -> words(stage, semantic));
    AlsFactors filled =
        progress.stage("new items", stage -> newItems(stage, factors, semantic, likeness));
    List<Ranking> text = progress.stage("neighbours", stage -> neighbours(stage, likeness));
    ItemListing.Listed listed =
        progress.stage("item lists", stage -> itemLists(stage, filled, text));
    PriceBuckets buckets = progress.stage("prices, popularity", this::pricesAndPopularity);
    UserShards.Written users =
        progress.stage(
            "ranked lists", stage -> rankedLists(stage, filled, listed.similar(), buckets));
    Map<String, Integer> reached = new LinkedHashMap<>();
    reached.put("users' first " + UserReach.PAGE, users.reach().page().size());
    reached.put("users' whole lists", users.reach().whole().size());
    reached.putAll(listed.reached());
    return new Learnt(users.tables().size(), factors.items().isZero(), reached);
  }

  private AlsFactors factors(Progress.Stage stage) {
    AlsFactors factors =
        AlsFactors.fit(
            evidence.interactions(), catalogue.size(), settings.tuning().als(), settings.seed());
    stage.detail(
        "ALS of rank %d, %d iterations%s",
        settings.tuning().als().rank(),
        settings.tuning().als().iterations(),
        factors.items().isZero()
            ? "; collapsed to 0 under a --regularization too strong for this shop, lists are made"
                + " of the other evidence"
            : "");
    return factors;
  }

  private SemanticVectors texts(Progress.Stage stage, TextMemory memory) {
    SemanticVectors semantic = memory.of(spark, catalogue.texts());
    stage.detail("%,d encoded, %,d known already", semantic.encoded(), semantic.known());
    return semantic;
  }

  private TextLikeness words(Progress.Stage stage, SemanticVectors semantic) {
    TextLikeness likeness = TextLikeness.of(catalogue.texts(), semantic, settings.textBlend());
    stage.detail("%,d different ones that tell items apart", likeness.words());
    return likeness;
  }

  /** The factors with vectors for the items that nobody acted on; all vectors are whole then. */
  private AlsFactors newItems(
      Progress.Stage stage, AlsFactors factors, SemanticVectors semantic, TextLikeness likeness)
      throws IOException {
    Matrix filled = ColdFactors.of(spark, factors.items(), likeness);
    tables.embeddings(filled, semantic);
    stage.detail(
        "%,d items nobody acted on, %,d like others",
        zeros(factors.items()), zeros(factors.items()) - zeros(filled));
    return new AlsFactors(factors.users(), filled);
  }

  private static long zeros(Matrix factors) {
    return IntStream.range(0, factors.rows()).filter(factors::isZero).count();
  }

  /** By text. */
  private List<Ranking> neighbours(Progress.Stage stage, TextLikeness likeness) {
    List<Ranking> text = likeness.nearest(spark, active, ItemLists.partDepth(settings.depth()));
    stage.detail("%,d items by text", Ranking.filled(text));
    return text;
  }

  private ItemListing.Listed itemLists(Progress.Stage stage, AlsFactors factors, List<Ranking> text)
      throws IOException {
    ItemListing.Listed listed =
        new ItemListing(spark, evidence, settings.tuning(), settings.depth(), tables)
            .write(factors.items(), text);
    stage.detail("%,d items by behaviour, %,d by orders", listed.byBehaviour(), listed.byOrders());
    return listed;
  }

  private PriceBuckets pricesAndPopularity(Progress.Stage stage) throws IOException {
    PriceBuckets buckets =
        PriceBuckets.of(catalogue.prices(), catalogue.categories(), settings.priceBuckets());
    SortedMap<String, Ranking> popular =
        Popularity.rankings(
            evidence.popularity(), active, catalogue.categories(), settings.depth());
    tables.items(catalogue, buckets, evidence.popularity(), parts);
    tables.priceBuckets(buckets);
    tables.popular(popular);
    stage.detail(
        "%,d categories, %,d with price buckets of their own",
        popular.size() - 1, buckets.cuts().size() - 1);
    return buckets;
  }

  /**
   * The users' tables.
   *
   * @param similar the lists that {@code dev.nightjar.recommend.Likeness} reads in the model
   */
  private UserShards.Written rankedLists(
      Progress.Stage stage, AlsFactors factors, List<Ranking> similar, PriceBuckets buckets)
      throws IOException {
    NumberedHistory history = evidence.history();
    int shards =
        settings.userShards() > 0
            ? settings.userShards()
            : Shards.forUsers(evidence.counts().users());
    RankedLists lists =
        new RankedLists(
            factors.items(),
            active,
            parts,
            settings.tuning().user(),
            similar,
            settings.depth(),
            settings.excludePurchased());
    UserRows rows =
        new UserRows(
            lists,
            buckets,
            settings.priceBuckets(),
            history.linesByItem(catalogue.size()),
            settings.tuning().priceStrength());
    UserShards.Written written =
        UserShards.write(
            spark,
            UserHistories.of(
                history.users(),
                history.actions(),
                history.orderLines(),
                factors.users(),
                evidence.reference()),
            rows,
            shards,
            staged.path());
    written.tables().forEach(staged::add);
    stage.detail("%,d users in %d shards", evidence.counts().users(), shards);
    return written;
  }
}
