package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.nightjar.trainer.spark.SharedSpark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

final class CoOccurrencesIT {
  private static final JavaSparkContext SPARK =
      new JavaSparkContext(SharedSpark.session().sparkContext());
  private static final StructType LINES =
      new StructType()
          .add("order_key", DataTypes.StringType)
          .add("item", DataTypes.IntegerType)
          .add("timestamp", DataTypes.LongType);
  private static final Instant NOW = Instant.parse("2026-01-31T00:00:00Z");
  private static final boolean[] ALL = {true, true, true};

  private final List<Row> lines = new ArrayList<>();

  @Test
  void of_isDirectional_andCountsOrders() {
    // 0 and 1 share both orders of 0; 1 is in a third one with 2.
    order("a", 0, 0, 1);
    order("b", 0, 0, 1);
    order("c", 0, 1, 2);
    List<CoOccurrence> found = learn(ALL, 180, 0);
    assertArrayEquals(new int[] {1}, found.get(0).ranking().items());
    assertArrayEquals(new float[] {1}, found.get(0).ranking().scores(), 1e-6f);
    assertArrayEquals(new int[] {2}, found.get(0).pairCounts());
    assertEquals(2, found.get(0).orders());
    assertArrayEquals(new int[] {0, 2}, found.get(1).ranking().items());
    assertArrayEquals(new float[] {2f / 3, 1f / 3}, found.get(1).ranking().scores(), 1e-6f);
    assertArrayEquals(new int[] {2, 1}, found.get(1).pairCounts());
    assertEquals(3, found.get(1).orders());
  }

  @Test
  void of_oldAndLargeOrders_sayLess() {
    // Weights: "now" 2^-0.5; "old" half of that; "large" 3^-0.5.
    order("now", 0, 0, 1);
    order("old", 180, 0, 2);
    List<CoOccurrence> aged = learn(ALL, 180, 0);
    assertArrayEquals(new float[] {2f / 3, 1f / 3}, aged.get(0).ranking().scores(), 1e-6f);
    lines.clear();
    order("now", 0, 0, 1);
    order("large", 0, 0, 1, 2);
    double small = Math.pow(2, -.5);
    double large = Math.pow(3, -.5);
    List<CoOccurrence> sized = learn(ALL, 180, 0);
    assertEquals(large / (small + large), sized.get(0).ranking().scores()[1], 1e-6);
  }

  @Test
  void of_damping_holdsPopularItemsBack() {
    order("a", 0, 0, 1);
    order("b", 0, 0, 2);
    order("c", 0, 1, 2);
    order("d", 0, 1);
    // P(1) > P(2), so with damping 2 comes before 1 for 0, without it they are level.
    assertArrayEquals(new int[] {1, 2}, learn(ALL, 180, 0).get(0).ranking().items());
    assertArrayEquals(new int[] {2, 1}, learn(ALL, 180, .5).get(0).ranking().items());
  }

  /** q of item 2 is its quarter of the popularity, times the items that stand beside an item. */
  @Test
  void of_shrink_drawsTowardWhatIsPopular() {
    order("a", 0, 0, 1);
    order("b", 0, 0, 2);
    order("c", 0, 1);
    double w = Math.pow(2, -.5);
    // c holds one item: weight 1, and nobody beside it.
    double mean = (2 * w + (w + 1) + w) / 3;
    double m = 1.2 * mean;
    double companions = 4 * w / (4 * w + 1);
    float[] scores = learn(ALL, 180, 0, 1.2).get(0).ranking().scores();
    assertArrayEquals(new int[] {1, 2}, learn(ALL, 180, 0, 1.2).get(0).ranking().items());
    assertEquals((w + m * companions / 4) / (2 * w + m), scores[1], 1e-6);
  }

