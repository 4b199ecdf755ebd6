package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Items 0 to 4; item 3 is inactive, item 4 has no vector. Popularity falls from 4 to 0, and no item
 * has a trend.
 */
final class RankedListsTest {
  private static final boolean[] ACTIVE = {true, true, true, false, true};
  private static final float[] POPULARITY = {4, 3, 2, 1, 0};
  private static final float[] NONE = {};
  private static final UserBlend TASTE = new UserBlend(1, 0, 0, 0, 0, 0);

  /** Products with (1, 0): 3, 2, 1; the largest is divided out, and the row's factors say so. */
  @Test
  void rank_byTaste_ordersByInnerProduct_ofAtMostTheWeight() {
    RankedLists lists = lists(new UserBlend(1.5, 0, 0, 0, 0, 0), 10, true);
    List<UserList> ranked = lists.ranker().rank(List.of(user(1, 0), user(0, 2)));
    assertArrayEquals(new int[] {0, 1, 2}, ranked.get(0).ranking().items());
    assertArrayEquals(new float[] {1.5f, 1, 0.5f}, ranked.get(0).ranking().scores(), 1e-6f);
    assertArrayEquals(new float[] {0.5f, 0}, ranked.get(0).factors(), 1e-6f);
    assertArrayEquals(new int[] {2, 1, 0}, ranked.get(1).ranking().items());
    assertArrayEquals(new float[] {1.5f, 1, 0.5f}, ranked.get(1).ranking().scores(), 1e-6f);
  }

  @Test
  void rank_tasteForNothing_isNone() {
    UserList list = rank(lists(TASTE, 10, true), user(-1, 0));
    assertEquals(0, list.ranking().items().length);
    assertArrayEquals(NONE, list.factors());
  }

  /** Products 3, 2, 1 of 3, and half of 4, 3, 2 of 4. */
  @Test
  void rank_popularityOfLate_isAdded() {
    UserList list = rank(lists(new UserBlend(1, 0, 0, 0, 0.5, 0), 10, true), user(1, 0));
    assertArrayEquals(
        new float[] {1.5f, 2 / 3f + 0.375f, 1 / 3f + 0.25f}, list.ranking().scores(), 1e-6f);
  }

  /**
   * Item 2 twice (1 + .5), item 0 once (.25): own 2 and 1/3; damped by the root of P, 2 and .47.
   */
  @Test
  void rank_ownPurchases_countByAge_andByPopularity() {
    UserFacts buyer =
        new UserFacts(NONE, new int[] {0, 2, 2}, new float[] {0.25f, 1, 0.5f}, new int[0]);
    UserList plain = rank(lists(new UserBlend(1, 2, 0, 0, 0, 0), 10, false), buyer);
    assertArrayEquals(new int[] {2, 0}, plain.ranking().items());
    assertArrayEquals(new float[] {2, 1 / 3f}, plain.ranking().scores(), 1e-6f);
    assertArrayEquals(new float[] {1 / 3f, 2}, plain.own(), 1e-6f);
    UserList damped = rank(lists(new UserBlend(1, 2, 0.5, 0, 0, 0), 10, false), buyer);
    assertArrayEquals(
        new float[] {2, (float) (2 * 0.25 / (1.5 * Math.sqrt(0.5)))},
        damped.ranking().scores(),
        1e-6f);
  }

  /** Recent items 0 and 1: both are like 2 (1 + 3), 0 is like 1 (2) and like the inactive 3. */
  @Test
  void rank_likenessToRecentItems_isEnoughForAList() {
    UserFacts looker = new UserFacts(NONE, new int[0], NONE, new int[] {0, 1});
    UserList list = rank(lists(new UserBlend(1, 0, 0, 0.8, 0, 0), 10, true), looker);
    assertArrayEquals(new int[] {2, 1}, list.ranking().items());
    assertArrayEquals(new float[] {0.8f, 0.4f}, list.ranking().scores(), 1e-6f);
  }

  @Test
  void rank_withNothingOfAnOwn_isEmpty_whateverIsPopular() {
    UserFacts stranger = new UserFacts(NONE, new int[] {1}, new float[] {1}, new int[] {4});
    UserBlend all = new UserBlend(1, 1, 0, 1, 1, 0);
    assertEquals(0, rank(lists(all, 10, true), stranger).ranking().items().length);
    assertArrayEquals(new int[] {1, 0, 2}, rank(lists(all, 10, false), stranger).ranking().items());
  }

  @Test
  void rank_leavesPurchasedOut_onlyIfAsked() {
    UserFacts buyer =
        new UserFacts(new float[] {1, 0}, new int[] {0, 0, 3}, new float[] {1, 1, 1}, new int[0]);
    List<UserList> ranked = lists(TASTE, 10, true).ranker().rank(List.of(buyer, user(1, 0)));
    assertArrayEquals(new int[] {1, 2}, ranked.get(0).ranking().items());
    assertArrayEquals(new int[] {0, 1, 2}, ranked.get(1).ranking().items());
    assertArrayEquals(new int[] {0, 1, 2}, rank(lists(TASTE, 10, false), buyer).ranking().items());
  }

  @Test
  void rank_nextUser_hasNoneOfTheOwnPurchasesBefore() {
    UserFacts buyer = new UserFacts(NONE, new int[] {2}, new float[] {1}, new int[0]);
    RankedLists lists = lists(new UserBlend(1, 9, 0, 0, 0, 0), 10, false);
    List<UserList> ranked = lists.ranker().rank(List.of(buyer, user(1, 0)));
    assertArrayEquals(new int[] {2}, ranked.get(0).ranking().items());
    assertArrayEquals(new int[] {0, 1, 2}, ranked.get(1).ranking().items());
  }

  @Test
  void rank_keepsToDepth() {
    assertArrayEquals(new int[] {0}, rank(lists(TASTE, 1, true), user(1, 0)).ranking().items());
  }

  private static UserList rank(RankedLists lists, UserFacts user) {
    return lists.ranker().rank(List.of(user)).get(0);
  }

  private static RankedLists lists(UserBlend blend, int depth, boolean excludePurchased) {
    Matrix factors = new Matrix(5, 2);
    factors.setRow(0, new float[] {3, 1});
    factors.setRow(1, new float[] {2, 2});
    factors.setRow(2, new float[] {1, 3});
    factors.setRow(3, new float[] {9, 9});
    List<Ranking> similar =
        List.of(
            new Ranking(new int[] {1, 2, 3}, new float[] {2, 1, 1}),
            new Ranking(new int[] {2}, new float[] {3}),
            Ranking.EMPTY,
            Ranking.EMPTY,
            Ranking.EMPTY);
    ItemTrends still = ItemTrends.of(new float[5], new float[5]);
    return new RankedLists(
        factors,
        ACTIVE,
        ItemParts.of(blend, still, POPULARITY),
        blend,
        similar,
        depth,
        excludePurchased);
  }

  private static UserFacts user(float x, float y) {
    return new UserFacts(new float[] {x, y}, new int[0], NONE, new int[0]);
  }
}
