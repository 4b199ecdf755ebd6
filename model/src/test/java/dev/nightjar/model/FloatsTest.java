package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class FloatsTest {
  @Test
  void dot_twoVectors_isTheSumOfProducts() {
    assertEquals(1 * 4 + 2 * 5 + 3 * 6, floats(1, 2, 3).dot(floats(4, 5, 6)));
  }

  @Test
  void dot_withEmpty_isZero() {
    assertEquals(0, floats().dot(floats(1, 2)));
    assertEquals(0, floats(1, 2).dot(floats()));
  }

  @Test
  void cosine_ofThreeFourAndFourThree_is24Of25() {
    assertEquals(24f / 25, floats(3, 4).cosine(floats(4, 3)));
  }

  @Test
  void cosine_oppositeAndOrthogonal() {
    assertEquals(-1, floats(1, 2).cosine(floats(-2, -4)));
    assertEquals(0, floats(1, 0).cosine(floats(0, 5)));
  }

  @Test
  void cosine_withEmptyOrZeroVector_isZero() {
    assertEquals(0, floats().cosine(floats(1)));
    assertEquals(0, floats(0, 0).cosine(floats(1, 1)));
  }

  @Test
  void cosine_tinyAndHugeVectors_isThatOfTheirDirections() {
    assertEquals(24f / 25, floats(3e-25f, 4e-25f).cosine(floats(4e-25f, 3e-25f)), 1e-6f);
    assertEquals(24f / 25, floats(3e25f, 4e25f).cosine(floats(4e25f, 3e25f)), 1e-6f);
  }

  @Property
  void cosine_parallelVectors_neverExceedsOne(
      @ForAll @Size(min = 1, max = 8) List<@FloatRange(min = -9, max = 9) Float> vector,
      @ForAll @FloatRange(min = 0.01f, max = 1000) float scale) {
    float[] one = new float[vector.size()];
    float[] other = new float[vector.size()];
    for (int i = 0; i < one.length; i++) {
      one[i] = vector.get(i);
      other[i] = vector.get(i) * scale;
    }
    float cosine = floats(one).cosine(floats(other));
    assertTrue(cosine <= 1, () -> "found " + cosine);
  }

  @Test
  void toArray_keepsNanAndSignedZero() {
    float[] values = {Float.NaN, -0f, Float.NEGATIVE_INFINITY};
    assertArrayEquals(values, floats(values).toArray());
  }

  private static Floats floats(float... values) {
    return new Row(new RowBuilder().floats(values).build()).floats(0);
  }
}
