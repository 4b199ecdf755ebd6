package dev.nightjar.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

final class PriceBucketRowTest {
  @Test
  void encode_everyField_readsAsWritten() {
    PriceBucketRow row =
        new PriceBucketRow(PriceBucketRow.encode(new float[] {0, 10.5f}, new int[] {3, 4}));
    assertArrayEquals(new float[] {0, 10.5f}, row.lowest().toArray());
    assertArrayEquals(new int[] {3, 4}, row.sizes().toArray());
  }
}
