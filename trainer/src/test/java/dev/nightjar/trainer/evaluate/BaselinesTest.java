package dev.nightjar.trainer.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class BaselinesTest {
  private static final boolean[] ALL = {true, true, true, true};

  /** Item 0 was bought with 1 twice, with 2 once; nobody bought 3. */
  private static final ItemSets ORDERS =
      new ItemSets(4, new int[][] {{0, 1}, {0, 1}, {2}, {0, 2}}, new long[] {1, 2, 3, 4});

  @Test
  void counts_areOfAllGroups_orOfTheLate() {
    assertArrayEquals(new float[] {3, 2, 2, 0}, ORDERS.counts());
    assertArrayEquals(new float[] {1, 0, 2, 0}, ORDERS.countsSince(Instant.ofEpochMilli(3)));
    assertArrayEquals(new int[] {2, 3}, ORDERS.holders(2));
  }

  @Test
  void itemKnn_addsUpCosines() {
    float[] scores = new float[4];
    new ItemKnn(ORDERS).add(new int[] {0, 2}, scores);
    float first = (float) (2 / Math.sqrt(3 * 2));
    float second = (float) (1 / Math.sqrt(3 * 2));
    assertArrayEquals(new float[] {1 + second, first, 1 + second, 0}, scores, 1e-6f);
  }

  @Test
  void ease_ofTwoItems_isWhatTheInverseSays() {
    // XᵀX + λI is ((2, 1), (1, 2)), its inverse ((2, -1), (-1, 2)) / 3.
    ItemSets pair = new ItemSets(3, new int[][] {{0, 2}}, new long[] {0});
    float[] scores = new float[3];
    new Ease(pair).add(new int[] {0, 1}, scores);
    assertArrayEquals(new float[] {0, 0, 0.5f}, scores, 1e-6f);
  }

  @Test
  void ease_fits_countsOnlyItemsThatAreHeld() {
    assertTrue(Ease.fits(ORDERS, 3));
    assertFalse(Ease.fits(ORDERS, 2));
    assertFalse(Ease.fits(new ItemSets(2, new int[0][], new long[0]), 2));
  }

  @Test
  void baseline_listsBestFirst_withoutWhatIsExcludedHiddenOrWorthless() {
    Baseline.Scores scores =
        (given, found) -> System.arraycopy(new float[] {1, 3, 2, 0}, 0, found, 0, 4);
    Case asked = new Case("", new int[] {7}, new int[] {1}, new int[] {0});
    assertArrayEquals(new int[] {2, 0}, new Baseline(scores, ALL).list(asked, 10));
    assertArrayEquals(new int[] {2}, new Baseline(scores, ALL).list(asked, 1));
    boolean[] may = {true, true, false, true};
    assertEquals(1, new Baseline(scores, may).list(asked, 10).length);
  }
}