  @Test
  void of_orderOfTooManyItems_countsSomeOfThem() {
    int[] many = IntStream.range(0, 600).toArray();
    order("huge", 0, many);
    Baskets baskets =
        Baskets.of(SharedSpark.session().createDataFrame(lines, LINES), "order_key", 600);
    WeighedBaskets.Counter counter = baskets.weighed(180, 0, NOW).counter();
    int held = 0;
    while (baskets.holding(held) == 0) {
      held++;
    }
    counter.count(held);
    assertEquals(499, counter.size());
    assertEquals(1, counter.weight(counter.partner(0)), 1e-9);
  }

  @Test
  void of_inactiveItem_isNotListed_butLists() {
    order("a", 0, 0, 1);
    List<CoOccurrence> found = learn(new boolean[] {true, false, true}, 180, 0);
    assertArrayEquals(new int[0], found.get(0).ranking().items());
    assertArrayEquals(new int[] {0}, found.get(1).ranking().items());
  }

  @Test
  void of_noOrders_isEmpty() {
    assertEquals(List.of(0, 0, 0), learn(ALL, 180, 0).stream().map(CoOccurrence::orders).toList());
  }

  /**
   * Of two items P is that of a 2 × 2 matrix: B<sub>01</sub> = W<sub>01</sub> / (2 W<sub>0</sub> +
   * λ), λ = 10 · (4 + 3) / 2.
   */
  @Test
  void linear_twoItems_areThoseOfTheFormula() {
    for (String key : List.of("a", "b", "c")) {
      order(key, 0, 0, 1);
    }
    order("d", 0, 0);
    List<Ranking> found = linear(ALL);
    assertArrayEquals(new float[] {3 / (2 * 4 + 35f)}, found.get(0).scores(), 1e-6f);
    assertArrayEquals(new float[] {3 / (2 * 3 + 35f)}, found.get(1).scores(), 1e-6f);
    assertEquals(0, found.get(2).items().length);
  }

  /** 1 and 2 share orders only because both go with 0. */
  @Test
  void linear_whatAThirdItemExplains_countsLess() {
    for (int i = 0; i < 50; i++) {
      order("both" + i, 0, 0, 1);
      order("and" + i, 0, 0, 2);
    }
    for (int i = 0; i < 10; i++) {
      order("all" + i, 0, 0, 1, 2);
    }
    Ranking of1 = linear(ALL).get(1);
    double linear = of1.items().length < 2 ? 0 : of1.scores()[1] / of1.scores()[0];
    float[] counted = learn(ALL, 180, 0).get(1).ranking().scores();
    assertEquals(0, of1.items()[0]);
    assertTrue(linear < counted[1] / counted[0], "linear: " + linear);
  }

  @Test
  void linear_inactiveItem_isNotListed_andNoOrders_areNoModel() {
    assertEquals(0, linear(ALL).get(0).items().length);
    order("a", 0, 0, 1);
    assertEquals(0, linear(new boolean[] {true, false, true}).get(0).items().length);
  }

  private List<Ranking> linear(boolean[] candidate) {
    Baskets baskets =
        Baskets.of(SharedSpark.session().createDataFrame(lines, LINES), "order_key", 3);
    return LinearItems.of(baskets.weighed(180, 0, NOW), candidate, 10);
  }

  private void order(String key, int daysAgo, int... items) {
    for (int item : items) {
      lines.add(RowFactory.create(key, item, NOW.minus(Duration.ofDays(daysAgo)).toEpochMilli()));
    }
  }

  private List<CoOccurrence> learn(boolean[] candidate, double halfLifeDays, double damping) {
    return learn(candidate, halfLifeDays, damping, 0);
  }

  private List<CoOccurrence> learn(
      boolean[] candidate, double halfLifeDays, double damping, double shrink) {
    Baskets baskets =
        Baskets.of(SharedSpark.session().createDataFrame(lines, LINES), "order_key", 3);
    float[] popularity = {2, 1, 1};
    return new CoOccurrences(
            baskets.weighed(halfLifeDays, 0.5, NOW), candidate, popularity, damping, shrink, 10)
        .of(SPARK);
  }
}
