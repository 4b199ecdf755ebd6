package dev.nightjar.recommend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class MarksTest {
  @Test
  void add_twice_isNewOnce() {
    Marks marks = new Marks(2);
    assertTrue(marks.add(1));
    assertFalse(marks.add(1));
    assertTrue(marks.add(0));
  }

  @Test
  void contains_whatWasAddedSinceTheLastClear() {
    Marks marks = new Marks(2);
    marks.add(1);
    assertTrue(marks.contains(1));
    assertFalse(marks.contains(0));
    marks.clear();
    assertFalse(marks.contains(1));
  }

  @Test
  void clear_forgetsAllEveryTime() {
    Marks marks = new Marks(1);
    for (int use = 0; use < 1000; use++) {
      assertTrue(marks.add(0));
      assertFalse(marks.add(0));
      marks.clear();
    }
  }

  @Test
  void add_everyOtherOfMany_marksThoseOnly() {
    int items = 10_001; // more words than it has room to note at first, and a last one that is cut
    Marks marks = new Marks(items);
    for (int use = 0; use < 2; use++) {
      for (int item = use; item < items; item += 2) {
        assertTrue(marks.add(item));
      }
      for (int item = 0; item < items; item++) {
        assertEquals(item % 2 == use, marks.contains(item));
      }
      marks.clear();
    }
  }
}
