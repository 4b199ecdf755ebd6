package dev.nightjar.trainer.prepare;

import static dev.nightjar.trainer.read.EventSchema.TIMESTAMP;
import static dev.nightjar.trainer.read.EventSchema.USER_ID;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;

import dev.nightjar.erasure.Forgotten;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Events without those of {@link Forgotten} users from before they asked: neither what came under
 * such an id, nor what came under an id that {@link Identities} bring to one.
 */
public final class Remembered {
  private static final String GIVEN = "given_user_id";
  private static final String DIGEST = "forgotten_sha256";
  private static final String BEFORE = "forgotten_before";
  private static final StructType LIST =
      new StructType().add(DIGEST, DataTypes.StringType).add(BEFORE, DataTypes.LongType);
  private static final int DIGEST_BITS = 256;

  private Remembered() {}

  /**
   * The events that are left, ids as they came; the very same if nobody is forgotten. Identities
   * are followed here once by themselves: an {@code identify} event from before is needed to find
   * what to leave out, and must not merge anything afterwards.
   */
  public static Dataset<Row> of(Dataset<Row> events, Forgotten forgotten) {
    if (forgotten.isEmpty()) {
      return events;
    }
    Dataset<Row> list = broadcast(list(events, forgotten));
    Dataset<Row> merged = Identities.merge(events.withColumn(GIVEN, col(USER_ID))).events();
    return without(without(merged, list, USER_ID), list, GIVEN)
        .select(
            Arrays.stream(events.columns())
                .map(name -> name.equals(USER_ID) ? col(GIVEN).as(name) : col(name))
                .toArray(Column[]::new));
  }

  private static Dataset<Row> without(Dataset<Row> events, Dataset<Row> list, String user) {
    Column theirs = sha2(col(user).cast(DataTypes.BinaryType), DIGEST_BITS).equalTo(col(DIGEST));
    return events.join(list, theirs.and(col(TIMESTAMP).lt(col(BEFORE))), "left_anti");
  }

  private static Dataset<Row> list(Dataset<Row> events, Forgotten forgotten) {
    List<Row> rows =
        forgotten.before().entrySet().stream()
            .map(user -> RowFactory.create(user.getKey(), user.getValue().toEpochMilli()))
            .toList();
    return events.sparkSession().createDataFrame(rows, LIST);
  }
}
