package dev.nightjar.trainer.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
  private static final int CASES = 400;

  /** A quarter of the cases has 1, the others 0. */
  private static final double[] QUARTER =
      IntStream.range(0, CASES).mapToDouble(i -> i % 4 == 0 ? 1 : 0).toArray();

  @Test
  void constant_isItsOwnInterval() {
    double[] half = new double[CASES];
    Arrays.fill(half, 0.5);
    assertEquals(new Interval(0.5, 0.5, 0.5), new Bootstrap(CASES, 1).of(half));
  }

  @Test
  void interval_isAsWideAsTheNormalOneOfAShare() {
    Interval found = new Bootstrap(CASES, 1).of(QUARTER);
    assertEquals(0.25, found.mean());
    double half = 1.96 * Math.sqrt(0.25 * 0.75 / CASES);
    assertEquals(0.25 - half, found.low(), 0.005);
    assertEquals(0.25 + half, found.high(), 0.005);
  }

  @Test
  void equalSeeds_giveEqualIntervals_othersDoNot() {
    Interval found = new Bootstrap(CASES, 1).of(QUARTER);
    assertEquals(found, new Bootstrap(CASES, 1).of(QUARTER));
    assertNotEquals(found, new Bootstrap(CASES, 2).of(QUARTER));
  }

  @Test
  void casesThatDoNotCount_areLeftOut() {
    double[] values = {Double.NaN, 1, Double.NaN, 3};
    Interval found = new Bootstrap(4, 1).of(values);
    assertEquals(new Interval(2, 1, 3), found);
  }

  @Test
  void oneCaseOfMany_hasItsOwnValue_evenIfItIsNotDrawn() {
    double[] values = new double[CASES];
    Arrays.fill(values, Double.NaN);
    values[7] = 0.25;
    Interval found = new Bootstrap(CASES, 1).of(values);
    assertEquals(new Interval(0.25, 0.25, 0.25), found);
  }
}
