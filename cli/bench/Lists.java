import dev.nightjar.trainer.learn.ItemParts;
import dev.nightjar.trainer.learn.ItemTrends;
import dev.nightjar.trainer.learn.Matrix;
import dev.nightjar.trainer.learn.RankedLists;
import dev.nightjar.trainer.learn.Ranking;
import dev.nightjar.trainer.learn.UserBlend;
import dev.nightjar.trainer.learn.UserFacts;
import dev.nightjar.trainer.learn.UserList;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Ranks all items for all users by the night's {@link RankedLists}, what users bought left out, and
 * by Spark's {@code recommendForAllUsers}, which leaves out nothing. Factors are those of two
 * sweeps of ALS over interactions made by chance.
 *
 * <p>Run by {@code cli/bench/ranked-lists}, which compiles it: Spark finds no lambda of a class
 * that is run from source.
 */
public final class Lists {
  private static final int DEPTH = 200;
  private static final int PER_USER = 20;
  private static final int COMPARED = 2_000;
  private static final float TIE = 1e-4f; // of a score: floats are added up in another order

  private final SparkSession spark;
  private final int users;
  private final int items;
  private final int rank;

  private Lists(SparkSession spark, int users, int items, int rank) {
    this.spark = spark;
    this.users = users;
    this.items = items;
    this.rank = rank;
  }

