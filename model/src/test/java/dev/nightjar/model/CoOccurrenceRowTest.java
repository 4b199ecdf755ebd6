package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class CoOccurrenceRowTest {
  @Test
  void encode_everyField_readsAsWritten() {
    CoOccurrenceRow row =
        new CoOccurrenceRow(
            new Row(
                CoOccurrenceRow.encode(
                    new int[] {1, 2},
                    new float[] {0.9f, 0.8f},
                    new int[] {30, 20},
                    40,
                    new int[] {4, 5},
                    new float[] {0.6f, 0.5f},
                    new int[] {100, 200})));
    assertArrayEquals(new int[] {1, 2}, row.together().items().toArray());
    assertArrayEquals(new float[] {0.9f, 0.8f}, row.together().scores().toArray());
    assertArrayEquals(new int[] {30, 20}, row.pairCounts().toArray());
    assertEquals(40, row.orders());
    assertArrayEquals(new int[] {4, 5}, row.basket().list().items().toArray());
    assertArrayEquals(new float[] {0.6f, 0.5f}, row.basket().list().scores().toArray());
    assertArrayEquals(new int[] {100, 200}, row.basket().shares().toArray());
  }
}
