package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.ItemRow;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PriceBucketsTest {
  private static final int BUCKETS = 10;

  @Test
  void of_smallCategory_isCutByTheWholeShop() {
    float[] prices = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    PriceBuckets buckets = PriceBuckets.of(prices, Collections.nCopies(10, "Mugs"), BUCKETS);
    assertArrayEquals(
        new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        IntStream.range(0, 10).map(buckets::of).toArray());
    assertEquals(Set.of(PriceBuckets.WHOLE_SHOP), buckets.cuts().keySet());
  }

  @Test
  void of_largeCategory_isCutOnItsOwn() {
    // 30 cheap mugs and 30 dear sofas: the dearest mug is in the top bucket of mugs.
    float[] prices = new float[60];
    String[] categories = new String[60];
    for (int i = 0; i < 60; i++) {
      prices[i] = i < 30 ? 1 + i : 1000 + i;
      categories[i] = i < 30 ? "Mugs" : "Sofas";
    }
    PriceBuckets buckets = PriceBuckets.of(prices, List.of(categories), BUCKETS);
    assertEquals(9, buckets.of(29));
    assertEquals(0, buckets.of(30));
    PriceBuckets.Cut mugs = Objects.requireNonNull(buckets.cuts().get("Mugs"));
    assertEquals(1, mugs.lowest()[0]);
    assertEquals(28, mugs.lowest()[9]);
    assertEquals(3, mugs.sizes()[9]);
  }

  @Test
  void of_equalPrices_shareTheBucketOfTheirMiddle() {
    float[] prices = {5, 5, 5, 5, 9};
    PriceBuckets buckets = PriceBuckets.of(prices, Collections.nCopies(5, ""), BUCKETS);
    assertArrayEquals(new int[] {4, 4, 4, 4, 9}, IntStream.range(0, 5).map(buckets::of).toArray());
  }

  @Test
  void of_unknownPrice_hasNoBucket() {
    PriceBuckets buckets = PriceBuckets.of(new float[] {Float.NaN, 3}, List.of("", ""), BUCKETS);
    assertEquals(ItemRow.NO_BUCKET, buckets.of(0));
    assertEquals(5, buckets.of(1));
  }
}
