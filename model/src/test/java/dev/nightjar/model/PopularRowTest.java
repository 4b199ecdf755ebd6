package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

final class PopularRowTest {
  @Test
  void encode_everyField_readsAsWritten() {
    PopularRow row = new PopularRow(PopularRow.encode(new int[] {5, 1}, new float[] {2, 0}));
    assertArrayEquals(new int[] {5, 1}, row.items().items().toArray());
    assertArrayEquals(new float[] {2, 0}, row.items().scores().toArray());
  }
}
