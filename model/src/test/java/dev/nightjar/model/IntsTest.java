package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class IntsTest {
  @Test
  void get_secondSection_startsBehindTheFirst() {
    Ints ints = new Row(new RowBuilder().ints(7, 8).ints(-1, Integer.MAX_VALUE).build()).ints(1);
    assertEquals(2, ints.size());
    assertEquals(-1, ints.get(0));
    assertEquals(Integer.MAX_VALUE, ints.get(1));
  }

  @Test
  void toArray_empty_isEmpty() {
    Ints ints = new Row(new RowBuilder().ints().ints(1).build()).ints(0);
    assertEquals(0, ints.size());
    assertArrayEquals(new int[0], ints.toArray());
  }
}
