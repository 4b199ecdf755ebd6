package dev.nightjar.trainer.learn;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.expr;

import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** Collects what each user did, as far as a user's row tells it. */
public final class UserHistories {
  private static final int MOST_RECENT = 20;
  private static final String[] BY_USER = {"user"};

  private UserHistories() {}

  /**
   * Facts by {@code user_id}, for every user; recent items of equal time stand in item order.
   *
   * @param users rows (user_id: string, user: int)
   * @param actions rows (user: int, item: int, timestamp: long ms), the last time the user acted on
   *     the item
   * @param lines rows (user: int, item: int), one for each order and item
   * @param factors rows (user: int, features: array of float)
   */
  public static JavaPairRDD<String, UserFacts> of(
      Dataset<Row> users, Dataset<Row> actions, Dataset<Row> lines, Dataset<Row> factors) {
    Dataset<Row> recent =
        actions
            .groupBy("user")
            .agg(array_sort(collect_list(expr("struct(-timestamp as earlier, item)"))).as("latest"))
            .select(
                col("user"),
                expr("transform(slice(latest, 1, " + MOST_RECENT + "), x -> x.item)").as("recent"));
    Dataset<Row> bought =
        lines.groupBy("user").agg(array_sort(collect_list(col("item"))).as("lines"));
    return users
        .join(factors, BY_USER, "left")
        .join(bought, BY_USER, "left")
        .join(recent, BY_USER, "left")
        .select("user_id", "features", "lines", "recent")
        .javaRDD()
        .mapToPair(
            row ->
                new Tuple2<>(
                    row.getString(0),
                    new UserFacts(
                        RowArrays.floats(row, 1), RowArrays.ints(row, 2), RowArrays.ints(row, 3))));
  }
}
