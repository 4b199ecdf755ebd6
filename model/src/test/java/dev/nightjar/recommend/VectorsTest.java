package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.nightjar.model.Floats;
import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.TinyRows;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VectorsTest {
  @TempDir(factory = MemoryDisk.class)
  Path store;

  /** More items than a block has rows; every third has no vector. */
  @Test
  void dot_acrossBlocks_isThatOfTheItem() throws IOException {
    int items = 3_500;
    TinyShop shop = new TinyShop();
    for (int i = 0; i < items; i++) {
      String id = "item-%04d".formatted(i);
      shop.item(id, "");
      if (i % 3 > 0) {
        shop.vector(id, i, 2);
      }
    }
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Vectors vectors = ItemVectors.of(model).collaborative();
      for (int i = 0; i < items; i++) {
        assertEquals(i % 3 > 0, vectors.has(i));
        if (i % 3 > 0) {
          assertEquals(i + 20f, vectors.dot(new float[] {1, 10}, i));
        }
      }
      assertFalse(ItemVectors.of(model).semantic().has(1));
    }
  }

  /** (3, 4) has length 5. */
  @Test
  void unitDot_andUnitSum_takeDirectionsAlone() throws IOException {
    TinyShop shop = new TinyShop().item("a", "").item("b", "").item("c", "");
    shop.vector("a", 3, 4).vector("b", 0, 0.5f);
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Vectors vectors = ItemVectors.of(model).collaborative();
      assertEquals(1.4f, vectors.unitDot(new float[] {1, 1}, 0), 1e-6f);
      assertArrayEquals(new float[] {0.6f, 1.8f}, vectors.unitSum(new int[] {0, 1, 2}), 1e-6f);
    }
  }

  @Test
  void dot_anyNumberOfDimensions_addsUpAll() {
    for (int dimensions = 1; dimensions <= 9; dimensions++) {
      float[] ones = new float[dimensions];
      Arrays.fill(ones, 1);
      Vectors vectors = new Vectors(1, dimensions);
      vectors.set(0, floats(ones));
      assertEquals(dimensions, vectors.dot(ones, 0));
    }
  }

  @Test
  void set_zeroOrEmptyVector_isNone() {
    Vectors vectors = new Vectors(2, 2);
    vectors.set(0, floats(0, 0));
    vectors.set(1, floats());
    assertFalse(vectors.has(0));
    assertFalse(vectors.has(1));
  }

  @Test
  void set_otherNumberOfDimensions_isRefused() {
    Vectors vectors = new Vectors(1, 2);
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> vectors.set(0, floats(1, 2, 3)));
    assertEquals("expected a vector of 2 dimensions, found one of 3", e.getMessage());
    assertFalse(vectors.has(0));
  }

  private static Floats floats(float... values) {
    return TinyRows.floats(values);
  }
}
