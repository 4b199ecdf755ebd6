package dev.nightjar.trainer.learn;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.ml.recommendation.ALS;
import org.apache.spark.ml.recommendation.ALSModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

/**
 * The vectors of users and items, by implicit ALS (Hu, Koren and Volinsky, "Collaborative Filtering
 * for Implicit Feedback Datasets", ICDM 2008) as Spark MLlib computes it.
 *
 * @param users rows (user: int, features: array of float[rank]), for users with an interaction
 * @param items one row for each item; zeros for items without an interaction
 */
public record AlsFactors(Dataset<Row> users, Matrix items) {
  /** Of so many interactions a block is made: fewer are over before their tasks are sent out. */
  private static final int INTERACTIONS_PER_BLOCK = 250_000;

  private static final int FEWEST_BLOCKS = 2;
  private static final int MOST_BLOCKS = 16;
  private static final int CHECKPOINT_INTERVAL = 10;

  /**
   * Fits.
   *
   * @param interactions rows (user: int, item: int, weight: double above 0), each pair once; a
   *     checkpoint directory must be set, or Spark ignores the interval without a word and long
   *     lineages overflow the stack
   * @param items the number of items
   */
  public static AlsFactors fit(
      Dataset<Row> interactions, int items, AlsSettings settings, long seed) {
    int blocks = blocks(interactions.count());
    Dataset<Row> ratings =
        interactions
            .select(
                functions.col("user"),
                functions.col("item"),
                functions.col("weight").cast("float").as("weight"))
            .repartition(blocks, functions.col("user"))
            .sortWithinPartitions("user", "item");
    ALSModel model = estimator(settings, blocks, seed).fit(ratings);
    Matrix itemFactors = new Matrix(items, settings.rank());
    for (Row row : model.itemFactors().collectAsList()) {
      itemFactors.setRow(row.getInt(0), RowArrays.floats(row, 1));
    }
    Dataset<Row> users =
        model.userFactors().withColumnRenamed("id", "user").persist(StorageLevel.MEMORY_AND_DISK());
    return new AlsFactors(users, itemFactors);
  }

  /** ALS as Spark has it, of rows (user: int, item: int, weight: float or double). */
  public static ALS estimator(AlsSettings settings, int blocks, long seed) {
    return new ALS()
        .setUserCol("user")
        .setItemCol("item")
        .setRatingCol("weight")
        .setImplicitPrefs(true)
        .setRank(settings.rank())
        .setMaxIter(settings.iterations())
        .setAlpha(settings.alpha())
        .setRegParam(settings.regularization())
        .setNumBlocks(blocks)
        .setCheckpointInterval(CHECKPOINT_INTERVAL)
        .setSeed(seed);
  }

  /**
   * How many blocks users and items are parted into.
   *
   * <p>By the data alone, not by the number of cores: sums of floats depend on it, and a model must
   * not depend on the machine. A power of two, as numbers of cores mostly are: a third block would
   * let one of two cores wait.
   */
  public static int blocks(long interactions) {
    int blocks = FEWEST_BLOCKS;
    while (blocks < MOST_BLOCKS && interactions > (long) blocks * INTERACTIONS_PER_BLOCK) {
      blocks *= 2;
    }
    return blocks;
  }

  /**
   * The vectors of some users by their numbers.
   *
   * @param some rows (user: int)
   */
  public Map<Integer, float[]> of(Dataset<Row> some) {
    Map<Integer, float[]> vectors = new HashMap<>();
    users
        .join(functions.broadcast(some), "user")
        .select("user", "features")
        .collectAsList()
        .forEach(row -> vectors.put(row.getInt(0), RowArrays.floats(row, 1)));
    return vectors;
  }

  /** Gives Spark its memory back; the users cannot be read afterwards. */
  public void release() {
    users.unpersist();
  }
}
