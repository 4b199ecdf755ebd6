package dev.nightjar.jobs.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class AliasTableTest {
  @Test
  void draw_followsTheWeights() {
    double[] weights = {1, 0, 4, 2, 3};
    AliasTable table = new AliasTable(weights);
    SplittableRandom random = new SplittableRandom(1);
    int[] drawn = new int[weights.length];
    for (int i = 0; i < 100_000; i++) {
      drawn[table.draw(random)]++;
    }
    for (int i = 0; i < weights.length; i++) {
      assertEquals(weights[i] / 10, drawn[i] / 100_000.0, 0.01, "of " + i);
    }
    assertEquals(0, drawn[1]);
  }

  @Test
  void draw_ofOneWeight_isAlwaysThat() {
    assertEquals(0, new AliasTable(new double[] {3}).draw(new SplittableRandom(1)));
  }
}
