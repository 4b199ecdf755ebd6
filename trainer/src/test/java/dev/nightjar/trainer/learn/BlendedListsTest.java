package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.Part;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BlendedListsTest {
  private static final float[] EVEN = {1, 1, 1, 1};

  /**
   * The mean of the ten best: of orders (20 + 10) / 10 = 3, of text 0.3 / 10 = 0.03. So item 1 has
   * 2 · 20 / 3, item 2 has 2 · 10 / 3 and 1 · 0.3 / 0.03 = 10.
   */
  @Test
  void of_twoParts_areOfOneSize_andTellTheirShares() {
    BlendedList list = blend(EVEN, 10).get(0);
    assertArrayEquals(new int[] {2, 1}, list.ranking().items());
    assertArrayEquals(new float[] {50f / 3, 40f / 3}, list.ranking().scores(), 1e-5f);
    assertEquals(Part.pack(40, 0, 0, 60), list.shares()[0]);
    assertEquals(Part.pack(100, 0, 0, 0), list.shares()[1]);
  }

  @Test
  void of_boost_multipliesAll_andChangesNoShare() {
    BlendedList list = blend(new float[] {1, 2, 1, 1}, 10).get(0);
    assertArrayEquals(new int[] {1, 2}, list.ranking().items());
    assertArrayEquals(new float[] {80f / 3, 50f / 3}, list.ranking().scores(), 1e-5f);
    assertEquals(Part.pack(100, 0, 0, 0), list.shares()[0]);
  }

  /** Twice the same evidence counts twice, and is told as one. */
  @Test
  void of_twoContributionsOfAPart_areAddedUp() {
    List<Ranking> orders = only(new Ranking(new int[] {1}, new float[] {5}));
    BlendedLists.Contribution half = new BlendedLists.Contribution(Part.ORDERS, 0.5, orders);
    BlendedList list = new BlendedLists(List.of(half, half), EVEN, 10).blending().of(0);
    assertArrayEquals(new float[] {10}, list.ranking().scores(), 1e-5f);
    assertEquals(Part.pack(100, 0, 0, 0), list.shares()[0]);
  }

  @Test
  void of_nextItem_hasForgottenTheFirst_andIsCut() {
    assertArrayEquals(new int[] {2}, blend(EVEN, 1).get(0).ranking().items());
    assertArrayEquals(new int[0], blend(EVEN, 1).get(1).ranking().items());
  }

  private static List<BlendedList> blend(float[] boosts, int depth) {
    return new BlendedLists(
            List.of(
                new BlendedLists.Contribution(
                    Part.ORDERS, 2, only(new Ranking(new int[] {1, 2}, new float[] {20, 10}))),
                new BlendedLists.Contribution(
                    Part.TEXT, 1, only(new Ranking(new int[] {2}, new float[] {0.3f}))),
                new BlendedLists.Contribution(Part.VISITS, 1, List.of())),
            boosts,
            depth)
        .all();
  }

  private static List<Ranking> only(Ranking first) {
    return List.of(first, Ranking.EMPTY, Ranking.EMPTY, Ranking.EMPTY);
  }
}