  /** Prints the times and their ratio. */
  public static void main(String[] arguments) throws IOException {
    int[] sizes = Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
    SparkSession spark =
        SparkSession.builder()
            .master("local[*]")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "16")
            .getOrCreate();
    spark.sparkContext().setLogLevel("ERROR");
    spark.sparkContext().setCheckpointDir(Files.createTempDirectory("lists-").toString());
    new Lists(spark, sizes[0], sizes[1], sizes[2]).measure(sizes[3]);
    spark.stop();
  }

  private void measure(int rounds) {
    ALSModel model = fit();
    Dataset<Row> factors = model.userFactors().persist(StorageLevel.MEMORY_ONLY());
    model.itemFactors().persist(StorageLevel.MEMORY_ONLY()).count();
    System.out.printf(Locale.ROOT, "%,d users, %,d items, rank %d%n", factors.count(), items, rank);
    compare(model, factors);
    double[] ours = new double[rounds];
    double[] sparks = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
      ours[round] = seconds(() -> ranked(lists(model, true), factors, PER_USER).count());
      sparks[round] =
          seconds(
              () -> model.recommendForAllUsers(DEPTH).write().format("noop").mode("append").save());
      ratios[round] = sparks[round] / ours[round];
      System.out.printf(
          Locale.ROOT,
          "round %d: ours %.1f s, recommendForAllUsers(%d) %.1f s, ratio %.1f%n",
          round + 1,
          ours[round],
          DEPTH,
          sparks[round],
          ratios[round]);
    }
    System.out.printf(
        Locale.ROOT,
        "median: ours %.1f s, recommendForAllUsers(%d) %.1f s, ratio %.1f%n",
        median(ours),
        DEPTH,
        median(sparks),
        median(ratios));
  }

  private ALSModel fit() {
    int perUser = PER_USER;
    int itemCount = items;
    JavaRDD<Row> rows =
        new JavaSparkContext(spark.sparkContext())
            .parallelize(IntStream.range(0, users).boxed().toList(), 4)
            .flatMap(
                user ->
                    new SplittableRandom(user)
                        .doubles(perUser)
                        .mapToObj(
                            chance ->
                                RowFactory.create(user, (int) (itemCount * chance * chance), 1f))
                        .distinct()
                        .iterator());
    StructType type =
        new StructType()
            .add("user", DataTypes.IntegerType)
            .add("item", DataTypes.IntegerType)
            .add("rating", DataTypes.FloatType);
    return new ALS()
        .setUserCol("user")
        .setItemCol("item")
        .setRatingCol("rating")
        .setImplicitPrefs(true)
        .setRank(rank)
        .setMaxIter(2)
        .setNumBlocks(4)
        .setSeed(1)
        .fit(spark.createDataFrame(rows, type));
  }

  private RankedLists lists(ALSModel model, boolean excludePurchased) {
    Matrix matrix = new Matrix(items, rank);
    for (Row row : model.itemFactors().collectAsList()) {
      matrix.setRow(row.getInt(0), floats(row));
    }
    boolean[] active = new boolean[items];
    Arrays.fill(active, true);
    UserBlend taste = new UserBlend(1, 0, 0, 0, 0, 0);
    ItemTrends none = ItemTrends.of(new float[items], new float[items]);
    ItemParts parts = ItemParts.of(taste, none, new float[items]);
    return new RankedLists(matrix, active, parts, taste, List.of(), DEPTH, excludePurchased);
  }

  /** The lists of all users of {@code factors}, who bought so many items each. */
  private JavaRDD<UserList> ranked(RankedLists lists, Dataset<Row> factors, int bought) {
    Broadcast<RankedLists> shared = new JavaSparkContext(spark.sparkContext()).broadcast(lists);
    int itemCount = items;
    return factors
        .toJavaRDD()
        .mapPartitions(rows -> ranked(shared.value(), rows, bought, itemCount));
  }

  private static Iterator<UserList> ranked(
      RankedLists lists, Iterator<Row> rows, int bought, int items) {
    RankedLists.Ranker ranker = lists.ranker();
    return new Iterator<>() {
      private Iterator<UserList> block = List.<UserList>of().iterator();

      @Override
      public boolean hasNext() {
        return block.hasNext() || rows.hasNext();
      }

      @Override
      public UserList next() {
        if (!block.hasNext()) {
          List<UserFacts> facts = new ArrayList<>();
          while (facts.size() < ranker.blockSize() && rows.hasNext()) {
            Row row = rows.next();
            int[] lines =
                new SplittableRandom(row.getInt(0)).ints(bought, 0, items).sorted().toArray();
            facts.add(new UserFacts(floats(row), lines, new float[bought], new int[0]));
          }
          block = ranker.rank(facts).iterator();
        }
        return block.next();
      }
    };
  }

  /** Fails unless both find the same items for some users, but for those of nearly equal scores. */
  private void compare(ALSModel model, Dataset<Row> factors) {
    Dataset<Row> some = factors.filter(functions.col("id").lt(COMPARED)).coalesce(1);
    List<Row> asked = some.collectAsList();
    List<Ranking> ours = ranked(lists(model, false), some, 0).map(UserList::ranking).collect();
    Map<Integer, List<Row>> theirs = new HashMap<>();
    for (Row row :
        model.recommendForUserSubset(some.withColumnRenamed("id", "user"), DEPTH).collectAsList()) {
      theirs.put(row.getInt(0), row.getList(1));
    }
    int differing = 0;
    for (int user = 0; user < asked.size(); user++) {
      Ranking found = ours.get(user);
      List<Row> wanted = theirs.get(asked.get(user).getInt(0));
      float best = wanted.get(0).getFloat(1);
      for (int place = 0; place < DEPTH; place++) {
        float score = wanted.get(place).getFloat(1) / best; // ours are brought to 1 at the top
        if (found.items()[place] != wanted.get(place).getInt(0)) {
          differing++;
          if (Math.abs(found.scores()[place] - score) > TIE) {
            throw new IllegalStateException(
                "user %d, place %d: expected a score of %s, found %s"
                    .formatted(asked.get(user).getInt(0), place, score, found.scores()[place]));
          }
        }
      }
    }
    System.out.printf(
        Locale.ROOT,
        "the same lists for %,d users; %,d of %,d places hold another item of equal score%n",
        asked.size(),
        differing,
        asked.size() * DEPTH);
  }

  private static float[] floats(Row row) {
    List<Float> values = row.getList(1);
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }

  private static double seconds(Runnable work) {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1e9;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
