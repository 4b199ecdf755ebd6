package dev.nightjar.trainer.prepare;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Links from id to id, followed to their ends by pointer jumping.
 *
 * <p>Every step puts, for what an id points at, what that points at itself: after k steps an id
 * looks 2<sup>k</sup> links ahead, and a chain of a million links takes twenty joins. An id is open
 * until its end is seen. While any chain is unfinished, the nearest of its open ids are closed by
 * the next step; so a step that closes none has shown that all that are still open never end.
 *
 * @param rows {@link #PREVIOUS}, {@link #CURRENT}, {@link #OPEN}, computed
 * @param ended how many have an end
 * @param open how many have none: those on a cycle, and those that lead into one
 */
record IdentityChains(Dataset<Row> rows, long ended, long open) {
  /** An id that was taken over, unique: string. */
  static final String PREVIOUS = "chain_previous";

  /** The id it leads to: string; the last of its chain once it is not open. */
  static final String CURRENT = "chain_current";

  /** Whether no end was found: boolean. */
  static final String OPEN = "chain_open";

  /**
   * Follows links to their ends.
   *
   * @param links {@link #PREVIOUS}, {@link #CURRENT}
   */
  static IdentityChains follow(Dataset<Row> links) {
    Dataset<Row> chains = links.withColumn(OPEN, lit(true)).localCheckpoint();
    long all = chains.count();
    long open = all;
    long before = all + 1;
    while (open > 0 && open < before) {
      before = open;
      chains = jump(chains).localCheckpoint();
      open = chains.where(col(OPEN)).count();
    }
    return new IdentityChains(chains, all - open, open);
  }

  private static Dataset<Row> jump(Dataset<Row> chains) {
    Dataset<Row> next =
        chains.select(
            col(PREVIOUS).as("next"), col(CURRENT).as("beyond"), col(OPEN).as("beyond_open"));
    return chains
        .join(next, col(CURRENT).equalTo(col("next")), "left")
        .select(
            col(PREVIOUS),
            coalesce(col("beyond"), col(CURRENT)).as(CURRENT),
            coalesce(col("beyond_open"), lit(false)).as(OPEN));
  }
}
