package dev.nightjar.trainer.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.model.ItemRow;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MetricsTest {
  private static final double EXACT = 1e-12;

  /** Of five relevant items two are listed, at places 2 and 3 of 4. */
  private static final Judged TWO_OF_FIVE =
      Judged.of(new int[] {9, 3, 1, 8}, new int[] {1, 2, 3, 4, 5}, 4);

  private static final Judged NONE = Judged.of(new int[] {9}, new int[] {1}, 4);

  @Test
  void recall_isOfAllThatIsRelevant_cappedOfWhatFits() {
    assertEquals(2.0 / 5, new Recall().of(TWO_OF_FIVE), EXACT);
    assertEquals(2.0 / 4, new CappedRecall().of(TWO_OF_FIVE), EXACT);
    assertEquals(1, new CappedRecall().of(Judged.of(new int[] {7}, new int[] {7}, 4)), EXACT);
  }

  @Test
  void ndcg_isGainOfTheHitsOverTheBestGain() {
    double third = Math.log(2) / Math.log(3); // 1 / log2(3)
    double best = 1 + third + 1.0 / 2 + Math.log(2) / Math.log(5);
    assertEquals((third + 1.0 / 2) / best, new Ndcg().of(TWO_OF_FIVE), EXACT);
    assertEquals(1, new Ndcg().of(Judged.of(new int[] {7, 8}, new int[] {7}, 4)), EXACT);
  }

  @Test
  void firstHit_isWhatReciprocalRankAndHitRateSee() {
    assertEquals(1.0 / 2, new ReciprocalRank().of(TWO_OF_FIVE), EXACT);
    assertEquals(1, new HitRate().of(TWO_OF_FIVE), EXACT);
  }

  @Test
  void noHit_isZeroInEveryMetric() {
    for (CaseMetric metric : CaseMetric.ALL) {
      assertEquals(0, metric.of(NONE), metric.name());
    }
  }

  @Test
  void judged_countsNoMoreThanKPlaces() {
    assertEquals(0, Judged.of(new int[] {9, 1}, new int[] {1}, 1).hitCount());
    assertThrows(IllegalArgumentException.class, () -> Judged.of(new int[] {9}, new int[0], 1));
  }

  @Test
  void coverage_countsDistinctItems() {
    assertEquals(3.0 / 6, Coverage.of(List.of(new int[] {0, 1}, new int[] {1, 5}), 6), EXACT);
  }

  @Test
  void gini_isZeroIfAllAreEqual_andGrowsWithConcentration() {
    boolean[] may = {true, true, true, false};
    assertEquals(0, Gini.of(List.of(new int[] {0, 1, 2}), may), EXACT);
    assertEquals(2.0 / 3, Gini.of(List.of(new int[] {1}, new int[] {1}), may), EXACT);
    assertEquals(0, Gini.of(List.of(), may), EXACT);
  }

  @Test
  void meanPopularity_isTheMeanShareOfInteractions() {
    MeanPopularity popularity = new MeanPopularity(new float[] {6, 3, 1});
    assertEquals((0.6 + 0.1) / 2, popularity.of(new int[] {0, 2}), EXACT);
    assertEquals(Double.NaN, popularity.of(new int[0]));
  }

  @Test
  void diversity_isOneMinusTheMeanCosineOfPairs() {
    float[][] vectors = {{1, 0}, {0, 2}, {3, 0}, {}};
    Diversity diversity = new Diversity(item -> vectors[item]);
    assertEquals(1, diversity.of(new int[] {0, 1}), EXACT);
    assertEquals(0, diversity.of(new int[] {0, 2}), EXACT);
    assertEquals(2.0 / 3, diversity.of(new int[] {0, 1, 2, 3}), EXACT);
    assertEquals(Double.NaN, diversity.of(new int[] {0, 3}));
  }

  @Test
  void priceDistance_isHowFarSharesMoveInBuckets() {
    int[] buckets = {0, 1, 2, ItemRow.NO_BUCKET};
    PriceDistance distance = new PriceDistance(item -> buckets[item], 3);
    assertEquals(2, distance.of(new int[] {0, 0}, new int[] {2}), EXACT);
    assertEquals(0.5, distance.of(new int[] {0, 1, 3}, new int[] {1}), EXACT);
    assertEquals(0, distance.of(new int[] {0, 2}, new int[] {2, 0}), EXACT);
    assertEquals(Double.NaN, distance.of(new int[] {3}, new int[] {2}));
  }
}
