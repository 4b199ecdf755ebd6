package dev.nightjar.trainer.learn;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;

import dev.nightjar.recommend.TopN;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Counts which items share orders.
 *
 * <p>The score of j for i is the damped conditional probability <i>(W<sub>ij</sub> / W<sub>i</sub>)
 * / P(j)<sup>damping</sup></i> with P(j) = W<sub>j</sub> / W, over orders weighted by
 * 2<sup>-age/half-life</sup> · size<sup>-1/2</sup>: old orders and very large ones say less. It is
 * directional, so that the scores of a cart's items can be added up.
 *
 * <p>Weights are added up as whole numbers of 2<sup>-32</sup>, so that no order of summation
 * changes a bit of the sum. An order of more than {@value #MOST_ITEMS} items counts with that many
 * of them, chosen by a hash, so that the pairs of one huge order cannot stop the night.
 */
public final class CoOccurrences {
  private static final int MOST_ITEMS = 500;
  private static final double UNIT = 0x1p32;

  private CoOccurrences() {}

  /**
   * How orders are weighed.
   *
   * @param halfLifeDays after which an order says half as much; above 0
   * @param damping of popular items, from 0 (not at all)
   */
  public record Settings(double halfLifeDays, double damping) {
    public Settings {
      if (!(halfLifeDays > 0) || !(damping >= 0)) {
        throw new IllegalArgumentException(
            "expected a half-life of orders above 0 and a damping from 0, found "
                + halfLifeDays
                + " and "
                + damping);
      }
    }
  }

  /**
   * Counts.
   *
   * @param lines rows (order_key: string, item: int, timestamp: long ms), each pair of order and
   *     item once
   * @param reference the instant at which an order has age 0
   * @param candidate whether an item may be listed
   * @param depth the most items kept for an item
   * @return one for each item
   */
  public static List<CoOccurrence> of(
      JavaSparkContext spark,
      Dataset<Row> lines,
      Instant reference,
      boolean[] candidate,
      Settings settings,
      int depth) {
    int parallelism = spark.defaultParallelism();
    Dataset<Row> baskets = baskets(lines, reference, settings, parallelism).persist();
    Totals totals = totals(baskets, candidate.length);
    Broadcast<Scoring> scoring =
        spark.broadcast(new Scoring(totals, candidate, settings.damping(), depth));
    List<CoOccurrence> all = new ArrayList<>();
    for (int item = 0; item < candidate.length; item++) {
      all.add(new CoOccurrence(Ranking.EMPTY, new int[0], totals.orders[item]));
    }
    pairs(baskets)
        .repartition(parallelism, col("i"))
        .sortWithinPartitions("i", "j")
        .javaRDD()
        .mapPartitions(pairs -> scoring.value().rank(pairs))
        .collect()
        .forEach(found -> all.set(found._1(), found._2()));
    scoring.destroy();
    baskets.unpersist();
    return all;
  }

  /** Rows (items: array of int, ascending; weight: long units). */
  private static Dataset<Row> baskets(
      Dataset<Row> lines, Instant reference, Settings settings, int parallelism) {
    Column ageDays = lit(reference.toEpochMilli()).minus(col("timestamp")).divide(86_400_000.0);
    Column weight =
        expr("pow(2.0D, age)").multiply(expr("pow(cast(size(items) as double), -0.5D)"));
    return lines
        .groupBy("order_key")
        .agg(
            expr("sort_array(collect_set(struct(xxhash64(order_key, item) as h, item)))").as("all"),
            max("timestamp").as("timestamp"))
        .select(
            sort_array(expr("slice(transform(all, x -> x.item), 1, " + MOST_ITEMS + ")"))
                .as("items"),
            ageDays.divide(-settings.halfLifeDays()).as("age"))
        .select(col("items"), weight.multiply(UNIT).plus(0.5).cast("long").as("weight"))
        .repartition(parallelism);
  }

  /** Rows (i: int, j: int above i, weight: long units, orders: long). */
  private static Dataset<Row> pairs(Dataset<Row> baskets) {
    Dataset<Row> unordered =
        baskets
            .where(size(col("items")).gt(1))
            .select(
                posexplode(col("items")).as(new String[] {"at", "i"}), col("items"), col("weight"))
            .select(
                col("i"), explode(expr("slice(items, at + 2, size(items))")).as("j"), col("weight"))
            .groupBy("i", "j")
            .agg(sum("weight").as("weight"), count(lit(1)).as("orders"))
            .persist();
    return unordered.union(
        unordered.select(col("j").as("i"), col("i").as("j"), col("weight"), col("orders")));
  }

  private static Totals totals(Dataset<Row> baskets, int items) {
    Totals totals = new Totals(items);
    baskets
        .select(explode(col("items")).as("item"), col("weight"))
        .groupBy("item")
        .agg(sum("weight"), count(lit(1)))
        .collectAsList()
        .forEach(row -> totals.set(row.getInt(0), row.getLong(1), (int) row.getLong(2)));
    Row sum = baskets.agg(sum("weight")).head();
    totals.weight = sum.isNullAt(0) ? 0 : sum.getLong(0);
    return totals;
  }

  /** W and W<sub>j</sub> in units, and the number of orders of each item. */
  private static final class Totals implements Serializable {
    private static final long serialVersionUID = 1L;

    private long weight;
    private final long[] weights;
    private final int[] orders;

    Totals(int items) {
      weights = new long[items];
      orders = new int[items];
    }

    void set(int item, long itemWeight, int itemOrders) {
      weights[item] = itemWeight;
      orders[item] = itemOrders;
    }
  }

  /** What the executors need to rank the pairs of an item. */
  private static final class Scoring implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Totals totals;
    private final boolean[] candidate;
    private final double damping;
    private final int depth;

    Scoring(Totals totals, boolean[] candidate, double damping, int depth) {
      this.totals = totals;
      this.candidate = candidate;
      this.damping = damping;
      this.depth = depth;
    }

    /** Ranks pairs that come sorted by i and j: one result for each i. */
    Iterator<Tuple2<Integer, CoOccurrence>> rank(Iterator<Row> pairs) {
      List<Tuple2<Integer, CoOccurrence>> ranked = new ArrayList<>();
      TopN top = new TopN(depth);
      int[] shared = new int[candidate.length];
      int item = -1;
      while (pairs.hasNext()) {
        Row pair = pairs.next();
        if (pair.getInt(0) != item) {
          finish(item, top, shared, ranked);
          item = pair.getInt(0);
        }
        int other = pair.getInt(1);
        if (candidate[other]) {
          shared[other] = (int) pair.getLong(3);
          top.offer(other, score(item, other, pair.getLong(2)));
        }
      }
      finish(item, top, shared, ranked);
      return ranked.iterator();
    }

    private void finish(
        int item, TopN top, int[] shared, List<Tuple2<Integer, CoOccurrence>> ranked) {
      if (item >= 0) {
        Ranking ranking = Ranking.of(top);
        int[] counts = Arrays.stream(ranking.items()).map(other -> shared[other]).toArray();
        ranked.add(new Tuple2<>(item, new CoOccurrence(ranking, counts, totals.orders[item])));
      }
    }

    private float score(int item, int other, long pairWeight) {
      double conditional = (double) pairWeight / totals.weights[item];
      double popularity = (double) totals.weights[other] / totals.weight;
      return (float) (conditional / Math.pow(popularity, damping));
    }
  }
}
