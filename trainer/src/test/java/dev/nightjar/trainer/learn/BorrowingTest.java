package dev.nightjar.trainer.learn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Items 0 and 1 sell, 2 is new and looks like both, 3 sells but has no ranking. */
final class BorrowingTest {
  private static final List<Ranking> RANKINGS =
      List.of(
          ranking(new int[] {1, 3}, 0.8f, 0.4f),
          ranking(new int[] {3, 0}, 0.6f, 0.2f),
          Ranking.EMPTY,
          Ranking.EMPTY);

  /** The cubes of .4 and .2 are as 8 to 1. */
  @Test
  void of_newItem_getsTheMeanOfItsLookAlikes_byTheCubeOfLikeness() {
    Ranking lent = lend(0.9, ranking(new int[] {3, 0, 1}, 0.9f, 0.4f, 0.2f)).get(2);
    assertArrayEquals(new int[] {1, 3, 0}, lent.items());
    assertArrayEquals(
        new float[] {0.9f * 8 / 9 * 0.8f, 0.9f * (8f / 9 * 0.4f + 1f / 9 * 0.6f), 0.9f / 9 * 0.2f},
        lent.scores(),
        1e-6f);
  }

  @Test
  void of_nobodyAlike_keepsItsOwn() {
    assertArrayEquals(new int[] {1, 3}, lend(0.9, Ranking.EMPTY).get(0).items());
    assertArrayEquals(new float[] {0.8f, 0.4f}, lend(0.9, Ranking.EMPTY).get(0).scores());
  }

  @Test
  void of_nothingBorrowed_keepsItsOwn() {
    assertArrayEquals(new int[0], lend(0, ranking(new int[] {0}, 1)).get(2).items());
  }

  private static List<Ranking> lend(double borrowed, Ranking alike) {
    List<Ranking> likest = List.of(Ranking.EMPTY, Ranking.EMPTY, alike, Ranking.EMPTY);
    return Borrowing.of(RANKINGS, likest, new double[] {0, 0, borrowed, 0}, 10);
  }

  private static Ranking ranking(int[] items, float... scores) {
    return new Ranking(items, scores);
  }
}
