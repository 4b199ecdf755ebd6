package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PriceHabitsTest {
  // Two buckets; items 0 and 1 are cheap, item 2 is dear, item 3 has no price. The shop sold 3
  // lines cheap, 1 dear.
  private static final PriceBuckets BUCKETS =
      PriceBuckets.of(new float[] {1, 1, 9, Float.NaN}, List.of("", "", "", ""), 2);
  private static final PriceHabits HABITS = new PriceHabits(BUCKETS, 2, new long[] {2, 1, 1, 50});

  @Test
  void affinity_isSmoothedTowardTheShop() {
    // (0 + 10 * 3/4) / (10 + 10) and (10 + 10 * 1/4) / (10 + 10)
    assertArrayEquals(
        new float[] {.375f, .625f},
        HABITS.affinity(new int[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 3}),
        1e-6f);
  }

  @Test
  void affinity_withoutPrices_isEmpty() {
    assertEquals(0, HABITS.affinity(new int[] {3, 3}).length);
    assertEquals(0, HABITS.affinity(new int[0]).length);
  }
}
