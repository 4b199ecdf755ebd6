package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

final class RankedListsTest {
  // Items 0 to 4; item 3 is inactive, item 4 has no vector.
  private static final boolean[] ACTIVE = {true, true, true, false, true};

  @Test
  void rank_ordersByInnerProduct() {
    List<Ranking> rankings =
        lists(10, true).ranker().rank(List.of(user(1, 0), user(0, 1), user(-1, 0)));
    assertArrayEquals(new int[] {0, 1, 2}, rankings.get(0).items());
    assertArrayEquals(new float[] {3, 2, 1}, rankings.get(0).scores());
    assertArrayEquals(new int[] {2, 1, 0}, rankings.get(1).items());
    assertArrayEquals(new int[] {2, 1, 0}, rankings.get(2).items());
  }

  @Test
  void rank_leavesPurchasedOut_onlyIfAsked() {
    UserFacts buyer = new UserFacts(new float[] {1, 0}, new int[] {0, 0, 3}, new int[0]);
    assertArrayEquals(
        new int[] {1, 2}, lists(10, true).ranker().rank(List.of(buyer)).get(0).items());
    assertArrayEquals(
        new int[] {0, 1, 2}, lists(10, false).ranker().rank(List.of(buyer)).get(0).items());
  }

  @Test
  void rank_keepsToDepth() {
    assertArrayEquals(
        new int[] {0}, lists(1, true).ranker().rank(List.of(user(1, 0))).get(0).items());
  }

  @Test
  void rank_withoutVector_isEmpty() {
    UserFacts stranger = new UserFacts(new float[0], new int[] {1}, new int[0]);
    List<Ranking> rankings = lists(10, true).ranker().rank(List.of(stranger, user(1, 0)));
    assertEquals(0, rankings.get(0).items().length);
    assertEquals(3, rankings.get(1).items().length);
  }

  private static RankedLists lists(int depth, boolean excludePurchased) {
    Matrix factors = new Matrix(5, 2);
    factors.setRow(0, new float[] {3, 1});
    factors.setRow(1, new float[] {2, 2});
    factors.setRow(2, new float[] {1, 3});
    factors.setRow(3, new float[] {9, 9});
    return new RankedLists(factors, ACTIVE, depth, excludePurchased);
  }

  private static UserFacts user(float x, float y) {
    return new UserFacts(new float[] {x, y}, new int[0], new int[0]);
  }
}
