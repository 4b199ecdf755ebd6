package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PartTest {
  @Test
  void pack_everyPart_isReadBack() {
    int shares = Part.pack(100, 0, 37, 99);
    assertEquals(100, Part.ORDERS.percent(shares));
    assertEquals(0, Part.VISITS.percent(shares));
    assertEquals(37, Part.FACTORS.percent(shares));
    assertEquals(99, Part.TEXT.percent(shares));
  }
}
