package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

final class UserRowTest {
  @Test
  void encode_everyField_readsAsWritten() {
    UserRow row =
        new UserRow(
            UserRow.encode(
                new float[] {1, 2},
                new int[] {3, 4, 5},
                new int[] {2, 0, 1},
                new int[] {6},
                new int[] {7, 8},
                new float[] {0.5f},
                new float[] {0.25f}));
    assertArrayEquals(new float[] {1, 2}, row.factors().toArray());
    assertArrayEquals(new int[] {3, 4, 5}, row.ranked().toArray());
    assertArrayEquals(new int[] {2, 0, 1}, row.priceOrder().toArray());
    assertArrayEquals(new int[] {6}, row.purchased().toArray());
    assertArrayEquals(new int[] {7, 8}, row.recent().toArray());
    assertArrayEquals(new float[] {0.5f}, row.priceAffinity().toArray());
    assertArrayEquals(new float[] {0.25f}, row.own().toArray());
  }
}
