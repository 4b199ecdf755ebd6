package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A shop of four items: 0 is like 1 (score 3) and 2 (score 1), 1 is like 2 (score 4). */
final class LikenessTest {
  private static final float[][] SCORES = {{0, 3, 1, 0}, {0, 0, 4, 0}, {0, 0, 0, 0}, {-1, 0, 0, 0}};

  @Test
  void of_addsUpTheLists_andDividesByTheLargestSum() {
    Likeness likeness = new Likeness(4, 0.5);
    likeness.count(new int[] {0, 1}, LikenessTest::list);
    assertEquals(0, likeness.of(0));
    assertEquals(0.5f * 3 / 5, likeness.of(1), 1e-7f);
    assertEquals(0.5f, likeness.of(2));
    assertEquals(0, likeness.of(3));
    assertFalse(likeness.isEmpty());
  }

  @Test
  void of_theNextUser_knowsNothingOfTheOneBefore() {
    Likeness likeness = new Likeness(4, 1);
    likeness.count(new int[] {0}, LikenessTest::list);
    likeness.count(new int[] {1}, LikenessTest::list);
    assertEquals(0, likeness.of(1));
    assertEquals(1, likeness.of(2));
  }

  @Test
  void isEmpty_whereNoListGivesAScoreAboveZero() {
    Likeness likeness = new Likeness(4, 1);
    likeness.count(new int[] {2, 3}, LikenessTest::list);
    assertTrue(likeness.isEmpty());
    assertEquals(0, likeness.of(0));
  }

  @Test
  void count_ofNoWeight_readsNoList() {
    Likeness likeness = new Likeness(4, 0);
    likeness.count(
        new int[] {0},
        (item, to) -> {
          throw new AssertionError("read");
        });
    assertTrue(likeness.isEmpty());
    assertEquals(0, likeness.of(1));
  }

  private static void list(int item, TopN.Sink to) {
    for (int other = 0; other < SCORES[item].length; other++) {
      to.accept(other, SCORES[item][other]);
    }
  }
}
