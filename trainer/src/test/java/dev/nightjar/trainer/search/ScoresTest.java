package dev.nightjar.trainer.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class ScoresTest {
  private static final Scores ZERO = of(0, 0, 0, 0);

  @Test
  void mean_ofNone_isZero() {
    assertEquals(0, of().mean());
    assertEquals(0.5, of(0, 1).mean());
  }

  @Test
  void isBetterThan_everywhereTheSame_isNot() {
    assertFalse(ZERO.isBetterThan(ZERO));
    assertFalse(of().isBetterThan(of()));
  }

  @Test
  void isBetterThan_everywhereALittle_is() {
    assertTrue(of(0.001, 0.001, 0.001, 0.001).isBetterThan(ZERO));
    assertFalse(ZERO.isBetterThan(of(0.001, 0.001, 0.001, 0.001)));
  }

  /**
   * Mean 1/2; the standard deviation of 0, 0, 1, 1 is 1/√3, so twice the standard error is more.
   */
  @Test
  void isBetterThan_noMoreThanTwiceTheStandardError_isNot() {
    assertFalse(of(0, 0, 1, 1).isBetterThan(ZERO));
    assertTrue(of(0.5, 1, 1, 1).isBetterThan(ZERO));
  }

  private static Scores of(double... cases) {
    return new Scores(cases);
  }
}
