package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.trainer.spark.SharedSpark;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

final class UserHistoriesIT {
  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final StructType USERS =
      new StructType().add("user_id", DataTypes.StringType).add("user", DataTypes.IntegerType);
  private static final StructType ON_ITEMS =
      new StructType()
          .add("user", DataTypes.IntegerType)
          .add("item", DataTypes.IntegerType)
          .add("timestamp", DataTypes.LongType);
  private static final StructType FACTORS =
      new StructType()
          .add("user", DataTypes.IntegerType)
          .add("features", DataTypes.createArrayType(DataTypes.FloatType, false));

  @Test
  void of_aBuyerAndALooker() {
    Dataset<Row> users = rows(USERS, RowFactory.create("ann", 0), RowFactory.create("bob", 1));
    Dataset<Row> actions =
        rows(ON_ITEMS, onItem(0, 7, 600), onItem(0, 4, 300), onItem(1, 2, 3), onItem(1, 3, 3));
    // Item 7 was bought 600 days ago and, as a shop's clock may have it, tomorrow.
    Dataset<Row> lines = rows(ON_ITEMS, onItem(0, 7, -1), onItem(0, 7, 600), onItem(0, 4, 300));
    Dataset<Row> factors = rows(FACTORS, RowFactory.create(0, new float[] {1, 2}));
    List<UserFacts> facts =
        UserHistories.of(users, actions, lines, factors, NOW).sortByKey().values().collect();

    UserFacts ann = facts.get(0);
    assertArrayEquals(new float[] {1, 2}, ann.factors());
    assertArrayEquals(new int[] {4, 7, 7}, ann.lines());
    assertArrayEquals(new int[] {4, 7}, ann.purchased());
    assertArrayEquals(new float[] {0.5f, 1.25f}, ann.purchaseWeights());
    assertArrayEquals(new int[] {4, 7}, ann.recent());
    UserFacts bob = facts.get(1);
    assertEquals(0, bob.factors().length);
    assertEquals(0, bob.purchaseWeights().length);
    assertArrayEquals(new int[] {2, 3}, bob.recent());
  }

  private static Row onItem(int user, int item, int daysAgo) {
    return RowFactory.create(user, item, NOW.minus(Duration.ofDays(daysAgo)).toEpochMilli());
  }

  private static Dataset<Row> rows(StructType schema, Row... rows) {
    return SharedSpark.session().createDataFrame(List.of(rows), schema);
  }
}
