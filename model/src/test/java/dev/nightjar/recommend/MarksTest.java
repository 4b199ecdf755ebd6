package dev.nightjar.recommend;

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
}
