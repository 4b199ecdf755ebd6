package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class ItemPartsTest {
  private static final UserBlend BLEND = new UserBlend(1, 1, 0.5, 0, 0.4, 1);

  /** Item 0 sells as it always did, item 1 has come to an end. */
  @Test
  void of_popularityAndTrend() {
    ItemTrends trends = ItemTrends.of(new float[] {14, 0}, new float[] {90, 90});
    ItemParts parts = ItemParts.of(BLEND, trends, new float[] {8, 2});
    assertEquals(1, parts.boost(0), 1e-6);
    assertEquals(0.4, parts.prior(0), 1e-6);
    assertEquals(1, parts.ownFactor(0));
    // Rates of 0 and 1 a day, and half a mean item's rate of 1 on both: (0 + 1/2) / (1 + 1/2).
    assertEquals(1 / 3.0, parts.boost(1), 1e-6);
    assertEquals(1 / 3.0 * 0.4 * 0.25, parts.prior(1), 1e-6);
    assertEquals(0.5, parts.ownFactor(1), 1e-6);
  }

  @Test
  void of_aShopThatNobodyActedIn_isPlain() {
    ItemTrends trends = ItemTrends.of(new float[1], new float[1]);
    ItemParts parts = ItemParts.of(BLEND, trends, new float[1]);
    assertEquals(1, parts.boost(0));
    assertEquals(0, parts.prior(0));
    assertEquals(0, parts.ownFactor(0));
  }
}
