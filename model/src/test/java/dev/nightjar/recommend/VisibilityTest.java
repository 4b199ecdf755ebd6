package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.nightjar.model.MemoryDisk;
import dev.nightjar.model.Model;
import dev.nightjar.model.TinyShop;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VisibilityTest {
  private static final int ITEMS = 100;

  @TempDir(factory = MemoryDisk.class)
  Path store;

  @Test
  void set_anyItemAnyTime_isWhatWasSaidOfItLast() throws IOException {
    TinyShop shop = new TinyShop();
    for (int item = 0; item < ITEMS; item++) {
      shop.item("item-%02d".formatted(item), "");
    }
    try (Model model = shop.open(store, "20260101T000000Z")) {
      Visibility visibility = new Visibility(model.items());
      BitSet expected = new BitSet();
      expected.set(0, ITEMS);
      SplittableRandom random = new SplittableRandom(1);
      for (int change = 0; change < 500; change++) {
        int item = random.nextInt(ITEMS);
        boolean visible = random.nextBoolean();
        visibility.set(item, visible);
        expected.set(item, visible);
        assertEquals(expected.cardinality(), visibility.count());
      }
      for (int item = 0; item < ITEMS; item++) {
        assertEquals(expected.get(item), visibility.isVisible(item));
      }
    }
  }
}
